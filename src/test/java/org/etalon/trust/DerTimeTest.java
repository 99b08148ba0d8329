package org.etalon.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DerTimeTest {
  @Test
  void readsWholeSeconds() throws Exception {
    assertThat(DerTime.of(new ASN1GeneralizedTime("20261122170509Z")))
        .isEqualTo(Instant.parse("2026-11-22T17:05:09Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20261122170509.5Z",
        "20261122170509.05Z",
        "20261122170509.125Z",
        "20261122170509.1259Z",
        "20261122170509.000Z",
        "20261122170509+0100",
        "202611221705Z",
        "20240229000000Z",
        "20230229000000Z",
        "20261322170509Z",
        "20261122250509Z",
        "20261122170560Z",
        "00000101000000Z",
        "15000229000000Z",
        "15821010000000Z",
        "99991231235959Z"
      })
  void agreesWithTheLibrary(String text) throws Exception {
    ASN1GeneralizedTime time = new ASN1GeneralizedTime(text);
    assertThat(DerTime.of(time)).isEqualTo(time.getDate().toInstant());
  }

  @Test
  void agreesWithTheLibraryOnAnyDay() throws Exception {
    Random random = new Random(20261122);
    for (int i = 0; i < 5_000; i++) {
      String text =
          String.format(
              "%04d%02d%02d%02d%02d%02dZ",
              random.nextInt(10_000),
              random.nextInt(14),
              random.nextInt(33),
              random.nextInt(26),
              random.nextInt(62),
              random.nextInt(62));
      ASN1GeneralizedTime time = new ASN1GeneralizedTime(text);
      assertThat(DerTime.of(time)).as(text).isEqualTo(time.getDate().toInstant());
    }
  }
}
