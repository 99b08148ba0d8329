package org.etalon.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrganisationTest {
  private static final Clock EVENING =
      Clock.fixed(Instant.parse("2026-10-01T17:30:00Z"), ZoneOffset.UTC);

  @Test
  void writesTheDateOfItsOwnPlace() {
    assertThat(in("Asia/Shanghai").today(EVENING)).isEqualTo(LocalDate.of(2026, 10, 2));
    assertThat(in("Europe/Berlin").today(EVENING)).isEqualTo(LocalDate.of(2026, 10, 1));
  }

  private static Organisation in(String zone) {
    return new Organisation(
        "lab",
        Organisation.Kind.LABORATORY,
        Map.of("en", "Laboratory"),
        new Organisation.Location("CN", "Chengdu", null, null, null, null, null, null),
        null,
        null,
        null,
        null,
        ZoneId.of(zone),
        3);
  }
}
