package org.etalon.dcc.rules.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.etalon.dcc.Measured;
import org.etalon.dcc.Quantity;
import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Place;
import org.etalon.dcc.rules.Placed;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;
import org.etalon.quantity.value.QuantityValue;
import org.jspecify.annotations.Nullable;

/** No temperature is below absolute zero; a difference between two may be. */
public final class TemperaturesArePossible extends Rule {
  private static final Map<String, BigDecimal> ABSOLUTE_ZERO =
      Map.of(
          "\\kelvin", BigDecimal.ZERO,
          "\\milli\\kelvin", BigDecimal.ZERO,
          "\\degreecelsius", new BigDecimal("-273.15"));

  /** Parts of the words that quantities are marked with which are differences. */
  private static final List<String> DIFFERENCES =
      List.of(
          "error",
          "uncertainty",
          "interval",
          "difference",
          "deviation",
          "correction",
          "offset",
          "drift",
          "stability",
          "homogeneity",
          "resolution",
          "hysteresis",
          "repeatability",
          "tolerance",
          "limit",
          "coefficient");

  public TemperaturesArePossible() {
    super(
        "w_temperatures_are_possible",
        Weight.WARNING,
        "SI Brochure, 9th edition, 2.3.1, kelvin",
        "below-zero");
  }

  @Override
  public void check(Subject subject, Answers no) {
    for (Placed<Quantity> placed : subject.contents().results()) {
      if (no.isFull()) {
        return;
      }
      if (placed.value().form() instanceof Measured measured && !isDifference(placed.value())) {
        Members.of(measured.value()).forEach(value -> check(value, placed.place(), no));
      }
    }
  }

  private static boolean isDifference(Quantity quantity) {
    return quantity.attributes().refTypes().stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .anyMatch(word -> DIFFERENCES.stream().anyMatch(word::contains));
  }

  /** Told once for each list. */
  private static void check(QuantityValue value, Place place, Answers no) {
    Series series = Series.first(value);
    if (series == null) {
      return;
    }
    for (int i = 0; i < series.values().size(); i++) {
      BigDecimal zero = zero(Series.entry(series.units(), i));
      BigDecimal number = zero == null ? null : Series.number(series.values(), i);
      if (number != null && number.compareTo(zero) < 0) {
        no.no(place, "below-zero", number, String.valueOf(Series.entry(series.units(), i)));
        return;
      }
    }
  }

  private static @Nullable BigDecimal zero(@Nullable String unit) {
    return unit == null ? null : ABSOLUTE_ZERO.get(unit);
  }
}
