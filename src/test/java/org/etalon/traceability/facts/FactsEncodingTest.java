package org.etalon.traceability.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.etalon.certificate.Certificate.Edge;
import org.etalon.certificate.Digest;
import org.etalon.certificate.GeneratedCertificate;
import org.etalon.dcc.DccReader;
import org.etalon.quantity.value.Real;
import org.etalon.traceability.BudgetStake;
import org.etalon.traceability.facts.CertificateFacts.StandardStakes;
import org.etalon.traceability.stated.CertificateReading;
import org.etalon.traceability.stated.StatedCertificate;
import org.junit.jupiter.api.Test;

/** Facts come back as they were. */
class FactsEncodingTest {
  private static final long SEED = 2026;
  private static final int CERTIFICATES = Boolean.getBoolean("etalon.full") ? 2_000 : 200;

  private final GeneratedCertificate generated =
      new GeneratedCertificate(java.time.Clock.systemUTC());

  @Test
  void anyCertificateComesBackEqual() throws Exception {
    long written = 0;
    for (long seed = SEED; seed < SEED + CERTIFICATES; seed++) {
      byte[] document = generated.unsigned(seed);
      StatedCertificate stated = CertificateReading.of(DccReader.read(document));
      CertificateFacts facts = facts(stated, document);
      byte[] octets = FactsEncoding.write(facts);
      written += octets.length;
      assertThat(FactsEncoding.read(octets)).as("seed %d", seed).isEqualTo(facts);
      assertThat(FactsEncoding.write(FactsEncoding.read(octets))).isEqualTo(octets);
      CertificateFacts bare = new CertificateFacts(stated, List.of(), List.of(), List.of());
      assertThat(FactsEncoding.read(FactsEncoding.write(bare))).isEqualTo(bare);
    }
    System.out.println(
        "Facts of " + CERTIFICATES + " certificates, mean octets: " + written / CERTIFICATES);
  }

  @Test
  void whatIsDamagedIsRefused() throws Exception {
    byte[] document = generated.unsigned(SEED);
    byte[] octets =
        FactsEncoding.write(facts(CertificateReading.of(DccReader.read(document)), document));
    for (int length = 0; length < octets.length; length++) {
      byte[] cut = Arrays.copyOf(octets, length);
      assertThatThrownBy(() -> FactsEncoding.read(cut)).isInstanceOf(IllegalStateException.class);
    }
  }

  private static CertificateFacts facts(StatedCertificate stated, byte[] document) {
    Real uncertainty =
        Real.of("0", "\\metre")
            .withUncertainty(new Real.StandardUncertainty("0.010", null), null, null);
    return new CertificateFacts(
        stated,
        List.of("one", "another"),
        List.of(
            new Edge(0, "standard", Edge.Kind.CERTIFICATE, "P-1", Digest.over(document), List.of()),
            new Edge(1, "primary", Edge.Kind.NONE, null, null, List.of("1", "2"))),
        List.of(
            new StandardStakes(
                0,
                1,
                List.of(
                    new BudgetStake(
                        List.of(new BudgetStake.Named("x", uncertainty)), new BigDecimal("1.10")),
                    new BudgetStake(List.of(), null)))));
  }
}
