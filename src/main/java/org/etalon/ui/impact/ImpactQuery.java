package org.etalon.ui.impact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor asks of a page of impact.
 *
 * @param since null for all
 * @param page counted from 1
 * @param unread what was typed for a day and is none; empty for nothing
 */
public record ImpactQuery(
    ImpactSource.Subject subject, @Nullable LocalDate since, int page, String unread) {
  private static final int TYPED_MAX = 40;
  private static final int PAGE_MAX = 100_000;

  /** Reads a query; what cannot be read is left out and told. */
  public static ImpactQuery read(ImpactSource.Subject subject, Map<String, List<String>> sent) {
    String typed = first(sent, "since");
    int page = page(first(sent, "page"));
    if (typed.isEmpty()) {
      return new ImpactQuery(subject, null, page, "");
    }
    try {
      return new ImpactQuery(subject, LocalDate.parse(typed), page, "");
    } catch (DateTimeException e) {
      String shortened =
          typed.length() <= TYPED_MAX ? typed : typed.substring(0, TYPED_MAX) + "\u2026";
      return new ImpactQuery(subject, null, page, shortened);
    }
  }

  private static int page(String text) {
    try {
      return Math.max(1, Math.min(PAGE_MAX, Integer.parseInt(text)));
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  private static String first(Map<String, List<String>> sent, String name) {
    List<String> values = sent.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.get(0).strip();
  }
}
