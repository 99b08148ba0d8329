package org.etalon.traceability.shift;

import java.math.BigDecimal;
import java.math.MathContext;
import org.etalon.calibration.Conformity.Outcome;
import org.etalon.quantity.unit.Rational;
import org.etalon.traceability.impact.Change;
import org.etalon.uncertainty.conformity.ConformityDecision;
import org.etalon.uncertainty.conformity.DecisionRule;
import org.etalon.uncertainty.conformity.PointDecision;
import org.jspecify.annotations.Nullable;

/**
 * Makes a decision again for all values that a shift may have led away from. The outcome is the one
 * farthest from the decision that was made: for what was accepted the worst, for what was rejected
 * the best. The uncertainty stays what it was.
 *
 * @param maxFalseAccept the largest probability of false acceptance the rule allows; null for none
 */
record DecidingAgain(DecisionRule rule, @Nullable BigDecimal maxFalseAccept) {

  /** The decision with the shift, given in the unit of the limits. */
  Remade remake(PointDecision point, Interval shift) {
    ConformityDecision.Outcome before = point.decision().outcome();
    if (shift.isZero()) {
      return new Remade(outcome(before), outcome(before), Change.UNCHANGED);
    }
    Rational value = Rational.of(point.value());
    Rational low = value.plus(shift.low());
    Rational high = value.plus(shift.high());
    ConformityDecision.Outcome after =
        accepts(before)
            ? worse(before, worse(decide(point, low), decide(point, high)))
            : better(before, decide(point, innermost(point, low, high)));
    Change change =
        accepts(before) != accepts(after)
            ? Change.REVERSED
            : after != before || isRiskier(point, low, high) ? Change.WEAKENED : Change.UNCHANGED;
    return new Remade(outcome(before), outcome(after), change);
  }

  /** The value between two that lies best within the tolerance. */
  private static Rational innermost(PointDecision point, Rational low, Rational high) {
    BigDecimal lower = point.tolerance().lower();
    BigDecimal upper = point.tolerance().upper();
    if (lower == null) {
      return low;
    }
    if (upper == null) {
      return high;
    }
    Rational middle = Rational.of(lower).plus(Rational.of(upper)).dividedBy(Rational.of(2));
    return middle.compareTo(low) < 0 ? low : middle.compareTo(high) > 0 ? high : middle;
  }

  private ConformityDecision.Outcome decide(PointDecision point, Rational value) {
    return ConformityDecision.decide(
            rule,
            value,
            point.expandedUncertainty(),
            point.coverageFactor(),
            point.tolerance().lower(),
            point.tolerance().upper())
        .outcome();
  }

  /** Whether an item that was accepted now is so with more risk than the rule allows. */
  private boolean isRiskier(PointDecision point, Rational low, Rational high) {
    if (maxFalseAccept == null || !accepts(point.decision().outcome())) {
      return false;
    }
    BigDecimal risk = risk(point, low).max(risk(point, high));
    return risk(point, Rational.of(point.value())).compareTo(maxFalseAccept) <= 0
        && risk.compareTo(maxFalseAccept) > 0;
  }

  private static BigDecimal risk(PointDecision point, Rational value) {
    return BigDecimal.ONE.subtract(point.risk().conformance(value.round(MathContext.DECIMAL128)));
  }

  private static boolean accepts(ConformityDecision.Outcome outcome) {
    return outcome.compareTo(ConformityDecision.Outcome.CONDITIONAL_PASS) <= 0;
  }

  private static ConformityDecision.Outcome worse(
      ConformityDecision.Outcome a, ConformityDecision.Outcome b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static ConformityDecision.Outcome better(
      ConformityDecision.Outcome a, ConformityDecision.Outcome b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static Outcome outcome(ConformityDecision.Outcome outcome) {
    return Outcome.valueOf(outcome.name());
  }

  /** A decision before and after. */
  record Remade(Outcome before, Outcome after, Change change) {}
}
