package org.etalon.quantity.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.etalon.quantity.Decimal;
import org.etalon.quantity.DecimalRejectedException;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.UnitRejectedException;
import org.etalon.quantity.unit.XmlText;
import org.jspecify.annotations.Nullable;

/** The rules of one column, whatever quantity it belongs to (D-SI 2.2.1; GUM 6 and 7). */
final class ColumnRules {
  static final int VALUES_MAX = 100_000;

  // D-SI 2.2.1, kValueType and probabilityValueType, without their NaN.
  private static final Pattern COVERAGE_FACTOR = Pattern.compile("\\+?[1-9][0-9]*(?:\\.[0-9]*)?");
  private static final Pattern PROBABILITY = Pattern.compile("\\+?(?:0(?:\\.[0-9]*)?|1(?:\\.0*)?)");

  private final Findings findings;
  private final Map<String, DsiUnit> knownUnits = new HashMap<>();

  ColumnRules(Findings findings) {
    this.findings = findings;
  }

  Findings findings() {
    return findings;
  }

  /** As many values as a quantity may have, and at least one. */
  boolean isCountAllowed(Column values) {
    if (values.size() > VALUES_MAX) {
      findings.error(values.pointer(), "too-many-values", "A list has at most 100000 values.");
      return false;
    }
    if (values.size() == 0) {
      findings.error(values.pointer(), "empty-list", "A list has at least one value.");
      return false;
    }
    return true;
  }

  /** One entry stands for all values, or there are as many as values. */
  boolean isCountRight(Column column, int count) {
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

  boolean decimals(Column column) {
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

  boolean units(Column column, int count) {
    int before = findings.errors();
    if (!isCountRight(column, count)) {
      return false;
    }
    for (int i = 0; i < column.size(); i++) {
      String entry = column.entries().get(i);
      if (entry == null) {
        findings.error(column.pointer(i), "missing", "A unit is missing.");
        continue;
      }
      if (findings.isFull() && !knownUnits.containsKey(entry) && DsiUnit.find(entry) == null) {
        findings.error(column.pointer(i), "unit", "This is no unit.");
        continue;
      }
      try {
        unit(column, i, unit(entry));
      } catch (UnitRejectedException e) {
        findings.error(
            column.pointer(i), e.code(), e.detail() + " (at character " + e.position() + ")");
      }
    }
    return findings.errors() == before;
  }

  /** The unit of an entry that was found right. */
  DsiUnit unit(String entry) {
    return knownUnits.computeIfAbsent(entry, DsiUnit::parse);
  }

  private void unit(Column column, int i, DsiUnit unit) {
    if (column.isList() && XmlText.hasBlank(unit.toString())) {
      findings.error(
          column.pointer(i), "blank", "Blanks part the units of a list, so none stands in a unit.");
    }
    // A hybrid has another member for those who do not know the unit.
    if (unit.isDeclaredNonSi() && !column.pointer().contains("/hybrid/")) {
      findings.warning(
          column.pointer(i),
          "non-si-unit",
          "Nobody can convert a unit that is declared not to be of the SI; a hybrid gives the value"
              + " in an SI unit too.");
    }
    if (unit.hasPrefixBeyondDsi()) {
      findings.warning(
          column.pointer(i),
          "prefix-beyond-dsi",
          "Quetta, ronna, ronto and quecto are of the SI, but other readers of D-SI may not know "
              + "them.");
    }
  }

  void uncertainties(Column column, int count) {
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

  void coverageFactors(Column column, int count) {
    if (isCountRight(column, count)) {
      matching(
          column,
          COVERAGE_FACTOR,
          "coverage-factor",
          "A coverage factor is a number of at least 1, written without an exponent.");
    }
  }

  void probabilities(Column column, int count) {
    if (isCountRight(column, count)) {
      matching(
          column,
          PROBABILITY,
          "coverage-probability",
          "A coverage probability is a number from 0 to 1, written without an exponent.");
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

  void degreesOfFreedom(Column column, int count) {
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

  void distributions(Column column, int count) {
    words(column, count, "distribution", "A distribution has a name.");
  }

  void labels(Column column, int count) {
    words(column, count, "label", "A label is a text.");
  }

  void kinds(Column column, int count) {
    words(column, count, "quantity-type", "A quantity kind of QUDT has a name.");
  }

  private void words(Column column, int count, String code, String detail) {
    if (column.size() == 0 || !isCountRight(column, count)) {
      return;
    }
    for (int i = 0; i < column.size(); i++) {
      String entry = column.entries().get(i);
      if (entry == null || entry.isBlank() || !XmlText.isAllowed(entry)) {
        findings.error(column.pointer(i), code, detail);
      } else if (column.isList() && XmlText.hasBlank(entry)) {
        findings.error(
            column.pointer(i), "blank", "Blanks part the entries of a list; none stands in one.");
      }
    }
  }

  /** Null where the entry has been found wrong already. */
  static @Nullable Decimal decimal(@Nullable String entry) {
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
