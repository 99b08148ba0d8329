package org.etalon.signing;

import jakarta.inject.Singleton;
import java.security.cert.X509CRL;
import java.util.ArrayList;
import java.util.List;
import org.etalon.trust.revocation.SuppliedRevocation;

/** What the PKI of this deployment publishes, and what the operator supplied. */
@Singleton
public final class PublishedRevocation implements ListsAtHand {
  private final PublishedPki pki;
  private final SuppliedRevocation supplied;

  public PublishedRevocation(PublishedPki pki, SuppliedRevocation supplied) {
    this.pki = pki;
    this.supplied = supplied;
  }

  @Override
  public List<X509CRL> lists() {
    List<X509CRL> all = new ArrayList<>(pki.revocationLists());
    all.addAll(supplied.data().lists());
    return all;
  }
}
