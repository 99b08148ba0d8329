package org.etalon.uncertainty.expression;

import static org.etalon.uncertainty.expression.DecimalEvaluation.WORKING;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.etalon.uncertainty.expression.Expression.Call;

/**
 * Functions of decimals to {@link DecimalEvaluation#WORKING}. Throws {@link ArithmeticException}
 * where a function has no real value or its argument is beyond what can be of use.
 */
final class DecimalFunctions {
  private static final BigDecimal GROWTH_MAX = BigDecimal.valueOf(10_000);
  private static final BigDecimal ANGLE_MAX = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal POWER_MAX = BigDecimal.valueOf(10_000);

  private DecimalFunctions() {}

  static BigDecimal of(Call call, List<BigDecimal> arguments) {
    BigDecimal x = arguments.get(0);
    return switch (call.function()) {
      case SQRT -> x.sqrt(WORKING);
      case EXP -> BigDecimalMath.exp(within(x, GROWTH_MAX), WORKING);
      case LN -> BigDecimalMath.log(x, WORKING);
      case LOG10 -> BigDecimalMath.log10(x, WORKING);
      case SIN -> BigDecimalMath.sin(within(x, ANGLE_MAX), WORKING);
      case COS -> BigDecimalMath.cos(within(x, ANGLE_MAX), WORKING);
      case TAN -> BigDecimalMath.tan(within(x, ANGLE_MAX), WORKING);
      case ASIN -> BigDecimalMath.asin(within(x, BigDecimal.ONE), WORKING);
      case ACOS -> BigDecimalMath.acos(within(x, BigDecimal.ONE), WORKING);
      case ATAN -> BigDecimalMath.atan(x, WORKING);
      case ATAN2 -> BigDecimalMath.atan2(x, arguments.get(1), WORKING);
      case SINH -> BigDecimalMath.sinh(within(x, GROWTH_MAX), WORKING);
      case COSH -> BigDecimalMath.cosh(within(x, GROWTH_MAX), WORKING);
      case TANH -> BigDecimalMath.tanh(within(x, GROWTH_MAX), WORKING);
      case ABS -> x.abs();
      case SIGN -> sign(x);
    };
  }

  static BigDecimal power(BigDecimal base, BigDecimal exponent) {
    within(exponent, POWER_MAX);
    if (isInteger(exponent)) {
      // Also for negative bases; a negative power of zero is refused by the division.
      int times = exponent.intValueExact();
      BigDecimal power = base.pow(Math.abs(times), new MathContext(WORKING.getPrecision() + 10));
      return times < 0 ? BigDecimal.ONE.divide(power, WORKING) : power.round(WORKING);
    }
    if (base.signum() == 0 && exponent.signum() > 0) {
      return BigDecimal.ZERO;
    }
    MathContext more = new MathContext(WORKING.getPrecision() + 10, RoundingMode.HALF_EVEN);
    BigDecimal logarithm = BigDecimalMath.log(base, more).multiply(exponent, more);
    return BigDecimalMath.exp(within(logarithm, GROWTH_MAX), WORKING);
  }

  private static boolean isInteger(BigDecimal number) {
    return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
  }

  private static BigDecimal sign(BigDecimal x) {
    if (x.signum() == 0) {
      throw new ArithmeticException("abs has no derivative at zero");
    }
    return BigDecimal.valueOf(x.signum());
  }

  private static BigDecimal within(BigDecimal x, BigDecimal bound) {
    if (x.abs().compareTo(bound) > 0) {
      throw new ArithmeticException("out of bounds");
    }
    return x;
  }
}
