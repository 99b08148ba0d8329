package org.etalon.quantity.rules;

import org.etalon.quantity.Decimal;
import org.etalon.quantity.rules.RealColumns.Expanded;
import org.etalon.quantity.rules.RealColumns.Interval;
import org.etalon.quantity.rules.RealColumns.Standard;

/**
 * The rules of a real, a list of reals and a constant (D-SI 2.2.1; GUM 6 and 7; ILAC P14:09/2020).
 */
final class RealRules {
  private static final int UNCERTAINTY_DIGITS_MAX = 2;

  private final Findings findings;
  private final ColumnRules columns;

  RealRules(ColumnRules columns) {
    this.columns = columns;
    this.findings = columns.findings();
  }

  void check(RealColumns real) {
    if (!columns.isCountAllowed(real.values())) {
      return;
    }
    int count = real.values().size();
    columns.decimals(real.values());
    columns.units(real.units(), count);
    oneKindOfUncertainty(real);
    if (real.standard() != null) {
      standard(real.standard(), count);
    }
    if (real.expanded() != null) {
      expanded(real.expanded(), count);
    }
    if (real.interval() != null) {
      interval(real.interval(), count);
    }
    real.particulars().check(columns, count);
  }

  private void oneKindOfUncertainty(RealColumns real) {
    boolean one = real.standard() != null;
    if (real.expanded() != null) {
      secondKind(one, real.expanded().pointer());
      one = true;
    }
    if (real.interval() != null) {
      secondKind(one, real.interval().pointer());
    }
  }

  private void secondKind(boolean another, String pointer) {
    if (another) {
      findings.error(
          pointer,
          "several-uncertainties",
          "A value has a standard uncertainty, an expanded one or a coverage interval, not several.");
    }
  }

  private void standard(Standard standard, int count) {
    columns.uncertainties(standard.values(), count);
    columns.distributions(standard.distributions(), count);
  }

  private void expanded(Expanded expanded, int count) {
    columns.uncertainties(expanded.values(), count);
    significantDigits(expanded.values());
    columns.coverageFactors(expanded.factors(), count);
    columns.probabilities(expanded.probabilities(), count);
    columns.distributions(expanded.distributions(), count);
    columns.degreesOfFreedom(expanded.degreesOfFreedom(), count);
  }

  private void interval(Interval interval, int count) {
    columns.uncertainties(interval.standardUncertainties(), count);
    columns.probabilities(interval.probabilities(), count);
    columns.distributions(interval.distributions(), count);
    boolean minRight =
        columns.isCountRight(interval.min(), count) && columns.decimals(interval.min());
    boolean maxRight =
        columns.isCountRight(interval.max(), count) && columns.decimals(interval.max());
    if (!minRight || !maxRight) {
      return;
    }
    for (int i = 0; i < Math.max(interval.min().size(), interval.max().size()); i++) {
      Decimal min = ColumnRules.decimal(interval.min().forValue(i));
      Decimal max = ColumnRules.decimal(interval.max().forValue(i));
      if (min != null && max != null && min.compareNumerically(max) > 0) {
        findings.error(
            interval.max().pointerForValue(i),
            "interval-reversed",
            "The coverage interval ends at " + max + ", before it begins at " + min + ".");
      }
    }
  }

  /** ILAC P14:09/2020, 5.3: at most two significant digits. */
  private void significantDigits(Column column) {
    for (int i = 0; i < column.size(); i++) {
      Decimal uncertainty = ColumnRules.decimal(column.entries().get(i));
      if (uncertainty == null || meaningfulDigits(uncertainty) <= UNCERTAINTY_DIGITS_MAX) {
        continue;
      }
      findings.warning(
          column.pointer(i),
          "uncertainty-digits",
          "An expanded uncertainty has at most two significant digits (ILAC P14:09/2020), not as "
              + uncertainty
              + ".");
    }
  }

  /** The zeros that end a whole number may only hold places: 1200 can be two digits. */
  private static int meaningfulDigits(Decimal decimal) {
    boolean whole = decimal.value().scale() == 0 && decimal.text().indexOf('.') < 0;
    return whole && decimal.value().signum() != 0
        ? decimal.value().stripTrailingZeros().precision()
        : decimal.significantDigits();
  }
}
