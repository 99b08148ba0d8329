package org.etalon.quantity.rules;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What D-SI can say beside number, unit and uncertainty, and its rules. */
record Particulars(Column labels, Column kinds, Column significantDigits, Column dateTimes) {
  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]{1,9}");
  // XML Schema 1.0, dateTime, for the years that the calendar of the platform writes alike.
  private static final Pattern DATE_TIME =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?"
              + "(?<zone>Z|[-+][0-9]{2}:[0-9]{2})?");

  void check(ColumnRules rules, int count) {
    rules.labels(labels, count);
    rules.kinds(kinds, count);
    each(
        rules,
        significantDigits,
        count,
        "significant-digit",
        "A significant digit is a whole number, the power of ten of its place.",
        entry -> INTEGER.matcher(entry).matches());
    each(
        rules,
        dateTimes,
        count,
        "date-time",
        "A moment is written as 2026-10-01T08:00:00Z.",
        Particulars::isDateTime);
  }

  /** A moment that a list has beside those of its members. */
  static void dateTime(ColumnRules rules, Column column) {
    new Particulars(
            new Column("", List.of(), false),
            new Column("", List.of(), false),
            new Column("", List.of(), false),
            column)
        .check(rules, 1);
  }

  private static void each(
      ColumnRules rules,
      Column column,
      int count,
      String code,
      String detail,
      Predicate<String> right) {
    if (column.size() == 0 || !rules.isCountRight(column, count)) {
      return;
    }
    for (int i = 0; i < column.size(); i++) {
      String entry = column.entries().get(i);
      if (entry == null || !right.test(entry)) {
        rules.findings().error(column.pointer(i), code, detail);
      }
    }
  }

  private static boolean isDateTime(@Nullable String text) {
    if (text == null) {
      return false;
    }
    var matcher = DATE_TIME.matcher(text);
    if (!matcher.matches()) {
      return false;
    }
    try {
      if (matcher.group("zone") == null) {
        LocalDateTime.parse(text);
      } else {
        OffsetDateTime.parse(text);
      }
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
