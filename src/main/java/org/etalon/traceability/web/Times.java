package org.etalon.traceability.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.etalon.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads the two times that a chain is asked for. */
final class Times {
  private Times() {}

  static @Nullable LocalDate day(@Nullable String at) {
    return parse(at, LocalDate::parse, "at is a date such as 2026-10-01.");
  }

  static @Nullable Instant moment(@Nullable String knownAt) {
    return parse(knownAt, Instant::parse, "knownAt is a time such as 2026-10-01T12:00:00Z.");
  }

  private static <T> @Nullable T parse(
      @Nullable String text, Function<String, T> parser, String otherwise) {
    try {
      return text == null ? null : parser.apply(text);
    } catch (DateTimeParseException e) {
      throw ProblemException.malformed("", otherwise);
    }
  }
}
