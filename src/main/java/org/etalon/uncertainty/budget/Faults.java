package org.etalon.uncertainty.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.etalon.problem.FieldError;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.quantity.Decimal;
import org.etalon.quantity.DecimalRejectedException;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.UnitRejectedException;

/**
 * Reads what a budget has as text and collects what is wrong with it. What cannot be read is
 * replaced by one, so that the rest is still looked at; {@link #refuseIfAny} must follow.
 */
final class Faults {
  private static final int COUNT_MAX = 100;
  private static final String OUT_OF_RANGE = "out-of-range";
  private static final DsiUnit ONE = DsiUnit.parse("\\one");

  private final List<FieldError> errors = new ArrayList<>();

  void add(String pointer, String code, String detail) {
    if (errors.size() < COUNT_MAX) {
      errors.add(new FieldError(pointer, code, detail));
    }
  }

  void require(boolean condition, String pointer, String code, String detail) {
    if (!condition) {
      add(pointer, code, detail);
    }
  }

  boolean isEmpty() {
    return errors.isEmpty();
  }

  void refuseIfAny() {
    if (!errors.isEmpty()) {
      throw new ProblemException(ProblemType.RULE_BROKEN, "The budget breaks rules.", errors);
    }
  }

  BigDecimal decimal(String text, String pointer) {
    try {
      return Decimal.parse(text).value();
    } catch (DecimalRejectedException e) {
      add(pointer, e.code(), e.detail());
      return BigDecimal.ONE;
    }
  }

  BigDecimal atLeastZero(String text, String pointer) {
    BigDecimal number = decimal(text, pointer);
    return within(number.signum() >= 0, number, pointer, "The number is not negative.");
  }

  BigDecimal positive(String text, String pointer) {
    BigDecimal number = decimal(text, pointer);
    return within(number.signum() > 0, number, pointer, "The number is greater than zero.");
  }

  BigDecimal degreesOfFreedom(String text, String pointer) {
    BigDecimal number = decimal(text, pointer);
    return within(number.compareTo(BigDecimal.ONE) >= 0, number, pointer, "There is at least one.");
  }

  /** From one half to where tails become too small to be known. */
  BigDecimal probability(String text, String pointer) {
    BigDecimal number = decimal(text, pointer);
    boolean inside =
        number.compareTo(CoverageFactor.PROBABILITY_MIN) >= 0
            && number.compareTo(CoverageFactor.PROBABILITY_MAX) <= 0;
    require(inside, pointer, OUT_OF_RANGE, "A coverage probability is from 0.5 to 0.9999.");
    return inside ? number : CoverageFactor.PROBABILITY_MIN;
  }

  private BigDecimal within(boolean right, BigDecimal number, String pointer, String detail) {
    require(right, pointer, OUT_OF_RANGE, detail);
    return right ? number : BigDecimal.ONE;
  }

  DsiUnit unit(String text, String pointer) {
    try {
      return DsiUnit.parse(text);
    } catch (UnitRejectedException e) {
      add(pointer, e.code(), e.detail());
      return ONE;
    }
  }
}
