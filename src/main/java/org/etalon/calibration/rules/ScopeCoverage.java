package org.etalon.calibration.rules;

import java.math.BigDecimal;
import java.util.List;
import org.etalon.organisation.Scope;
import org.etalon.organisation.Scope.Uncertainty.Form;
import org.etalon.problem.ProblemException;
import org.etalon.quantity.Decimal;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.UnitConversion;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;

/**
 * Whether reported uncertainties are not smaller than the capability claimed (ILAC P14:09/2020).
 * Compared for a scope whose uncertainty is constant; other forms are reported as not evaluated.
 */
final class ScopeCoverage {
  private static final int DIGITS = 34;

  private ScopeCoverage() {}

  static void check(Scope scope, QuantityValue value, String at, Findings findings) {
    Scope.Uncertainty capability = scope.uncertainty();
    String smallest = capability == null ? null : capability.value();
    if (capability == null || capability.form() != Form.CONSTANT || smallest == null) {
      findings.warning(
          at + "/scope", "not-evaluated", "The uncertainty of this scope is not evaluated yet.");
      return;
    }
    if (value instanceof Real real && real.expandedUncertainty() != null) {
      compare(
          real.expandedUncertainty().value(),
          real.expandedUncertainty().coverageFactor(),
          real.unit(),
          capability,
          at + "/real/expandedUncertainty/value",
          findings);
    } else if (value instanceof RealList list && list.expandedUncertainty() != null) {
      List<String> uncertainties = list.expandedUncertainty().values();
      for (int i = 0; i < uncertainties.size(); i++) {
        compare(
            uncertainties.get(i),
            pick(list.expandedUncertainty().coverageFactors(), i),
            pick(list.units(), i),
            capability,
            at + "/realList/expandedUncertainty/values/" + i,
            findings);
      }
    } else {
      findings.error(
          at + "/scope",
          "uncertainty-missing",
          "A result under a scope has an expanded uncertainty.");
    }
  }

  /** Compares standard uncertainties, by products, so that nothing is rounded. */
  private static void compare(
      String uncertainty,
      String factor,
      String unit,
      Scope.Uncertainty capability,
      String at,
      Findings findings) {
    try {
      BigDecimal reported =
          UnitConversion.between(
                  DsiUnit.parse(unit), DsiUnit.parse(capability.unit()), Scale.DIFFERENCE)
              .convert(number(uncertainty), DIGITS)
              .value();
      String smallest = capability.value();
      if (smallest != null
          && reported
                  .multiply(number(capability.coverageFactor()))
                  .compareTo(number(smallest).multiply(number(factor)))
              < 0) {
        findings.error(
            at,
            "below-capability",
            "The uncertainty is smaller than the scope's " + smallest + ".");
      }
    } catch (ProblemException | IllegalArgumentException e) {
      findings.error(at, "unit", String.valueOf(e.getMessage()));
    }
  }

  private static BigDecimal number(String text) {
    return Decimal.parse(text).value();
  }

  private static String pick(List<String> list, int i) {
    return list.size() == 1 ? list.get(0) : list.get(i);
  }
}
