package org.etalon.signing;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.timestamp.TimestampUnavailableException;
import org.etalon.trust.list.ListSignatures;

/** Signs lists with a seal of the operator, in the profile of certificates, and verifies others. */
@Singleton
final class SignedLists implements ListSignatures {
  /** The operator's own seal; no laboratory may have this identifier. */
  static final String OPERATOR = "etalon-operator";

  private final SealingKeys keys;
  private final DccSealer sealer;
  private final ListVerdicts verdicts;

  SignedLists(
      SealingKeys keys,
      DccSealer sealer,
      SignatureVerifier verifier,
      X509Trust trust,
      Clock clock) {
    this.keys = keys;
    this.sealer = sealer;
    this.verdicts = new ListVerdicts(verifier, trust, clock);
  }

  @Override
  public byte[] sign(byte[] list, String operator, String territory) {
    keys.sealFor(OPERATOR, operator, territory);
    try {
      return sealer.seal(OPERATOR, list).xml();
    } catch (TimestampUnavailableException e) {
      throw new ProblemException(
          ProblemType.TIMESTAMP_UNAVAILABLE, "No timestamp for the list could be had.");
    }
  }

  @Override
  public Verdict verify(byte[] list) {
    return verdicts.on(list);
  }
}
