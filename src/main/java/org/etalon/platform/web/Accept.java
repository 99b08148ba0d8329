package org.etalon.platform.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** What a caller accepts, and which form of a resource is the best of it (RFC 9110, 12.5.1). */
public final class Accept {
  private static final String ANY = "*/*";

  private final List<Range> ranges;

  private Accept(List<Range> ranges) {
    this.ranges = ranges;
  }

  /** Reads the header; without one, anything is accepted. */
  public static Accept of(@Nullable String header) {
    List<Range> ranges = new ArrayList<>();
    for (String range : header == null ? new String[] {ANY} : header.split(",", -1)) {
      String[] parts = range.split(";", -1);
      String type = parts[0].strip().toLowerCase(Locale.ROOT);
      if (!type.isEmpty()) {
        ranges.add(new Range(type, weight(parts), ranges.size()));
      }
    }
    return new Accept(ranges.isEmpty() ? List.of(new Range(ANY, BigDecimal.ONE, 0)) : ranges);
  }

  /**
   * The form with the highest weight; of equal ones what is named more exactly, then what is named
   * first, then what the service names first.
   *
   * @param offered media types without parameters
   * @throws ProblemException when none is acceptable
   */
  public String best(String... offered) {
    List<String> forms = List.of(offered);
    return forms.stream()
        .map(form -> new Choice(form, range(form)))
        .filter(choice -> choice.range.weight.signum() > 0)
        .max(
            Comparator.comparing((Choice choice) -> choice.range.weight)
                .thenComparing(choice -> choice.range.exactness())
                .thenComparing(choice -> -choice.range.position)
                .thenComparing(choice -> -forms.indexOf(choice.form)))
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.NOT_ACCEPTABLE, "It comes as " + String.join(", ", forms) + "."))
        .form;
  }

  /** The range that decides about a form: the most exact one that it is in. */
  private Range range(String form) {
    return ranges.stream()
        .filter(range -> range.holds(form))
        .max(Comparator.comparing(Range::exactness).thenComparing(range -> -range.position))
        .orElse(new Range(form, BigDecimal.ZERO, ranges.size()));
  }

  private static BigDecimal weight(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
      if (parameter.matches("q=(0(\\.[0-9]{0,3})?|1(\\.0{0,3})?)")) {
        return new BigDecimal(parameter.substring(2));
      }
    }
    return BigDecimal.ONE;
  }

  private record Choice(String form, Range range) {}

  /** Media types with one weight. */
  private record Range(String type, BigDecimal weight, int position) {
    int exactness() {
      return type.equals(ANY) ? 0 : type.endsWith("/*") ? 1 : 2;
    }

    boolean holds(String form) {
      return type.equals(ANY)
          || type.equals(form)
          || (type.endsWith("/*") && form.startsWith(type.substring(0, type.length() - 1)));
    }
  }
}
