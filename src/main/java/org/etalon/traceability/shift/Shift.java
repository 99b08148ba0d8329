package org.etalon.traceability.shift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.etalon.equipment.fact.OutOfTolerance;
import org.etalon.problem.FieldError;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.quantity.Decimal;
import org.etalon.quantity.QuantityFinding;
import org.etalon.quantity.QuantityKinds;
import org.etalon.quantity.rules.QuantityRules;
import org.etalon.quantity.unit.Rational;
import org.etalon.quantity.value.Real;
import org.jspecify.annotations.Nullable;

/**
 * By how much a standard was found off.
 *
 * @param value of the shift, a decimal
 * @param unit D-SI
 * @param signed whether its sign is that of what has to be added to the value of the standard;
 *     otherwise, and when missing, either sign is reckoned with
 * @param quantityKind four-letter BIPM identifier; null for all that it measures
 * @param range the values at which it was off; null for all
 * @param foundOn the day
 * @param lastGood the last day on which it is known to have been good, whose uses are in doubt
 *     already; null for the last good calibration on record
 */
public record Shift(
    String value,
    String unit,
    @Nullable Boolean signed,
    @Nullable String quantityKind,
    @Nullable Range range,
    LocalDate foundOn,
    @Nullable LocalDate lastGood) {

  /** Values of the standard, both included; decimals in a D-SI unit. */
  public record Range(String min, String max, String unit) {}

  /** What a recorded finding says: the error, of which no budget knows the sign. */
  static Shift of(OutOfTolerance found) {
    return new Shift(
        found.error(), found.unit(), false, found.quantityKind(), null, found.foundOn(), null);
  }

  Interval interval() {
    return Interval.upTo(Rational.of(Decimal.parse(value).value()), Boolean.TRUE.equals(signed));
  }

  /** Refuses what is no shift. */
  void check() {
    List<FieldError> errors = new ArrayList<>();
    number(value, unit, "/value", errors);
    if (range != null) {
      number(range.min(), range.unit(), "/range/min", errors);
      number(range.max(), range.unit(), "/range/max", errors);
      if (errors.isEmpty()
          && Decimal.parse(range.min()).value().compareTo(Decimal.parse(range.max()).value()) > 0) {
        errors.add(new FieldError("/range/max", "order", "Not below the other limit."));
      }
    }
    if (quantityKind != null && !QuantityKinds.isKnown(quantityKind)) {
      errors.add(
          new FieldError("/quantityKind", "quantity-kind", "Not a BIPM quantity identifier."));
    }
    if (lastGood != null && lastGood.isAfter(foundOn)) {
      errors.add(new FieldError("/lastGood", "order", "Not after it was found."));
    }
    if (!errors.isEmpty()) {
      throw new ProblemException(ProblemType.RULE_BROKEN, "The content breaks rules.", errors);
    }
  }

  /** The value is at the pointer, its unit beside it. */
  private static void number(String value, String unit, String pointer, List<FieldError> errors) {
    String beside = pointer.substring(0, pointer.lastIndexOf('/'));
    for (QuantityFinding finding : QuantityRules.check(Real.of(value, unit))) {
      if (finding.severity() == QuantityFinding.Severity.ERROR) {
        boolean ofUnit = finding.pointer().endsWith("/unit");
        errors.add(
            new FieldError(ofUnit ? beside + "/unit" : pointer, finding.code(), finding.detail()));
      }
    }
  }
}
