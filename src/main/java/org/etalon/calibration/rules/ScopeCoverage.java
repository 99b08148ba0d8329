package org.etalon.calibration.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.etalon.calibration.MeasuredQuantity;
import org.etalon.organisation.Scope;
import org.etalon.organisation.Scope.Uncertainty.Form;
import org.etalon.organisation.capability.Capability;
import org.etalon.organisation.capability.Capability.Covered;
import org.etalon.organisation.capability.Capability.OtherQuantity;
import org.etalon.organisation.capability.Capability.OutsideRange;
import org.etalon.organisation.capability.Capability.Undecided;
import org.etalon.organisation.capability.CapabilityAt;
import org.etalon.problem.ProblemException;
import org.etalon.quantity.Decimal;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.UnitConversion;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.jspecify.annotations.Nullable;

/**
 * Whether each point of a result claimed under a scope is covered by it, with an uncertainty that
 * is not smaller than the scope offers there (ILAC P14:09/2020). Where the points are not stated
 * only a constant capability is compared; the rest is reported as not evaluated.
 */
final class ScopeCoverage {
  private static final int DIGITS = 34;

  private final Scope scope;
  private final Findings findings;
  private final String at;

  ScopeCoverage(Scope scope, Findings findings, String at) {
    this.scope = scope;
    this.findings = findings;
    this.at = at;
  }

  /**
   * @param beside all quantities of the result, among which the points may be
   */
  void check(MeasuredQuantity quantity, List<MeasuredQuantity> beside) {
    QuantityValue value = quantity.forms().get(0);
    if (value instanceof Real real && real.expandedUncertainty() != null) {
      compare(
          real.expandedUncertainty().value(),
          real.expandedUncertainty().coverageFactor(),
          real.unit(),
          capability(ScopePoints.of(scope, quantity, beside, 1), 0),
          at + "/real/expandedUncertainty/value");
    } else if (value instanceof RealList list && list.expandedUncertainty() != null) {
      List<String> uncertainties = list.expandedUncertainty().values();
      List<Real> points = ScopePoints.of(scope, quantity, beside, list.values().size());
      for (int i = 0; i < uncertainties.size(); i++) {
        compare(
            uncertainties.get(i),
            pick(list.expandedUncertainty().coverageFactors(), i),
            pick(list.units(), i),
            capability(points, i),
            at + "/realList/expandedUncertainty/values/" + i);
      }
    } else {
      findings.error(
          at + "/scope",
          "uncertainty-missing",
          "A result under a scope has an expanded uncertainty.");
    }
  }

  /** What is claimed under a scope is claimed to be of its kind. */
  private Capability capability(List<Real> points, int i) {
    if (i < points.size()) {
      return CapabilityAt.evaluate(scope, scope.quantityKind(), points.get(i), Map.of());
    }
    Scope.Uncertainty uncertainty = scope.uncertainty();
    String smallest = constant(uncertainty);
    return uncertainty == null || smallest == null
        ? new Undecided("The points of the result are not stated.")
        : new Covered(
            number(smallest),
            uncertainty.unit(),
            number(uncertainty.coverageFactor()),
            number(uncertainty.coverageProbability()));
  }

  private static @Nullable String constant(Scope.@Nullable Uncertainty uncertainty) {
    return uncertainty != null && uncertainty.form() == Form.CONSTANT ? uncertainty.value() : null;
  }

  private void compare(
      String uncertainty, String factor, String unit, Capability capability, String place) {
    if (capability instanceof Covered covered) {
      compare(uncertainty, factor, unit, covered, place);
    } else if (capability instanceof OutsideRange outside) {
      findings.error(place, "outside-scope", outside.why());
    } else if (capability instanceof OtherQuantity other) {
      findings.error(place, "quantity-kind", other.why());
    } else if (capability instanceof Undecided undecided) {
      findings.warning(place, "not-evaluated", undecided.why());
    }
  }

  /** Compares standard uncertainties, by products, so that nothing is rounded. */
  private void compare(
      String uncertainty, String factor, String unit, Covered covered, String place) {
    try {
      BigDecimal reported =
          UnitConversion.between(
                  DsiUnit.parse(unit), DsiUnit.parse(covered.unit()), Scale.DIFFERENCE)
              .convert(number(uncertainty), DIGITS)
              .value();
      BigDecimal smallest = covered.expandedUncertainty();
      if (reported.multiply(covered.coverageFactor()).compareTo(smallest.multiply(number(factor)))
          < 0) {
        findings.error(
            place,
            "below-capability",
            "The uncertainty is smaller than the scope's " + smallest.toPlainString() + ".");
      }
    } catch (ProblemException | IllegalArgumentException e) {
      findings.error(place, "unit", String.valueOf(e.getMessage()));
    }
  }

  private static BigDecimal number(String text) {
    return Decimal.parse(text).value();
  }

  private static String pick(List<String> list, int i) {
    return list.size() == 1 ? list.get(0) : list.get(i);
  }
}
