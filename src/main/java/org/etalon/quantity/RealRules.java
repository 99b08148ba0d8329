package org.etalon.quantity;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.etalon.quantity.RealColumns.Expanded;
import org.etalon.quantity.RealColumns.Interval;
import org.etalon.quantity.RealColumns.Standard;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.UnitRejectedException;
import org.etalon.quantity.unit.XmlText;
import org.jspecify.annotations.Nullable;

/** The rules of a real and of a list of reals (D-SI 2.2.1; GUM 6 and 7; ILAC P14:09/2020). */
final class RealRules {
  static final int VALUES_MAX = 100_000;

  private static final int UNCERTAINTY_DIGITS_MAX = 2;
  // D-SI 2.2.1, kValueType and probabilityValueType, without their NaN.
  private static final Pattern COVERAGE_FACTOR = Pattern.compile("\\+?[1-9][0-9]*(?:\\.[0-9]*)?");
  private static final Pattern PROBABILITY = Pattern.compile("\\+?(?:0(?:\\.[0-9]*)?|1(?:\\.0*)?)");

  private final Findings findings;
  private final Map<String, DsiUnit> knownUnits = new HashMap<>();

  RealRules(Findings findings) {
    this.findings = findings;
  }

  void check(RealColumns real) {
    int count = real.values().size();
    if (count > VALUES_MAX) {
      findings.error(
          real.values().pointer(), "too-many-values", "A list has at most 100000 values.");
      return;
    }
    if (count == 0) {
      findings.error(real.values().pointer(), "empty-list", "A list has at least one value.");
      return;
    }
    decimals(real.values());
    units(real.units(), count);
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
    uncertainties(standard.values(), count);
    words(standard.distributions(), count);
  }

  private void expanded(Expanded expanded, int count) {
    uncertainties(expanded.values(), count);
    significantDigits(expanded.values());
    if (isCountRight(expanded.factors(), count)) {
      matching(
          expanded.factors(),
          COVERAGE_FACTOR,
          "coverage-factor",
          "A coverage factor is a number of at least 1, written without an exponent.");
    }
    probabilities(expanded.probabilities(), count);
    words(expanded.distributions(), count);
    degreesOfFreedom(expanded.degreesOfFreedom(), count);
  }

  private void interval(Interval interval, int count) {
    uncertainties(interval.standardUncertainties(), count);
    probabilities(interval.probabilities(), count);
    words(interval.distributions(), count);
    boolean minRight = isCountRight(interval.min(), count) && decimals(interval.min());
    boolean maxRight = isCountRight(interval.max(), count) && decimals(interval.max());
    if (!minRight || !maxRight) {
      return;
    }
    for (int i = 0; i < Math.max(interval.min().size(), interval.max().size()); i++) {
      Decimal min = decimal(interval.min().forValue(i));
      Decimal max = decimal(interval.max().forValue(i));
      if (min != null && max != null && min.compareNumerically(max) > 0) {
        findings.error(
            interval.max().pointerForValue(i),
            "interval-reversed",
            "The coverage interval ends at " + max + ", before it begins at " + min + ".");
      }
    }
  }

  private void uncertainties(Column column, int count) {
    if (!isCountRight(column, count) || !decimals(column)) {
      return;
    }
    for (int i = 0; i < column.size(); i++) {
      Decimal uncertainty = decimal(column.entries().get(i));
      if (uncertainty == null) {
        continue;
      }
      if (uncertainty.text().startsWith("-")) {
        findings.error(
            column.pointer(i), "negative-uncertainty", "An uncertainty is not negative.");
      } else if (uncertainty.value().signum() == 0) {
        findings.warning(
            column.pointer(i), "zero-uncertainty", "An uncertainty of zero is hardly meant.");
      }
    }
  }

