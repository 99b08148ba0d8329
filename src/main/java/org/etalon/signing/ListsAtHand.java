package org.etalon.signing;

import java.security.cert.X509CRL;
import java.util.List;

/** Revocation lists that this deployment has now, of its own authorities and of others. */
public interface ListsAtHand {
  List<X509CRL> lists();
}
