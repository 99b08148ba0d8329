package org.etalon.certificate.seal;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.etalon.platform.Transactions;
import org.etalon.problem.ProblemException;
import org.etalon.signing.PublishedPki;
import org.etalon.signing.SealingKeys;
import org.jboss.logging.Logger;

/**
 * Not well while an X.509 certificate of a seal, a timestamp unit or an authority has expired or
 * soon will. The service goes on: what others seal is not affected.
 */
@Wellness
@Singleton
public final class SealPeriods implements HealthCheck {
  /** How long before its end an X.509 certificate is reported. */
  public static final Duration WARNED_BEFORE = Duration.ofDays(30);

  private static final Logger LOG = Logger.getLogger(SealPeriods.class);

  private final Seals seals;
  private final SealingKeys keys;
  private final PublishedPki pki;
  private final Transactions transactions;
  private final Clock clock;

  public SealPeriods(
      Seals seals, SealingKeys keys, PublishedPki pki, Transactions transactions, Clock clock) {
    this.seals = seals;
    this.keys = keys;
    this.pki = pki;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public HealthCheckResponse call() {
    List<X509Certificate> all = inUse();
    all.addAll(pki.timestampUnits());
    all.addAll(pki.issuers());
    all.addAll(pki.roots());
    Instant limit = clock.instant().plus(WARNED_BEFORE);
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("X.509 certificates").up();
    for (X509Certificate certificate : all) {
      Instant end = certificate.getNotAfter().toInstant();
      if (end.isBefore(limit)) {
        answer.down().withData(certificate.getSubjectX500Principal().getName(), end.toString());
      }
    }
    return answer.build();
  }

  /** The seal that each laboratory uses now; those put aside may expire unseen. */
  private List<X509Certificate> inUse() {
    List<X509Certificate> found = new ArrayList<>();
    for (String laboratory : transactions.in(Transactions.SYSTEM, seals::laboratories)) {
      try {
        found.add(keys.forLaboratory(laboratory).chain().get(0));
      } catch (ProblemException e) {
        LOG.warnf("Laboratory %s has no seal at hand: %s", laboratory, e.getMessage());
      }
    }
    return found;
  }
}
