package org.etalon.calibration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.etalon.calibration.Conformity.Outcome;
import org.etalon.quantity.Decimal;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.UnitConversion;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.etalon.uncertainty.ConformityDecision;
import org.etalon.uncertainty.DecisionRule;
import org.jspecify.annotations.Nullable;

/**
 * The conformity of each value of a quantity, computed from what is signed (ILAC G8:09/2019, 4.2).
 *
 * @param acceptanceLower in the unit of the limits, one for each value; empty without a lower limit
 * @param acceptanceUpper likewise
 */
public record ComputedConformity(
    List<Outcome> outcomes, List<String> acceptanceLower, List<String> acceptanceUpper) {
  private static final int DIGITS = 34;

  /**
   * Computes it.
   *
   * @throws IllegalArgumentException with a sentence for the caller when it cannot be computed
   */
  public static ComputedConformity of(MeasuredQuantity quantity) {
    Conformity conformity = quantity.conformity();
    if (conformity == null) {
      throw new IllegalArgumentException("No conformity is asked for.");
    }
    Points points = Points.of(quantity.value());
    DecisionRule rule = rule(conformity.rule());
    boolean difference = quantity.scale() == Scale.DIFFERENCE;
    List<Outcome> outcomes = new ArrayList<>();
    List<String> lower = new ArrayList<>();
    List<String> upper = new ArrayList<>();
    for (int i = 0; i < points.values().size(); i++) {
      Limits limits = new Limits(conformity.toleranceLimits(), points.unit(i), difference);
      ConformityDecision decision =
          ConformityDecision.decide(
              rule,
              limits.convert(number(points.values().get(i)), false),
              limits.convert(number(points.uncertainty(i)), true),
              number(points.factor(i)),
              limits.at(conformity.toleranceLimits().lower(), i, points.values().size()),
              limits.at(conformity.toleranceLimits().upper(), i, points.values().size()));
      outcomes.add(
          decision.outcome() == ConformityDecision.Outcome.PASS ? Outcome.PASS : Outcome.FAIL);
      add(decision.acceptanceLower(), lower);
      add(decision.acceptanceUpper(), upper);
    }
    return new ComputedConformity(outcomes, lower, upper);
  }

  private static void add(@Nullable BigDecimal limit, List<String> limits) {
    if (limit != null) {
      limits.add(limit.toPlainString());
    }
  }

  private static DecisionRule rule(Conformity.Rule rule) {
    if (rule.type() == Conformity.Rule.Type.SIMPLE) {
      return DecisionRule.simple(rule.inclusive());
    }
    Conformity.GuardBand guardBand = rule.guardBand();
    if (guardBand == null) {
      throw new IllegalArgumentException("A guarded rule needs a guard band.");
    }
    return DecisionRule.guarded(
        DecisionRule.GuardBandKind.valueOf(guardBand.kind().name()),
        guardBand.value(),
        rule.inclusive());
  }

  private static BigDecimal number(String text) {
    return Decimal.parse(text).value();
  }

  /** Values with their expanded uncertainties. */
  private record Points(
      List<String> values, List<String> units, List<String> uncertainties, List<String> factors) {

    static Points of(QuantityValue value) {
      if (value instanceof Real real && real.expandedUncertainty() != null) {
        return new Points(
            List.of(real.value()),
            List.of(real.unit()),
            List.of(real.expandedUncertainty().value()),
            List.of(real.expandedUncertainty().coverageFactor()));
      }
      if (value instanceof RealList list && list.expandedUncertainty() != null) {
        return new Points(
            list.values(),
            list.units(),
            list.expandedUncertainty().values(),
            list.expandedUncertainty().coverageFactors());
      }
      throw new IllegalArgumentException(
          "Conformity needs values in one unit with their expanded uncertainty.");
    }

    String unit(int i) {
      return pick(units, i);
    }

    String uncertainty(int i) {
      return pick(uncertainties, i);
    }

    String factor(int i) {
      return pick(factors, i);
    }
  }

  /** One entry stands for all values. */
  private static String pick(List<String> list, int i) {
    return list.size() == 1 ? list.get(0) : list.get(i);
  }

  /** Limits and how to bring a value to their unit. */
  private record Limits(Conformity.Limits limits, String unit, boolean difference) {

    @Nullable BigDecimal at(@Nullable List<String> bounds, int i, int count) {
      if (bounds == null || bounds.isEmpty()) {
        return null;
      }
      if (bounds.size() != 1 && bounds.size() != count) {
        throw new IllegalArgumentException("One limit for all values, or one for each.");
      }
      return number(pick(bounds, i));
    }

    BigDecimal convert(BigDecimal number, boolean isUncertainty) {
      if (unit.equals(limits.unit())) {
        return number;
      }
      Scale scale = difference || isUncertainty ? Scale.DIFFERENCE : Scale.POINT;
      return UnitConversion.between(DsiUnit.parse(unit), DsiUnit.parse(limits.unit()), scale)
          .convert(number, DIGITS)
          .value();
    }
  }
}
