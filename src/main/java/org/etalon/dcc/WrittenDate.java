package org.etalon.dcc;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A date as it stands in a document (XML Schema {@code date}).
 *
 * @param text as written, perhaps with a time zone, perhaps not a date at all
 */
public record WrittenDate(String text) {
  private static final int ISO_LENGTH = 10;

  public static WrittenDate of(LocalDate date) {
    return new WrittenDate(date.toString());
  }

  /** The calendar day, or null when the text is no date. */
  public @Nullable LocalDate date() {
    String day = text.length() > ISO_LENGTH ? text.substring(0, ISO_LENGTH) : text;
    try {
      return LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
