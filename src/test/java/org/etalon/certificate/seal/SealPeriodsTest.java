package org.etalon.certificate.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.etalon.certificate.Digest;
import org.etalon.dcc.CertificateKind;
import org.etalon.platform.Transactions;
import org.etalon.signing.pkcs12.DevelopmentPki;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealPeriodsTest {
  private static final Instant MADE = Instant.parse("2026-11-22T10:00:00Z");

  @TempDir private Path directory;

  @Test
  void tellsThirtyDaysBeforeTheEnd() {
    DevelopmentPki pki =
        DevelopmentPki.open(directory, at(Duration.ZERO), new SecureRandom(), "http://localhost");
    pki.sealFor("lab", "Laboratory", "DE");
    assertThat(asked(pki, Duration.ofDays(1060)).getStatus()).isEqualTo(Status.UP);
    HealthCheckResponse warned = asked(pki, Duration.ofDays(1066));
    assertThat(warned.getStatus()).isEqualTo(Status.DOWN);
    Map<String, Object> named = warned.getData().orElseThrow();
    assertThat(named).hasSize(2);
    assertThat(named.keySet()).anyMatch(name -> name.contains("CN=Laboratory DEVELOPMENT"));
    assertThat(asked(pki, Duration.ofDays(1200)).getStatus()).isEqualTo(Status.DOWN);
  }

  private static HealthCheckResponse asked(DevelopmentPki pki, Duration later) {
    return new SealPeriods(new OneLaboratory(), pki, pki, new NoDatabase(), at(later)).call();
  }

  private static Clock at(Duration later) {
    return Clock.fixed(MADE.plus(later), ZoneOffset.UTC);
  }

  private static final class NoDatabase implements Transactions {
    @Override
    public <T> T in(String organisation, Supplier<T> work) {
      return work.get();
    }

    @Override
    public boolean isOpen() {
      return false;
    }
  }

  private static final class OneLaboratory implements Seals {
    @Override
    public void add(SealKey key) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<SealKey> keys(String laboratory) {
      return List.of();
    }

    @Override
    public void record(SealEvent event) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<SealEvent> events(String laboratory) {
      return List.of();
    }

    @Override
    public Map<Digest, Set<CertificateKind>> registered(String laboratory) {
      return Map.of();
    }

    @Override
    public List<String> laboratories() {
      return List.of("lab");
    }
  }
}