  /** ILAC P14:09/2020, 5.3: at most two significant digits. */
  private void significantDigits(Column column) {
    for (int i = 0; i < column.size(); i++) {
      Decimal uncertainty = decimal(column.entries().get(i));
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

  private void probabilities(Column column, int count) {
    if (isCountRight(column, count)) {
      matching(
          column,
          PROBABILITY,
          "coverage-probability",
          "A coverage probability is a number from 0 to 1, written without an exponent.");
    }
  }

  private void degreesOfFreedom(Column column, int count) {
    if (column.size() == 0 || !isCountRight(column, count) || !decimals(column)) {
      return;
    }
    for (int i = 0; i < column.size(); i++) {
      Decimal degrees = decimal(column.entries().get(i));
      if (degrees != null && degrees.value().signum() <= 0) {
        findings.error(
            column.pointer(i), "degrees-of-freedom", "Degrees of freedom are greater than zero.");
      }
    }
  }

  private void matching(Column column, Pattern pattern, String code, String detail) {
    if (!decimals(column)) {
      return;
    }
    for (int i = 0; i < column.size(); i++) {
      String entry = column.entries().get(i);
      if (entry != null && !pattern.matcher(entry).matches()) {
        findings.error(column.pointer(i), code, detail);
      }
    }
  }

  private boolean decimals(Column column) {
    int before = findings.errors();
    for (int i = 0; i < column.size(); i++) {
      String entry = column.entries().get(i);
      if (entry == null) {
        findings.error(column.pointer(i), "missing", "A number is missing.");
        continue;
      }
      try {
        Decimal.parse(entry);
      } catch (DecimalRejectedException e) {
        findings.error(column.pointer(i), e.code(), e.detail());
      }
    }
    return findings.errors() == before;
  }

  private void units(Column column, int count) {
    if (!isCountRight(column, count)) {
      return;
    }
    for (int i = 0; i < column.size(); i++) {
      String entry = column.entries().get(i);
      if (entry == null) {
        findings.error(column.pointer(i), "missing", "A unit is missing.");
        continue;
      }
      try {
        unit(column, i, knownUnits.computeIfAbsent(entry, DsiUnit::parse));
      } catch (UnitRejectedException e) {
        findings.error(
            column.pointer(i), e.code(), e.detail() + " (at character " + e.position() + ")");
      }
    }
  }

  private void unit(Column column, int i, DsiUnit unit) {
    if (column.isList() && XmlText.hasBlank(unit.toString())) {
      findings.error(
          column.pointer(i), "blank", "Blanks part the units of a list, so none stands in a unit.");
    }
    if (unit.hasPrefixBeyondDsi()) {
      findings.warning(
          column.pointer(i),
          "prefix-beyond-dsi",
          "Quetta, ronna, ronto and quecto are of the SI, but other readers of D-SI may not know "
              + "them.");
    }
  }

  private void words(Column column, int count) {
    if (column.size() == 0 || !isCountRight(column, count)) {
      return;
    }
    for (int i = 0; i < column.size(); i++) {
      String entry = column.entries().get(i);
      if (entry == null || entry.isBlank() || !XmlText.isAllowed(entry)) {
        findings.error(column.pointer(i), "distribution", "A distribution has a name.");
      } else if (column.isList() && XmlText.hasBlank(entry)) {
        findings.error(
            column.pointer(i), "blank", "Blanks part the entries of a list; none stands in one.");
      }
    }
  }

  /** One entry stands for all values, or there are as many as values. */
  private boolean isCountRight(Column column, int count) {
    if (column.size() == 0) {
      findings.error(column.pointer(), "empty-list", "A list has at least one entry.");
      return false;
    }
    if (column.size() != 1 && column.size() != count) {
      findings.error(
          column.pointer(),
          "count-mismatch",
          column.size()
              + " entries for "
              + count
              + " values: there is one for all, or one for each.");
      return false;
    }
    return true;
  }

  /** Null where the entry has been found wrong already. */
  private static @Nullable Decimal decimal(@Nullable String entry) {
    if (entry == null) {
      return null;
    }
    try {
      return Decimal.parse(entry);
    } catch (DecimalRejectedException e) {
      return null;
    }
  }
}
