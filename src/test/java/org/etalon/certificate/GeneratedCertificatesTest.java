package org.etalon.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.etalon.dcc.DccSchemas;
import org.etalon.dcc.SchemaVerdict;
import org.etalon.fixture.Conformance;
import org.junit.jupiter.api.Test;

/**
 * Certificates of calibrations that are drawn by chance: 10000 with {@code -Pfull}, else a sample;
 * {@code -Detalon.generated.certificates} and {@code -Detalon.generated.seed} say otherwise.
 */
class GeneratedCertificatesTest {
  private static final boolean FULL = Boolean.getBoolean("etalon.full");
  private static final int CASES =
      Integer.getInteger("etalon.generated.certificates", FULL ? 10_000 : 100);
  private static final long SEED = Long.getLong("etalon.generated.seed", 20261122);

  private final GeneratedCertificate generated = new GeneratedCertificate(Clock.systemUTC());

  @Test
  void everyOneIsValidAgainstTheOfficialSchema() throws Exception {
    DccSchemas official = new DccSchemas(Conformance.folder("xsd"));
    System.out.println("generated certificates: " + CASES + ", seed " + SEED);
    for (long seed = SEED; seed < SEED + CASES; seed++) {
      // Rules, lints and our own schema are asked on the way.
      byte[] xml = generated.unsigned(seed);
      assertThat(official.validate(xml, "3.3.0"))
          .as("seed %s", seed)
          .isInstanceOf(SchemaVerdict.Valid.class);
    }
  }
}
