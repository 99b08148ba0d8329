package org.etalon.trust.revocation;

import java.security.cert.X509Certificate;

/** Asks elsewhere, where that is allowed; not checked yet. */
public interface FetchedRevocation {
  /** What somebody answered now or a little while ago; {@link RevocationData#NONE} otherwise. */
  RevocationData about(X509Certificate certificate, X509Certificate issuer);
}
