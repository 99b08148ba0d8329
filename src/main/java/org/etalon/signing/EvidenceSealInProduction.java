package org.etalon.signing;

import jakarta.inject.Singleton;
import org.etalon.platform.ProductionCheck;
import org.etalon.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What the service says about chains is signed by a seal of its own, and of that purpose. */
@Singleton
class EvidenceSealInProduction implements ProductionCheck {
  private final ServiceSeal seal;

  EvidenceSealInProduction(ServiceSeal seal) {
    this.seal = seal;
  }

  @Override
  public @Nullable String refusal() {
    try {
      return DetachedVerifier.isForEvidence(seal.serviceSeal().chain().get(0))
          ? null
          : "The seal of the service lacks the policy for evidence; issue it by certs/README.md.";
    } catch (ProblemException e) {
      return "The service has no seal of its own; add the key "
          + ServiceSeal.NAME
          + " to the signing directory or token.";
    }
  }
}
