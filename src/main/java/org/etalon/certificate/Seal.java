package org.etalon.certificate;

import java.time.Instant;
import jakarta.inject.Singleton;
import org.etalon.certificate.Intents.Intent;
import org.etalon.organisation.Organisation;
import org.etalon.organisation.Organisations;
import org.etalon.signing.DccSealer;
import org.etalon.signing.Outcome;
import org.etalon.signing.SealedDcc;
import org.etalon.signing.SealingKeys;
import org.etalon.signing.SignatureReport;
import org.etalon.signing.SignatureVerifier;

/** Seals what was approved, and proves with the public verifier that it did just that. */
@Singleton
class Seal {
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
   * @throws IllegalStateException when what came out is not what was approved
   */
  Sealed seal(String laboratory, Intent intent) {
    Organisation organisation = organisations.find(laboratory).orElseThrow();
    keys.sealFor(
        laboratory,
        organisation.name().getOrDefault("en", laboratory),
        organisation.location().country());
    SealedDcc sealed = sealer.seal(laboratory, intent.dcc());
    if (!Digest.of(sealed.contentDigest()).equals(intent.contentDigest())) {
      throw new IllegalStateException("What was sealed is not what was approved");
    }
    SignatureReport report = verifier.verify(sealed.xml());
    for (String id : new String[] {"signature.profile", "signature.intact", "timestamp.valid"}) {
      if (report.check(id).outcome() != Outcome.PASSED) {
        throw new IllegalStateException(
            "The new signature fails at " + id + ": " + report.check(id).answer());
      }
    }
    Digest signer = register.register(laboratory, report);
    return new Sealed(sealed.xml(), sealed.stampedAt(), signer);
  }

  /**
   * A sealed certificate.
   *
   * @param signer SHA-256 of the X.509 certificate of the seal
   */
  record Sealed(byte[] xml, Instant stampedAt, Digest signer) {}
}
