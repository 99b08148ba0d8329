package org.etalon.certificate;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.etalon.certificate.Intents.Intent;
import org.etalon.organisation.Organisation;
import org.etalon.organisation.Organisations;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.signing.DccSealer;
import org.etalon.signing.NotAsGivenException;
import org.etalon.signing.Outcome;
import org.etalon.signing.SealedDcc;
import org.etalon.signing.SealingKeys;
import org.etalon.signing.SignatureCheck;
import org.etalon.signing.SignatureReport;
import org.etalon.signing.SignatureVerifier;
import org.etalon.timestamp.TimestampUnavailableException;
import org.jboss.logging.Logger;

/** Seals what was approved, and proves with the public verifier that it did just that. */
@Singleton
class Seal {
  private static final Logger LOG = Logger.getLogger(Seal.class);

  private final DccSealer sealer;
  private final SealingKeys keys;
  private final SignatureVerifier verifier;
  private final Organisations organisations;
  private final SealRegister register;

  Seal(
      DccSealer sealer,
      SealingKeys keys,
      SignatureVerifier verifier,
      Organisations organisations,
      SealRegister register) {
    this.sealer = sealer;
    this.keys = keys;
    this.verifier = verifier;
    this.organisations = organisations;
    this.register = register;
  }

  /**
   * Seals it.
   *
   * @throws NotAsApprovedException when what came out is not what was approved
   */
  Sealed seal(String laboratory, Intent intent) {
    Organisation organisation = organisations.find(laboratory).orElseThrow();
    keys.sealFor(
        laboratory,
        organisation.name().getOrDefault("en", laboratory),
        organisation.location().country());
    SealedDcc sealed = stamped(laboratory, intent);
    if (!Digest.of(sealed.contentDigest()).equals(intent.contentDigest())) {
      throw new NotAsApprovedException("What was sealed is not what was approved");
    }
    SignatureReport report = verifier.verify(sealed.xml());
    for (SignatureCheck check : report.checks()) {
      if (check.outcome() == Outcome.FAILED) {
        throw unfit(check);
      }
    }
    Digest signer = register.register(laboratory, report);
    return new Sealed(sealed.xml(), sealed.stampedAt(), signer);
  }

  /** Broken as a signature, it is never used; a seal that may not seal any more can be replaced. */
  private static RuntimeException unfit(SignatureCheck check) {
    String answer = check.id() + ": " + check.answer();
    return check.id().startsWith("signature.")
        ? new NotAsApprovedException("The new signature fails at " + answer)
        : new ProblemException(
            ProblemType.STATE_CONFLICT, "The laboratory's seal cannot be used, " + answer);
  }

  /** Without a timestamp nothing is issued; the intent stays and is taken up later. */
  private SealedDcc stamped(String laboratory, Intent intent) {
    try {
      return sealer.seal(laboratory, intent.dcc(), intent.contentDigest().bytes());
    } catch (NotAsGivenException e) {
      throw new NotAsApprovedException(String.valueOf(e.getMessage()));
    } catch (TimestampUnavailableException e) {
      LOG.error("No timestamp for " + intent.number(), e);
      throw new ProblemException(
          ProblemType.TIMESTAMP_UNAVAILABLE,
          "No timestamp could be had. The certificate is issued as soon as there is one.");
    }
  }

  /**
   * A sealed certificate.
   *
   * @param signer SHA-256 of the X.509 certificate of the seal
   */
  record Sealed(byte[] xml, Instant stampedAt, Digest signer) {}
}
