package org.etalon.uncertainty.conformity;

import java.math.BigDecimal;
import java.math.MathContext;
import org.etalon.quantity.unit.Rational;
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

  /** A statement of conformity; binary rules give the first and the last only. */
  public enum Outcome {
    PASS,
    /** Within the tolerance, but not by the guard band. */
    CONDITIONAL_PASS,
    /** Outside the tolerance, but not by the guard band. */
    CONDITIONAL_FAIL,
    FAIL
  }

  /**
   * Decides for one value; all numbers are in the same unit, an uncertainty as a difference. Limits
   * that the guard band makes cross each other accept nothing.
   *
   * @throws IllegalArgumentException with a sentence for the caller, when the rule is not one, no
   *     tolerance limit is given, the limits are reversed, the uncertainty is negative, the
   *     coverage factor not positive, or the guard band not defined for these limits
   */
  public static ConformityDecision decide(
      DecisionRule rule,
      BigDecimal value,
      BigDecimal expandedUncertainty,
      BigDecimal coverageFactor,
      @Nullable BigDecimal toleranceLower,
      @Nullable BigDecimal toleranceUpper) {
    return decide(
        rule,
        Rational.of(value),
        expandedUncertainty,
        coverageFactor,
        toleranceLower,
        toleranceUpper);
  }

  /** The same for a value that need not have an end as a decimal. */
  public static ConformityDecision decide(
      DecisionRule rule,
      Rational value,
      BigDecimal expandedUncertainty,
      BigDecimal coverageFactor,
      @Nullable BigDecimal toleranceLower,
      @Nullable BigDecimal toleranceUpper) {
    require(rule.check().isEmpty(), "The rule is not a decision rule.");
    require(expandedUncertainty.signum() >= 0, "An uncertainty is not negative.");
    require(coverageFactor.signum() > 0, "A coverage factor is positive.");
    ToleranceInterval tolerance = new ToleranceInterval(toleranceLower, toleranceUpper);

    BigDecimal width = rule.width(expandedUncertainty, coverageFactor, tolerance);
    ConformityDecision limits =
        new ConformityDecision(
            Outcome.FAIL, plus(toleranceLower, width), plus(toleranceUpper, width.negate()));
    return new ConformityDecision(
        limits.outcome(rule, value, tolerance, width),
        limits.acceptanceLower,
        limits.acceptanceUpper);
  }

  /** Whether no value at all would pass, because the guard band is wider than the tolerance. */
  public boolean acceptsNothing() {
    return acceptanceLower != null
        && acceptanceUpper != null
        && acceptanceLower.compareTo(acceptanceUpper) > 0;
  }

  /** How far the value lies inside the nearer acceptance limit; negative outside. */
  public BigDecimal margin(BigDecimal value) {
    BigDecimal above = acceptanceLower == null ? null : value.subtract(acceptanceLower);
    BigDecimal below = acceptanceUpper == null ? null : acceptanceUpper.subtract(value);
    if (above == null || below == null) {
      return above != null ? above : below != null ? below : BigDecimal.ZERO;
    }
    return above.min(below);
  }

  /** The same of a value without an end, rounded; its sign is never lost. */
  BigDecimal margin(Rational value, MathContext rounding) {
    Rational above = acceptanceLower == null ? null : value.minus(Rational.of(acceptanceLower));
    Rational below = acceptanceUpper == null ? null : Rational.of(acceptanceUpper).minus(value);
    Rational margin =
        above == null ? below : below == null || above.compareTo(below) < 0 ? above : below;
    return margin == null ? BigDecimal.ZERO : margin.round(rounding);
  }

  private Outcome outcome(
      DecisionRule rule, Rational value, ToleranceInterval tolerance, BigDecimal width) {
    boolean inclusive = rule.inclusive();
    if (inside(value, acceptanceLower, acceptanceUpper, inclusive)) {
      return Outcome.PASS;
    }
    if (rule.type() != DecisionRule.Type.NON_BINARY) {
      return Outcome.FAIL;
    }
    BigDecimal lower = tolerance.lower();
    BigDecimal upper = tolerance.upper();
    if (inside(value, lower, upper, inclusive)) {
      return Outcome.CONDITIONAL_PASS;
    }
    return inside(value, plus(lower, width.negate()), plus(upper, width), inclusive)
        ? Outcome.CONDITIONAL_FAIL
        : Outcome.FAIL;
  }

  private static boolean inside(
      Rational value, @Nullable BigDecimal lower, @Nullable BigDecimal upper, boolean inclusive) {
    int least = inclusive ? 0 : 1;
    return (lower == null || value.compareTo(Rational.of(lower)) >= least)
        && (upper == null || Rational.of(upper).compareTo(value) >= least);
  }

  private static @Nullable BigDecimal plus(@Nullable BigDecimal limit, BigDecimal width) {
    return limit == null ? null : limit.add(width);
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
