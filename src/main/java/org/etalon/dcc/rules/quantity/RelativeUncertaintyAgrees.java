package org.etalon.dcc.rules.quantity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.etalon.dcc.Measured;
import org.etalon.dcc.Quantity;
import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Placed;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;
import org.etalon.quantity.unit.ConversionRefusedException;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.UnitConversion;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.jspecify.annotations.Nullable;

/** A relative uncertainty and the absolute one beside it are one uncertainty. */
public final class RelativeUncertaintyAgrees extends Rule {
  private static final int DIGITS = 34;
  private static final DsiUnit ONE = DsiUnit.parse("\\one");

  public RelativeUncertaintyAgrees() {
    super(
        "e_relative_uncertainty_agrees",
        Weight.ERROR,
        "GUM 5.1.6; PTB dcc.sch 3.3.0, relative uncertainty",
        "differs",
        "unit");
  }

  @Override
  public void check(Subject subject, Answers no) {
    Map<String, BigDecimal> factors = new HashMap<>();
    for (Placed<Quantity> placed : subject.contents().quantities()) {
      Quantity quantity = placed.value();
      if (no.isFull()) {
        return;
      }
      if (quantity.relativeUncertainty() != null && quantity.form() instanceof Measured measured) {
        Series relative = Series.first(quantity.relativeUncertainty().value());
        if (relative != null) {
          check(Series.of(measured.value()), relative, placed, factors, no);
        }
      }
    }
  }

  /** Of the same quantity in several units one has to agree: a temperature has no one zero. */
  private static void check(
      List<Series> members,
      Series relative,
      Placed<Quantity> placed,
      Map<String, BigDecimal> factors,
      Answers no) {
    int count = members.stream().mapToInt(m -> m.values().size()).max().orElse(0);
    for (int i = 0; i < count && !no.isFull(); i++) {
      BigDecimal fraction = Series.number(relative.values(), i);
      String unit = Series.entry(relative.units(), i);
      BigDecimal factor = factor(unit, factors);
      if (isNoShare(unit, factor)) {
        no.no(placed.place().child("dcc:relativeUncertainty"), "unit", String.valueOf(unit));
        return;
      }
      if (fraction == null || factor == null) {
        continue;
      }
      boolean compared = false;
      boolean agrees = false;
      for (Series member : members) {
        BigDecimal value = Series.number(member.values(), i);
        BigDecimal uncertainty = Series.number(member.uncertainties(), i);
        if (value != null && uncertainty != null && value.signum() != 0) {
          compared = true;
          agrees |= agrees(fraction, factor, value.abs(), uncertainty);
        }
      }
      if (compared && !agrees) {
        no.no(
            placed.place().child("dcc:relativeUncertainty"),
            "differs",
            written(relative, i),
            i + 1);
      }
    }
  }

  private static String written(Series relative, int index) {
    return String.valueOf(Series.entry(relative.values(), index));
  }

  /** What is no unit of D-SI at all is told by another rule, and of a free one nothing is known. */
  private static boolean isNoShare(@Nullable String unit, @Nullable BigDecimal factor) {
    return factor == null && unit != null && !unit.startsWith("|") && DsiUnit.find(unit) != null;
  }

  /** They differ by no more than half the last written place of each number together. */
  private static boolean agrees(
      BigDecimal fraction, BigDecimal factor, BigDecimal value, BigDecimal uncertainty) {
    BigDecimal share = fraction.multiply(factor);
    BigDecimal places =
        uncertainty
            .ulp()
            .add(fraction.ulp().multiply(factor).multiply(value))
            .add(share.multiply(value.ulp()));
    BigDecimal difference = share.multiply(value).subtract(uncertainty).abs();
    return difference.add(difference).compareTo(places) <= 0;
  }

  /** What one of the unit is as a number; null for a unit that no share has. */
  private static @Nullable BigDecimal factor(
      @Nullable String text, Map<String, BigDecimal> factors) {
    DsiUnit unit = text == null ? null : DsiUnit.find(text);
    if (unit == null) {
      return null;
    }
    BigDecimal known = factors.get(text);
    if (known == null) {
      try {
        known =
            UnitConversion.between(unit, ONE, Scale.DIFFERENCE)
                .difference(BigDecimal.ONE, DIGITS)
                .value();
      } catch (ConversionRefusedException e) {
        return null;
      }
      factors.put(unit.toString(), known);
    }
    return known;
  }
}
