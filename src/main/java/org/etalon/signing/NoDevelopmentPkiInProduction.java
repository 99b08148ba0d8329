package org.etalon.signing;

import jakarta.inject.Singleton;
import org.etalon.platform.ProductionCheck;
import org.jspecify.annotations.Nullable;

/** The development PKI makes its own authority, which nobody else has reason to trust. */
@Singleton
class NoDevelopmentPkiInProduction implements ProductionCheck {
  private final PublishedPki pki;

  NoDevelopmentPkiInProduction(PublishedPki pki) {
    this.pki = pki;
  }

  @Override
  public @Nullable String refusal() {
    return pki.development()
        ? "The seals are of the development PKI; set etalon.signing.directory."
        : null;
  }
}
