package org.etalon.certificate;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.etalon.certificate.Intents.Intent;
import org.etalon.dcc.CertificateKind;
import org.etalon.organisation.Organisation;
import org.etalon.organisation.Organisations;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.signing.DccSealer;
import org.etalon.signing.NotAsGivenException;
import org.etalon.signing.Outcome;
import org.etalon.signing.SealedDcc;
import org.etalon.signing.SealingKey;
import org.etalon.signing.SealingKeys;
import org.etalon.signing.SignatureCheck;
import org.etalon.signing.SignatureReport;
import org.etalon.signing.SignatureVerifier;
import org.etalon.timestamp.TimestampUnavailableException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Seals what was approved, and proves with the public verifier that it did just that. */
@Singleton
class Seal {
  private static final Logger LOG = Logger.getLogger(Seal.class);

  private final DccSealer sealer;
  private final SealingKeys keys;
  private final SignatureVerifier verifier;
  private final Organisations organisations;
  private final SealRegister register;
  private final SealFitness fitness;

  Seal(
      DccSealer sealer,
      SealingKeys keys,
      SignatureVerifier verifier,
      Organisations organisations,
      SealRegister register,
      SealFitness fitness) {
    this.sealer = sealer;
    this.keys = keys;
    this.verifier = verifier;
    this.organisations = organisations;
    this.register = register;
    this.fitness = fitness;
  }

  /**
   * Seals it.
   *
   * @throws NotAsApprovedException when what came out is not what was approved
   */
  Sealed seal(String laboratory, Intent intent, CertificateKind kind) {
    Organisation organisation = organisations.find(laboratory).orElseThrow();
    SealingKey key =
        keys.sealFor(
            laboratory,
            organisation.name().getOrDefault("en", laboratory),
            organisation.location().country());
    fitness.require(key, kind);
    // Before anything is signed with it, so that the published list never names it later than that.
    Digest seal = register.register(laboratory, key.chain().get(0), CertificateKind.all());
    SealedDcc sealed = stamped(laboratory, intent);
    if (!Digest.of(sealed.contentDigest()).equals(intent.contentDigest())) {
      throw new NotAsApprovedException("What was sealed is not what was approved");
    }
    SignatureReport report = verifier.verify(sealed.xml());
    for (SignatureCheck check : report.checks()) {
      if (check.outcome() == Outcome.FAILED && !isMissingStamp(check, sealed)) {
        throw unfit(check);
      }
    }
    if (report.check("signature.intact").outcome() != Outcome.PASSED) {
      throw new ProblemException(
          ProblemType.BUSY, "The new signature could not be verified; it is tried again.");
    }
    if (!key.chain().get(0).equals(report.signer())) {
      throw new ProblemException(
          ProblemType.STATE_CONFLICT, "The laboratory's seal was replaced meanwhile.");
    }
    return new Sealed(sealed.xml(), sealed.stampedAt(), seal);
  }

  /** The deployment allows to go without one, else none would have been sealed. */
  private static boolean isMissingStamp(SignatureCheck check, SealedDcc sealed) {
    return sealed.stampedAt() == null && check.id().equals("timestamp.present");
  }

  /** Broken as a signature, it is never used; a seal that may not seal any more can be replaced. */
  private static RuntimeException unfit(SignatureCheck check) {
    String answer = check.id() + ": " + check.answer();
    return check.id().startsWith("signature.")
        ? new NotAsApprovedException("The new signature fails at " + answer)
        : new ProblemException(
            ProblemType.STATE_CONFLICT, "The laboratory's seal cannot be used, " + answer);
  }

  /**
   * Without a timestamp nothing is issued unless the deployment allows it; the intent stays and is
   * taken up later.
   */
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
   * @param stampedAt null when it has no timestamp
   * @param signer SHA-256 of the X.509 certificate of the seal
   */
  record Sealed(byte[] xml, @Nullable Instant stampedAt, Digest signer) {}
}
