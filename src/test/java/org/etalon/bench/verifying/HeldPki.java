package org.etalon.bench.verifying;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import org.etalon.signing.PublishedPki;

/** A PKI whose revocation lists were read once, for both sides alike. */
record HeldPki(
    List<X509Certificate> roots,
    List<X509Certificate> issuers,
    List<X509Certificate> timestampUnits,
    List<X509CRL> revocationLists)
    implements PublishedPki {
  static HeldPki of(PublishedPki pki) {
    return new HeldPki(pki.roots(), pki.issuers(), pki.timestampUnits(), pki.revocationLists());
  }

  @Override
  public boolean development() {
    return true;
  }
}
