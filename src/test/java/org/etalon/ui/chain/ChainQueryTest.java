package org.etalon.ui.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChainQueryTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate DAY = LocalDate.of(2026, 10, 3);

  private static ChainQuery read(String... namesAndValues) {
    Map<String, List<String>> sent = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      sent.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return ChainQuery.read("C 1/2", sent, TODAY);
  }

  private static String number(LocalDate day) {
    return String.valueOf(day.toEpochDay());
  }

  @Test
  void asksForTodayAndNowByItself() {
    ChainQuery query = read();
    assertThat(query.at()).isNull();
    assertThat(query.knownAt()).isNull();
    assertThat(query.unread()).isEmpty();
    assertThat(query.moved()).isFalse();
    assertThat(query.address()).isEqualTo("/certificates/C%201%2F2/chain");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-03T12:00:00Z, 2026-10-03T12:00:00Z",
    "2026-10-03T12:00:07, 2026-10-03T12:00:07Z",
    "2026-10-03T12:00, 2026-10-03T12:00:00Z",
    "2026-10-03, 2026-10-03T23:59:59Z"
  })
  void readsWhatAFieldOrAnAddressSays(String typed, Instant moment) {
    ChainQuery query = read("at", " 2026-10-03 ", "knownAt", typed);
    assertThat(query.at()).isEqualTo(DAY);
    assertThat(query.knownAt()).isEqualTo(moment);
    assertThat(query.unread()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "2026-13-01", "0000-01-01", "+99999-01-01", "2026-02-30"})
  void tellsWhatItCannotReadAndKeepsTheRest(String typed) {
    ChainQuery query = read("at", typed, "knownAt", "2026-10-03T12:00:00Z", "expand", "2.24.lab");
    assertThat(query.at()).isNull();
    assertThat(query.knownAt()).isEqualTo(Instant.parse("2026-10-03T12:00:00Z"));
    assertThat(query.expanded()).containsExactly(new Expansion(2, 24, "lab"));
    assertThat(query.unread()).containsExactly(new ChainQuery.Unread("timeAtUnread", typed));
    assertThat(read("knownAt", typed).unread())
        .containsExactly(new ChainQuery.Unread("timeKnownUnread", typed));
  }

  @Test
  void aMovedSliderCountsWhereItsFieldIsUntouched() {
    ChainQuery query =
        read(
            "at",
            "2026-11-22",
            "atWas",
            "2026-11-22",
            "atDay",
            number(DAY),
            "knownAt",
            "",
            "knownWas",
            "",
            "knownDay",
            number(DAY));
    assertThat(query.at()).isEqualTo(DAY);
    assertThat(query.knownAt()).isEqualTo(Instant.parse("2026-10-03T23:59:59Z"));
    assertThat(query.moved()).isTrue();
    assertThat(query.address())
        .isEqualTo("/certificates/C%201%2F2/chain?at=2026-10-03&knownAt=2026-10-03T23:59:59Z");
  }

  @Test
  void aTypedFieldCountsMoreThanASlider() {
    ChainQuery query =
        read(
            "at",
            "2026-11-01",
            "atWas",
            "2026-11-22",
            "atDay",
            number(DAY),
            "knownAt",
            "2026-11-02T01:02:03",
            "knownWas",
            "",
            "knownDay",
            number(DAY));
    assertThat(query.at()).isEqualTo(LocalDate.of(2026, 11, 1));
    assertThat(query.knownAt()).isEqualTo(Instant.parse("2026-11-02T01:02:03Z"));
  }

  @Test
  void anUntouchedSliderChangesNothing() {
    ChainQuery query =
        read(
            "at",
            "2026-11-22",
            "atWas",
            "2026-11-22",
            "atDay",
            number(TODAY),
            "knownAt",
            "2026-10-03T12:00:00",
            "knownWas",
            "2026-10-03T12:00:00",
            "knownDay",
            number(DAY));
    assertThat(query.at()).isEqualTo(TODAY);
    assertThat(query.knownAt()).isEqualTo(Instant.parse("2026-10-03T12:00:00Z"));
    ChainQuery back =
        read("knownAt", "2026-10-03", "knownWas", "2026-10-03", "knownDay", number(TODAY));
    assertThat(back.knownAt()).isNull();
  }

  @Test
  void whatASliderCannotSayIsNotHeard() {
    for (String day : List.of("x", "99999999999", "9223372036854775807", "-9999999")) {
      ChainQuery query = read("at", "", "atWas", "", "atDay", day, "knownWas", "", "knownDay", day);
      assertThat(query.at()).as(day).isNull();
      assertThat(query.knownAt()).as(day).isNull();
    }
  }

  @Test
  void opensAtMostWhatADrawingBears() {
    assertThat(Expansion.read("2.9999.lab")).contains(new Expansion(2, 240, "lab"));
    assertThat(Expansion.read("2.24.*").orElseThrow().text()).isEqualTo("2.24.*");
    for (String text :
        List.of("", "2.24", "a.b.c", "-1.2.x", "2.99999.lab", "2.1." + "x".repeat(201))) {
      assertThat(Expansion.read(text)).as(text).isEmpty();
    }
  }
}
