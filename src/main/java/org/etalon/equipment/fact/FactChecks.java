package org.etalon.equipment.fact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.etalon.platform.LanguageTexts;
import org.etalon.problem.FieldError;
import org.etalon.quantity.Decimal;
import org.etalon.quantity.DecimalRejectedException;
import org.etalon.quantity.QuantityFinding;
import org.etalon.quantity.rules.QuantityRules;
import org.etalon.quantity.value.Real;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the fields of one fact. */
final class FactChecks {
  // So that every due date is a date.
  private static final LocalDate LONGEST = LocalDate.EPOCH.plusYears(100);

  private final List<FieldError> faults = new ArrayList<>();

  List<FieldError> faults() {
    return faults;
  }

  /** A line of text; null is nothing to check. */
  FactChecks line(@Nullable String text, String pointer) {
    LanguageTexts.line(text, pointer, faults);
    return this;
  }

  /** A decimal in a D-SI unit. */
  FactChecks number(String value, String unit, String pointer) {
    for (QuantityFinding finding : QuantityRules.check(Real.of(value, unit))) {
      if (finding.severity() == QuantityFinding.Severity.ERROR) {
        faults.add(new FieldError(pointer, finding.code(), finding.detail()));
      }
    }
    return this;
  }

  /** A number that cannot be below zero. */
  FactChecks notNegative(String value, String unit, String pointer) {
    number(value, unit, pointer);
    try {
      if (Decimal.parse(value).value().signum() < 0) {
        fault(pointer, "negative", "Not below zero.");
      }
    } catch (DecimalRejectedException e) {
      // Reported as a number already.
    }
    return this;
  }

  /** An interval that leads forwards by years, months and days. */
  FactChecks forwards(Period period, String pointer) {
    if (period.isNegative() || period.isZero() || isTooLong(period)) {
      fault(pointer, "interval", "An interval of a day to a hundred years, such as P1Y.");
    }
    return this;
  }

  private static boolean isTooLong(Period period) {
    try {
      return LocalDate.EPOCH.plus(period).isAfter(LONGEST);
    } catch (DateTimeException e) {
      return true;
    }
  }

  /** The first and the last day of something. */
  FactChecks order(LocalDate from, @Nullable LocalDate to, String pointer) {
    if (to != null && to.isBefore(from)) {
      fault(pointer, "order", "Ends before it begins.");
    }
    return this;
  }

  FactChecks fault(String pointer, String code, String detail) {
    faults.add(new FieldError(pointer, code, detail));
    return this;
  }
}
