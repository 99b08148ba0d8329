package org.etalon.certificate;

import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.etalon.dcc.CertificateKind;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.signing.SealingKey;
import org.etalon.trust.X509Octets;

/** Refuses a seal before it is used for what no verifier would accept. */
@Singleton
class SealFitness {
  private final SealRegister register;
  private final Clock clock;

  SealFitness(SealRegister register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  /**
   * Goes on only with a seal that is in its period, has neither ended nor been compromised, and may
   * seal such a certificate.
   */
  void require(SealingKey key, CertificateKind kind) {
    X509Certificate certificate = key.chain().get(0);
    Instant now = clock.instant();
    if (now.isAfter(certificate.getNotAfter().toInstant())) {
      throw unfit("its X.509 certificate expired on " + certificate.getNotAfter().toInstant());
    }
    if (now.isBefore(certificate.getNotBefore().toInstant())) {
      throw unfit("its X.509 certificate begins on " + certificate.getNotBefore().toInstant());
    }
    Optional<SealEnd> end = register.end(fingerprint(certificate));
    if (end.isPresent() && !now.isBefore(end.get().from())) {
      throw unfit(end.get().words());
    }
    if (!register.kinds(fingerprint(certificate)).contains(kind)) {
      throw unfit("it is not registered for a " + kind.words());
    }
  }

  private static ProblemException unfit(String why) {
    return new ProblemException(
        ProblemType.STATE_CONFLICT, "The laboratory's seal cannot be used: " + why + ".");
  }

  private static Digest fingerprint(X509Certificate certificate) {
    return Digest.over(X509Octets.of(certificate));
  }
}
