package org.etalon.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.etalon.quantity.unit.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * A decimal number that keeps its written form (D-SI 2.2.1, {@code si:decimalType}). Two decimals
 * are equal when they are written alike; {@link #compareNumerically} asks for the number. The size
 * is bounded before any arithmetic, so that a short text cannot ask for a huge number.
 */
public final class Decimal {
  private static final int DIGITS_MAX = 64;
  private static final BigInteger EXPONENT_MAX = BigInteger.valueOf(400);
  // Sign, point and an exponent with a few needless zeros beside the digits.
  private static final int LENGTH_MAX = DIGITS_MAX + 16;

  private static final Pattern NOT_A_NUMBER = Pattern.compile("(?i)[-+]?(nan|inf|infinity)");

  private final String text;
  private final BigDecimal value;

  private Decimal(String text) {
    this.text = text;
    this.value = new BigDecimal(text);
  }

  /**
   * Reads a decimal, with neither blanks nor digits outside ASCII.
   *
   * @throws DecimalRejectedException when it is not one, is not finite or is too long
   */
  public static Decimal parse(String text) {
    if (text.length() > LENGTH_MAX) {
      throw new DecimalRejectedException(
          "too-many-digits",
          "A decimal has at most " + DIGITS_MAX + " digits; this one has more characters.");
    }
    int sign = afterSign(text, 0);
    int whole = afterDigits(text, sign);
    int point = whole < text.length() && text.charAt(whole) == '.' ? whole + 1 : whole;
    int mantissa = afterDigits(text, point);
    int digits = whole - sign + mantissa - point;
    int end = afterExponent(text, mantissa);
    if (digits == 0 || end != text.length()) {
      throw noDecimal(text);
    }
    if (digits > DIGITS_MAX) {
      throw new DecimalRejectedException(
          "too-many-digits", "A decimal has at most " + DIGITS_MAX + " digits.");
    }
    // Up to seventy digits long here, so not yet an int.
    if (mantissa < end
        && new BigInteger(text.substring(mantissa + 1)).abs().compareTo(EXPONENT_MAX) > 0) {
      throw new DecimalRejectedException(
          "exponent-range", "The exponent of a decimal is at most " + EXPONENT_MAX + ".");
    }
    return new Decimal(text);
  }

  private static DecimalRejectedException noDecimal(String text) {
    return NOT_A_NUMBER.matcher(text).matches()
        ? new DecimalRejectedException(
            "not-finite", "Only finite numbers are accepted, not " + text + ".")
        : new DecimalRejectedException(
            "not-a-decimal",
            Quoted.of(text) + " is not a decimal number such as -12.50 or 1.2E-3.");
  }

  private static int afterSign(String text, int at) {
    return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
  }

  private static int afterDigits(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  /** Behind an exponent; where there is none, the place itself. */
  private static int afterExponent(String text, int at) {
    if (at >= text.length() || (text.charAt(at) != 'e' && text.charAt(at) != 'E')) {
      return at;
    }
    int digits = afterSign(text, at + 1);
    int end = afterDigits(text, digits);
    return end == digits ? at : end;
  }

  /** As written. */
  public String text() {
    return text;
  }

  /** The number, with the scale of the written form. */
  public BigDecimal value() {
    return value;
  }

  /** Written digits from the first that is not zero, trailing zeros included; none for zero. */
  public int significantDigits() {
    return value.signum() == 0 ? 0 : value.precision();
  }

  /** One in the last written place: 0.01 for 20.10, 100 for 1.2E3. */
  public BigDecimal lastPlace() {
    return value.ulp();
  }

  /** Negative, zero or positive as this number is less than, equal to or greater than the other. */
  public int compareNumerically(Decimal other) {
    return value.compareTo(other.value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Decimal decimal && text.equals(decimal.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
