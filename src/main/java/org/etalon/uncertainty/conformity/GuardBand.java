package org.etalon.uncertainty.conformity;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.etalon.quantity.Decimal;
import org.etalon.quantity.DecimalRejectedException;
import org.etalon.quantity.QuantityFinding;
import org.etalon.quantity.QuantityFinding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * How far the acceptance limits lie inside the tolerance limits (JCGM 106:2012, 8.3.2). With T half
 * of the tolerance interval, the test uncertainty ratio is TUR = T / U, and the functions of it
 * give the share of T that is left for acceptance.
 *
 * @param value a decimal as written; null for the kinds that are functions of the TUR
 */
public record GuardBand(Kind kind, @Nullable String value) {
  /** What the number of a guard band counts, or of which function it is. */
  public enum Kind {
    /** The unit of the limits. */
    ABSOLUTE,
    /** Expanded uncertainties, U. */
    TIMES_U,
    /** Standard uncertainties, u = U / k. */
    TIMES_STANDARD,
    /** Halves of the tolerance interval, T. */
    TIMES_TOLERANCE,
    /** The probability of false acceptance that is allowed on an acceptance limit. */
    FALSE_ACCEPT,
    /** Share √(1 − 1/TUR²). */
    RSS,
    /** Share 1 − 1/TUR. */
    TEST_95,
    /** Share 1.25 − 1/TUR, at most 1. */
    RP_10,
    /** Share 1 − M/TUR, at most 1, with M = 1.04 − exp(0.38 ln TUR − 0.54). */
    DOBBERT;

    boolean isOfTheTur() {
      return compareTo(RSS) >= 0;
    }
  }

  private static final MathContext WORKING = new MathContext(44, RoundingMode.HALF_EVEN);

  /** An endless width is rounded up: acceptance only becomes stricter. */
  private static final MathContext STATED = new MathContext(34, RoundingMode.CEILING);

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal LEAST = new BigDecimal("1E-100");

  /** From here on nothing is taken from the tolerance. */
  private static final BigDecimal TUR_OF_ALL = BigDecimal.TEN;

  /** Below it the exponential term is beyond every digit that is stated. */
  private static final BigDecimal TUR_OF_NOTHING = new BigDecimal("1E-150");

  private static final BigDecimal ZERO = BigDecimal.ZERO;

  /** What keeps this from being a guard band; pointers begin at the object that holds it. */
  List<QuantityFinding> check() {
    if (kind.isOfTheTur()) {
      return value == null ? List.of() : error("A function of the uncertainty ratio has no value.");
    }
    if (value == null) {
      return error("A guard band of this kind needs its value.");
    }
    BigDecimal number;
    try {
      number = Decimal.parse(value).value();
    } catch (DecimalRejectedException e) {
      return List.of(new QuantityFinding("/guardBand/value", e.code(), Severity.ERROR, e.detail()));
    }
    if (number.signum() < 0) {
      // JCGM 106, 8.3.3 knows relaxed acceptance too; it needs an agreement of its own.
      return error("A guard band is not negative.");
    }
    if (kind == Kind.FALSE_ACCEPT && (number.signum() == 0 || number.compareTo(HALF) > 0)) {
      return error("A probability of false acceptance is above 0 and at most 0.5.");
    }
    if (kind == Kind.FALSE_ACCEPT && number.compareTo(LEAST) < 0) {
      return error("A probability of false acceptance below 1E-100 has no meaning.");
    }
    return List.of();
  }

  private static List<QuantityFinding> error(String detail) {
    return List.of(new QuantityFinding("/guardBand/value", "guard-band", Severity.ERROR, detail));
  }

  /**
   * The width in the unit of the limits.
   *
   * @throws IllegalArgumentException when it is not defined for these limits
   */
  BigDecimal width(BigDecimal expanded, BigDecimal factor, ToleranceInterval tolerance) {
    BigDecimal number = value == null ? BigDecimal.ZERO : Decimal.parse(value).value();
    return switch (kind) {
      case ABSOLUTE -> number;
      case TIMES_U -> number.multiply(expanded);
      case TIMES_STANDARD -> quotient(number.multiply(expanded), factor);
      case TIMES_TOLERANCE -> number.multiply(tolerance.half());
      case FALSE_ACCEPT -> quotient(StandardNormal.upper(number).multiply(expanded), factor);
      case RSS -> rss(expanded, tolerance.half());
      case TEST_95 -> expanded;
      case RP_10 -> expanded.subtract(tolerance.half().multiply(new BigDecimal("0.25"))).max(ZERO);
      case DOBBERT -> dobbert(expanded, tolerance.half());
    };
  }

  /** T − √(T² − U²), written so that no digits cancel. */
  private static BigDecimal rss(BigDecimal expanded, BigDecimal half) {
    if (expanded.signum() == 0) {
      return ZERO;
    }
    BigDecimal difference = half.multiply(half).subtract(expanded.multiply(expanded));
    if (difference.signum() < 0) {
      throw new IllegalArgumentException(
          "This guard band needs a tolerance that is not smaller than the uncertainty.");
    }
    BigDecimal divisor = half.add(difference.round(WORKING).sqrt(WORKING));
    return expanded.multiply(expanded).divide(divisor, WORKING).round(STATED);
  }

  /** M · U. */
  private static BigDecimal dobbert(BigDecimal expanded, BigDecimal half) {
    if (expanded.signum() == 0 || half.signum() == 0) {
      return expanded;
    }
    BigDecimal ratio = half.divide(expanded, WORKING);
    if (ratio.compareTo(TUR_OF_ALL) > 0) {
      return ZERO;
    }
    // A logarithm takes as long as its argument is small.
    BigDecimal logarithm = BigDecimalMath.log(ratio.max(TUR_OF_NOTHING), WORKING);
    BigDecimal exponent =
        logarithm.multiply(new BigDecimal("0.38")).subtract(new BigDecimal("0.54"));
    BigDecimal m = new BigDecimal("1.04").subtract(BigDecimalMath.exp(exponent, WORKING));
    return m.signum() <= 0 ? ZERO : m.multiply(expanded).round(STATED);
  }

  private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    try {
      return dividend.divide(divisor);
    } catch (ArithmeticException endless) {
      return dividend.divide(divisor, STATED);
    }
  }
}
