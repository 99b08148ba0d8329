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
  /** The natural logarithm of ten to the power {@link DecimalEvaluation#EXPONENT_MAX}. */
  private static final BigDecimal GROWTH_MAX = BigDecimal.valueOf(2302);

  private static final BigDecimal TANH_IS_ONE = BigDecimal.valueOf(100);
  private static final BigDecimal ANGLE_MAX = BigDecimal.valueOf(1_000_000);
  private static final int GUARD = 10;
  private static final MathContext MORE =
      new MathContext(WORKING.getPrecision() + GUARD, RoundingMode.HALF_EVEN);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private static final BigDecimal POWER_MAX = BigDecimal.valueOf(10_000);

  private DecimalFunctions() {}

  static BigDecimal of(Call call, List<BigDecimal> arguments) {
    BigDecimal x = arguments.get(0);
    return switch (call.function()) {
      case SQRT -> x.sqrt(WORKING);
      case EXP -> BigDecimalMath.exp(within(x, GROWTH_MAX), WORKING);
      case LN -> ln(x, WORKING);
      case LOG10 -> log10(x);
      case SIN -> BigDecimalMath.sin(angle(x), WORKING);
      case COS -> BigDecimalMath.cos(angle(x), WORKING);
      case TAN -> BigDecimalMath.tan(angle(x), WORKING);
      case ASIN -> BigDecimalMath.asin(within(x, BigDecimal.ONE), WORKING);
      case ACOS -> BigDecimalMath.acos(within(x, BigDecimal.ONE), WORKING);
      case ATAN -> atan(x);
      case ATAN2 -> atan2(x, arguments.get(1));
      case SINH -> sinh(x);
      case COSH -> cosh(x);
      case TANH -> tanh(x);
      case ABS -> x.abs();
      case SIGN -> sign(x);
    };
  }

  /** From here on it differs from one by less than the digits that are worked with. */
  private static BigDecimal tanh(BigDecimal x) {
    return x.abs().compareTo(TANH_IS_ONE) > 0
        ? BigDecimal.valueOf(x.signum())
        : sinh(x).divide(cosh(x), WORKING);
  }

  static BigDecimal power(BigDecimal base, BigDecimal exponent) {
    within(exponent, POWER_MAX);
    if (isInteger(exponent)) {
      // Also for negative bases; a negative power of zero is refused by the division.
      int times = exponent.intValueExact();
      BigDecimal power = base.pow(Math.abs(times), MORE);
      return times < 0 ? BigDecimal.ONE.divide(power, WORKING) : power.round(WORKING);
    }
    if (base.signum() == 0 && exponent.signum() > 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal logarithm = ln(base, MORE).multiply(exponent, MORE);
    return BigDecimalMath.exp(within(logarithm, GROWTH_MAX), WORKING);
  }

  /**
   * Less than a turn. The library's series would do with a large angle too, but they keep all that
   * they ever computed, and lose the digits that the turns take away.
   */
  private static BigDecimal angle(BigDecimal x) {
    MathContext turns = new MathContext(MORE.getPrecision() + GUARD);
    return within(x, ANGLE_MAX).remainder(BigDecimalMath.pi(turns).multiply(TWO)).round(MORE);
  }

  /** The library needs as many steps as an argument has places before or behind the point. */
  private static BigDecimal ln(BigDecimal x, MathContext context) {
    int exponent = exponent(x);
    if (x.signum() <= 0 || Math.abs(exponent) <= 1) {
      return BigDecimalMath.log(x, context);
    }
    MathContext more = new MathContext(context.getPrecision() + GUARD);
    BigDecimal ofTens =
        BigDecimalMath.log(BigDecimal.TEN, more).multiply(BigDecimal.valueOf(exponent));
    return BigDecimalMath.log(x.scaleByPowerOfTen(-exponent), more).add(ofTens, context);
  }

  private static BigDecimal log10(BigDecimal x) {
    int exponent = exponent(x);
    return x.signum() <= 0 || Math.abs(exponent) <= 1
        ? BigDecimalMath.log10(x, WORKING)
        : BigDecimalMath.log10(x.scaleByPowerOfTen(-exponent), MORE)
            .add(BigDecimal.valueOf(exponent), WORKING);
  }

  /** Of the first digit. */
  private static int exponent(BigDecimal x) {
    return x.precision() - x.scale() - 1;
  }

  /** A large argument is turned over: the library squares it. */
  private static BigDecimal atan(BigDecimal x) {
    if (x.abs().compareTo(BigDecimal.ONE) <= 0) {
      return BigDecimalMath.atan(x, WORKING);
    }
    BigDecimal right = BigDecimalMath.pi(MORE).divide(TWO, MORE);
    BigDecimal rest = BigDecimalMath.atan(BigDecimal.ONE.divide(x, MORE), MORE);
    return (x.signum() < 0 ? right.negate() : right).subtract(rest, WORKING);
  }

  private static BigDecimal atan2(BigDecimal y, BigDecimal x) {
    if (x.signum() == 0 && y.signum() == 0) {
      throw new ArithmeticException("no direction");
    }
    BigDecimal half = BigDecimalMath.pi(MORE);
    BigDecimal signed = y.signum() < 0 ? half.negate() : half;
    if (x.signum() == 0) {
      return signed.divide(TWO, WORKING);
    }
    BigDecimal angle = atan(y.divide(x, MORE));
    return x.signum() > 0 ? angle : angle.add(signed, WORKING);
  }

  /** By the exponential function: a series costs and keeps more the larger its argument is. */
  private static BigDecimal sinh(BigDecimal x) {
    if (x.abs().compareTo(BigDecimal.ONE) <= 0) {
      // Here the difference would cancel, and the series is short.
      return BigDecimalMath.sinh(x, WORKING);
    }
    BigDecimal growth = BigDecimalMath.exp(within(x, GROWTH_MAX), MORE);
    return growth.subtract(BigDecimal.ONE.divide(growth, MORE), MORE).divide(TWO, WORKING);
  }

  private static BigDecimal cosh(BigDecimal x) {
    BigDecimal growth = BigDecimalMath.exp(within(x, GROWTH_MAX), MORE);
    return growth.add(BigDecimal.ONE.divide(growth, MORE), MORE).divide(TWO, WORKING);
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
