package org.etalon.dcc.rules.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.etalon.dcc.WrittenDate;
import org.etalon.dcc.rules.Place;
import org.jspecify.annotations.Nullable;

/**
 * A calendar day as a document writes it. Where it is not known in which time zone, it lasts from
 * its first moment anywhere on earth to its last (UTC+14 to UTC−12).
 *
 * @param zone as written with the day, else that of the laboratory; null when neither is known
 */
record Day(String text, LocalDate date, @Nullable ZoneId zone, Place place) {
  private static final ZoneId FIRST = ZoneOffset.ofHours(14);
  private static final ZoneId LAST = ZoneOffset.ofHours(-12);
  private static final int DATE_LENGTH = 10;

  /** Null for what is no day of the calendar. */
  static @Nullable Day of(WrittenDate written, Place place, @Nullable ZoneId laboratory) {
    LocalDate date = written.date();
    if (date == null) {
      return null;
    }
    String suffix =
        written.text().length() > DATE_LENGTH ? written.text().substring(DATE_LENGTH) : "";
    try {
      ZoneId zone = suffix.isEmpty() ? laboratory : ZoneOffset.of(suffix);
      return new Day(written.text(), date, zone, place);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** What the format calls it. */
  String name() {
    String path = place.toString();
    return path.substring(path.lastIndexOf(':') + 1);
  }

  /** Whether the whole day is over before the other begins. */
  boolean isBefore(Day other) {
    // Two days without a zone are of the same calendar, that of the laboratory.
    return (zone == null && other.zone == null)
        ? date.isBefore(other.date)
        : !end().isAfter(other.start());
  }

  /** Whether the day begins after a moment; not for what is no moment (XML Schema dateTime). */
  boolean isAfterTime(String time) {
    try {
      return OffsetDateTime.parse(time).toInstant().isBefore(start());
    } catch (DateTimeException e) {
      return isAfterLocalTime(time);
    }
  }

  /** A moment without an offset is told in the calendar of the day. */
  private boolean isAfterLocalTime(String time) {
    try {
      return LocalDateTime.parse(time).toLocalDate().isBefore(date);
    } catch (DateTimeException e) {
      return false;
    }
  }

  private Instant start() {
    return date.atStartOfDay(zone == null ? FIRST : zone).toInstant();
  }

  private Instant end() {
    return date.plusDays(1).atStartOfDay(zone == null ? LAST : zone).toInstant();
  }
}
