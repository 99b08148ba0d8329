package org.etalon.signing;

import java.security.cert.X509Certificate;
import org.etalon.trust.revocation.RevocationData;
import org.etalon.trust.revocation.RevocationSource;

/** The revocation lists of the deployment's own PKI; nothing is fetched. */
record OwnRevocation(PublishedPki pki) implements RevocationSource {
  @Override
  public RevocationData atHand(X509Certificate certificate, X509Certificate issuer) {
    return RevocationData.of(
        pki.revocationLists().stream()
            .filter(l -> l.getIssuerX500Principal().equals(certificate.getIssuerX500Principal()))
            .toList());
  }

  @Override
  public RevocationData fetch(X509Certificate certificate, X509Certificate issuer) {
    return RevocationData.NONE;
  }
}
