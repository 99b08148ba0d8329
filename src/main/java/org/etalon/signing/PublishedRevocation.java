package org.etalon.signing;

import jakarta.inject.Singleton;
import java.security.cert.X509CRL;
import java.util.List;

/** What the PKI of this deployment publishes. */
@Singleton
public final class PublishedRevocation implements ListsAtHand {
  private final PublishedPki pki;

  public PublishedRevocation(PublishedPki pki) {
    this.pki = pki;
  }

  @Override
  public List<X509CRL> lists() {
    return pki.revocationLists();
  }
}
