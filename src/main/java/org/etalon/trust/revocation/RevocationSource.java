package org.etalon.trust.revocation;

import java.security.cert.X509Certificate;

/** Where revocation data come from besides the signature. */
public interface RevocationSource {
  /** What is at hand about it; never anything from the network. */
  RevocationData atHand(X509Certificate certificate, X509Certificate issuer);

  /** What can be fetched about it now, where that is allowed; otherwise nothing. */
  RevocationData fetch(X509Certificate certificate, X509Certificate issuer);
}
