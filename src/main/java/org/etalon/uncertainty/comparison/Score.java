package org.etalon.uncertainty.comparison;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The score of one participant and what it says (ISO 13528:2022, clause 9).
 *
 * @param value to 34 digits; the assessment rests on the exact number
 */
public record Score(BigDecimal value, Assessment assessment) {
  /** Where a score lies. */
  public enum Assessment {
    SATISFACTORY,
    /** Warning signal; E_n numbers know none. */
    QUESTIONABLE,
    /** Action signal. */
    UNSATISFACTORY
  }

  private static final MathContext WORKING = new MathContext(50, RoundingMode.HALF_EVEN);
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);
  private static final BigDecimal NINE = BigDecimal.valueOf(9);
  private static final BigDecimal SHARE = new BigDecimal("0.3");

  /**
   * The E_n number of independent results: satisfactory up to 1.
   *
   * @param expanded the expanded uncertainty of the result
   * @param expandedAssigned that of the assigned value, for the same coverage probability
   */
  public static Score en(
      BigDecimal result, BigDecimal assigned, BigDecimal expanded, BigDecimal expandedAssigned) {
    return en(result, assigned, expanded, expandedAssigned, BigDecimal.ZERO);
  }

  /**
   * The E_n number of results that share a source of error, such as one reference standard.
   *
   * @param covariance k² times the covariance of result and assigned value, with the k of both
   */
  public static Score en(
      BigDecimal result,
      BigDecimal assigned,
      BigDecimal expanded,
      BigDecimal expandedAssigned,
      BigDecimal covariance) {
    BigDecimal squares = square(expanded).multiply(square(expandedAssigned));
    if (square(covariance).compareTo(squares) > 0) {
      throw new IllegalArgumentException("No correlation coefficient is beyond 1.");
    }
    BigDecimal variance =
        sum(expanded, expandedAssigned).subtract(covariance.multiply(BigDecimal.valueOf(2)));
    BigDecimal difference = result.subtract(assigned);
    boolean good = square(difference).compareTo(variance) <= 0;
    return new Score(
        quotient(difference, variance), good ? Assessment.SATISFACTORY : Assessment.UNSATISFACTORY);
  }

  /** The ζ score, with standard uncertainties. */
  public static Score zeta(
      BigDecimal result, BigDecimal assigned, BigDecimal standard, BigDecimal standardAssigned) {
    return signal(result.subtract(assigned), sum(standard, standardAssigned));
  }

  /** The z score, with the standard deviation for proficiency assessment. */
  public static Score z(BigDecimal result, BigDecimal assigned, BigDecimal deviation) {
    return signal(result.subtract(assigned), sum(deviation, BigDecimal.ZERO));
  }

  /** The z′ score, which counts the standard uncertainty of the assigned value too. */
  public static Score zPrime(
      BigDecimal result, BigDecimal assigned, BigDecimal deviation, BigDecimal standardAssigned) {
    return signal(result.subtract(assigned), sum(deviation, standardAssigned));
  }

  /** Whether the assigned value is too uncertain for z, so that z′ is to be used. */
  public static boolean needsZPrime(BigDecimal deviation, BigDecimal standardAssigned) {
    return standardAssigned.compareTo(deviation.multiply(SHARE)) > 0;
  }

  /** Up to 2 satisfactory, from 3 on unsatisfactory. */
  private static Score signal(BigDecimal difference, BigDecimal variance) {
    BigDecimal square = square(difference);
    Assessment assessment = Assessment.QUESTIONABLE;
    if (square.compareTo(FOUR.multiply(variance)) <= 0) {
      assessment = Assessment.SATISFACTORY;
    } else if (square.compareTo(NINE.multiply(variance)) >= 0) {
      assessment = Assessment.UNSATISFACTORY;
    }
    return new Score(quotient(difference, variance), assessment);
  }

  private static BigDecimal quotient(BigDecimal difference, BigDecimal variance) {
    if (variance.signum() <= 0) {
      throw new IllegalArgumentException("A score needs an uncertainty that is not zero.");
    }
    return difference.divide(variance.sqrt(WORKING), WORKING).round(MathContext.DECIMAL128);
  }

  private static BigDecimal sum(BigDecimal one, BigDecimal other) {
    if (one.signum() < 0 || other.signum() < 0) {
      throw new IllegalArgumentException("An uncertainty is not negative.");
    }
    return square(one).add(square(other));
  }

  private static BigDecimal square(BigDecimal number) {
    return number.multiply(number);
  }
}
