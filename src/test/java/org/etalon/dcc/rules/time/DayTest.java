package org.etalon.dcc.rules.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.etalon.dcc.WrittenDate;
import org.etalon.dcc.rules.Places;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days of a known time zone are compared in it, others only where there is no doubt. */
class DayTest {
  @ParameterizedTest
  @CsvSource({
    "2026-10-05, , 2026-10-05, false",
    "2026-10-04, , 2026-10-05, true",
    "2026-10-05Z, , 2026-10-05+14:00, false",
    // The day of UTC+14 is over when that of UTC−12 of the same date begins.
    "2026-10-05+14:00, , 2026-10-05-12:00, true",
    "2026-10-05+14:00, , 2026-10-05-09:00, false",
    "2026-10-05+14:00, , 2026-10-05-10:00, true",
    // Without a zone of its own the other day may have been anywhere, but for the laboratory's.
    "2026-10-04+13:00, , 2026-10-05, false",
    "2026-10-04+14:00, , 2026-10-05, true",
    "2026-10-04+14:00, Asia/Shanghai, 2026-10-05, true",
    "2026-10-04-12:00, Asia/Shanghai, 2026-10-05, false",
  })
  void oneDayIsOverBeforeAnotherBegins(
      String day, @Nullable ZoneId zone, String other, boolean before) {
    assertThat(day(day, zone).isBefore(day(other, zone))).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-05, , 2026-10-04T10:00:00Z, false",
    "2026-10-05, , 2026-10-04T09:59:59Z, true",
    "2026-10-05, Asia/Shanghai, 2026-10-04T16:00:00Z, false",
    "2026-10-05, Asia/Shanghai, 2026-10-04T15:59:59Z, true",
    "2026-10-05, Asia/Shanghai, 2026-10-04T23:59:59+08:00, true",
    "2026-10-05, , 2026-10-05T00:00:00, false",
    "2026-10-05, , 2026-10-04T23:59:59, true",
    "2026-10-05, , yesterday, false",
  })
  void aDayBeginsAfterATime(String day, @Nullable ZoneId zone, String time, boolean after) {
    assertThat(day(day, zone).isAfterTime(time)).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource({"2026-02-29", "2026-10-05+25:00", "2026-10-05T00:00:00", "yesterday", "26-10-05"})
  void whatIsNoDayIsNone(String text) {
    assertThat(Day.of(new WrittenDate(text), Places.CORE_DATA, null)).isNull();
  }

  private static Day day(String text, @Nullable ZoneId zone) {
    return java.util.Objects.requireNonNull(Day.of(new WrittenDate(text), Places.CORE_DATA, zone));
  }
}
