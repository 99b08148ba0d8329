package org.etalon.uncertainty;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.etalon.uncertainty.DecisionRule.GuardBand;
import org.jspecify.annotations.Nullable;

/**
 * Whether a measured value is accepted, and between which limits it would be (JCGM 106:2012, 8).
 * The outcome follows from the limits reported, so anybody can take the decision again.
 *
 * @param acceptanceLower null where there is no lower tolerance limit
 * @param acceptanceUpper null where there is no upper tolerance limit
 */
public record ConformityDecision(
    Outcome outcome, @Nullable BigDecimal acceptanceLower, @Nullable BigDecimal acceptanceUpper) {

  /** A binary statement of conformity. */
  public enum Outcome {
    PASS,
    FAIL
  }

  /**
   * Digits of a guard band whose own never end, as a third of 0.1. It is then rounded up:
   * acceptance only becomes stricter.
   */
  private static final MathContext ENDLESS = new MathContext(34, RoundingMode.CEILING);

  /**
   * Decides for one value; all numbers are in the same unit, an uncertainty as a difference. Limits
   * that the guard band makes cross each other accept nothing.
   *
   * @throws IllegalArgumentException when the rule is not one, no tolerance limit is given, the
   *     limits are reversed, the uncertainty is negative or the coverage factor not positive
   */
  public static ConformityDecision decide(
      DecisionRule rule,
      BigDecimal value,
      BigDecimal expandedUncertainty,
      BigDecimal coverageFactor,
      @Nullable BigDecimal toleranceLower,
      @Nullable BigDecimal toleranceUpper) {
    require(rule.check().isEmpty(), "the rule is not a decision rule");
    require(expandedUncertainty.signum() >= 0, "an uncertainty is not negative");
    require(coverageFactor.signum() > 0, "a coverage factor is positive");
    require(toleranceLower != null || toleranceUpper != null, "a tolerance limit is needed");
    require(
        toleranceLower == null
            || toleranceUpper == null
            || toleranceLower.compareTo(toleranceUpper) <= 0,
        "the tolerance limits are reversed");

    BigDecimal width = guardBandWidth(rule, expandedUncertainty, coverageFactor);
    BigDecimal lower = toleranceLower == null ? null : toleranceLower.add(width);
    BigDecimal upper = toleranceUpper == null ? null : toleranceUpper.subtract(width);
    boolean crossed = lower != null && upper != null && lower.compareTo(upper) > 0;
    boolean accepted =
        !crossed
            && (lower == null || isInside(value.compareTo(lower), rule))
            && (upper == null || isInside(upper.compareTo(value), rule));
    return new ConformityDecision(accepted ? Outcome.PASS : Outcome.FAIL, lower, upper);
  }

  private static boolean isInside(int comparison, DecisionRule rule) {
    return rule.inclusive() ? comparison >= 0 : comparison > 0;
  }

  private static BigDecimal guardBandWidth(
      DecisionRule rule, BigDecimal expandedUncertainty, BigDecimal coverageFactor) {
    GuardBand guardBand = rule.guardBand();
    if (guardBand == null) {
      return BigDecimal.ZERO;
    }
    BigDecimal number = rule.guardBandValue();
    return switch (guardBand.kind()) {
      case ABSOLUTE -> number;
      case TIMES_U -> number.multiply(expandedUncertainty);
      case TIMES_STANDARD -> quotient(number.multiply(expandedUncertainty), coverageFactor);
    };
  }

  private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    try {
      return dividend.divide(divisor);
    } catch (ArithmeticException endless) {
      return dividend.divide(divisor, ENDLESS);
    }
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
