package org.etalon.signing;

import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import org.etalon.trust.revocation.FetchedRevocation;
import org.etalon.trust.revocation.RevocationData;
import org.etalon.trust.revocation.RevocationSource;
import org.etalon.trust.revocation.SuppliedRevocation;

/** The lists of the own PKI and what the operator supplied; then what may be fetched. */
@Singleton
final class RevocationAtHand implements RevocationSource {
  private final OwnRevocation own;
  private final SuppliedRevocation supplied;
  private final FetchedRevocation fetched;

  RevocationAtHand(PublishedPki pki, SuppliedRevocation supplied, FetchedRevocation fetched) {
    this.own = new OwnRevocation(pki);
    this.supplied = supplied;
    this.fetched = fetched;
  }

  @Override
  public RevocationData atHand(X509Certificate certificate, X509Certificate issuer) {
    return supplied.data().with(own.atHand(certificate, issuer));
  }

  @Override
  public RevocationData fetch(X509Certificate certificate, X509Certificate issuer) {
    return fetched.about(certificate, issuer);
  }
}
