package org.etalon.quantity.code;

import java.util.Map;
import org.etalon.quantity.unit.Rational;
import org.etalon.quantity.unit.UnitName;

/**
 * Names that tell kinds apart within products too, where the list of the BIPM has no entry: a dose
 * rate in grays stays an absorbed dose, a luminous flux has one steradian more than an intensity
 * (SI Brochure, 9th edition, table 4).
 */
final class KindMarks {
  private static final Rational HALF = Rational.ONE.dividedBy(Rational.of(2));

  private KindMarks() {}

  /** Whether the marks of the two products, given by coherent units, cannot be of one kind. */
  static boolean differ(Map<UnitName, Rational> parts, Map<UnitName, Rational> others) {
    return oneEach(parts, others, UnitName.GRAY, UnitName.SIEVERT)
        || oneEach(parts, others, UnitName.HERTZ, UnitName.BECQUEREL)
        || (isLight(parts, others) && !solidAngles(parts).equals(solidAngles(others)));
  }

  private static boolean oneEach(
      Map<UnitName, Rational> parts, Map<UnitName, Rational> others, UnitName a, UnitName b) {
    return (isOnly(parts, a, b) && isOnly(others, b, a))
        || (isOnly(parts, b, a) && isOnly(others, a, b));
  }

  private static boolean isOnly(Map<UnitName, Rational> parts, UnitName has, UnitName lacks) {
    return parts.containsKey(has) && !parts.containsKey(lacks);
  }

  private static boolean isLight(Map<UnitName, Rational> parts, Map<UnitName, Rational> others) {
    return isLight(parts) || isLight(others);
  }

  private static boolean isLight(Map<UnitName, Rational> parts) {
    return parts.containsKey(UnitName.LUMEN)
        || parts.containsKey(UnitName.LUX)
        || parts.containsKey(UnitName.CANDELA);
  }

  /** A lumen is a candela steradian, a lux is a lumen per square metre. */
  private static Rational solidAngles(Map<UnitName, Rational> parts) {
    return exponent(parts, UnitName.LUMEN)
        .plus(exponent(parts, UnitName.LUX))
        .plus(exponent(parts, UnitName.STERADIAN))
        .plus(exponent(parts, UnitName.RADIAN).times(HALF));
  }

  private static Rational exponent(Map<UnitName, Rational> parts, UnitName name) {
    return parts.getOrDefault(name, Rational.ZERO);
  }

  /** One of the two is gray or sievert, the other the joule per kilogram that defines it. */
  static boolean isDoseInJoules(Map<UnitName, Rational> parts, Map<UnitName, Rational> others) {
    return (isDose(parts) && isJoulePerKilogram(others))
        || (isDose(others) && isJoulePerKilogram(parts));
  }

  private static boolean isDose(Map<UnitName, Rational> parts) {
    return parts.equals(Map.of(UnitName.GRAY, Rational.ONE))
        || parts.equals(Map.of(UnitName.SIEVERT, Rational.ONE));
  }

  private static boolean isJoulePerKilogram(Map<UnitName, Rational> parts) {
    return parts.equals(Map.of(UnitName.JOULE, Rational.ONE, UnitName.KILOGRAM, Rational.of(-1)));
  }
}
