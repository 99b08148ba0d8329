package org.etalon.quantity.conversion;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.etalon.problem.ProblemException;
import org.etalon.quantity.code.UnitCodes;
import org.etalon.quantity.code.UnitReader;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Exactness;
import org.etalon.quantity.unit.Grade;
import org.etalon.quantity.unit.Rational;
import org.etalon.quantity.unit.UnitConversion;
import org.etalon.quantity.unit.UnitFactor;
import org.etalon.quantity.unit.UnitGrade;
import org.etalon.quantity.unit.UnitList;
import org.etalon.quantity.unit.UnitProblem;
import org.etalon.quantity.unit.UnitRejectedException;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a unit expression.
 *
 * @param unit as written
 * @param factor coherent SI units in one, exact if its digits end, else rounded to 34 digits; for
 *     levels, nepers; null for a unit declared not to be of the SI
 * @param fraction the exact factor as {@code 5/18}, with a power of π if it has one; null when the
 *     factor is no such product
 * @param problems what keeps the unit from a medal
 * @param relativeUncertainty standard uncertainty of the factor, if it rests on measured constants
 */
public record UnitDescription(
    DsiUnit unit,
    UnitCodes codes,
    Grade grade,
    List<UnitProblem> problems,
    @Nullable BigDecimal factor,
    @Nullable String fraction,
    @Nullable Exactness exactness,
    @Nullable BigDecimal relativeUncertainty) {
  private static final int LENGTH_MAX = 256;

  /** A thousand digits. */
  private static final int FRACTION_BITS_MAX = 3322;

  private static final MathContext ROUNDED = new MathContext(ConvertingValue.DIGITS);

  public UnitDescription {
    problems = List.copyOf(problems);
  }

  /**
   * Reads an expression and describes it.
   *
   * @throws ProblemException when it is none, with a hint
   */
  public static UnitDescription of(String expression) {
    if (isList(expression)) {
      throw ProblemException.rule(
          "/expression",
          "unit-list",
          "This is a list of units. Here units are described one by one, without blanks.");
    }
    try {
      return of(UnitReader.read(expression).unit());
    } catch (UnitRejectedException e) {
      throw RejectedUnit.problem("/expression", e);
    }
  }

  /** As a document writes it: units with one blank between them. */
  private static boolean isList(String expression) {
    try {
      return expression.startsWith("\\")
          && expression.length() <= LENGTH_MAX
          && UnitList.parse(expression).size() > 1;
    } catch (UnitRejectedException e) {
      return false;
    }
  }

  /** The factor as it is shown; null if there is none. */
  public @Nullable String factorText() {
    BigDecimal number = factor;
    return number == null ? null : DecimalText.of(number, digits());
  }

  /** How far the digits of the factor go. */
  public Exactness digits() {
    boolean cut = fraction != null && factor != null && !isFraction(factor);
    return cut ? Exactness.ROUNDED : exactness == null ? Exactness.EXACT : exactness;
  }

  private boolean isFraction(BigDecimal decimal) {
    return Rational.of(decimal).toString().equals(fraction);
  }

  /** Describes a unit. */
  public static UnitDescription of(DsiUnit unit) {
    UnitCodes codes = UnitCodes.of(unit);
    UnitGrade grade = UnitGrade.of(unit);
    List<UnitProblem> problems = new ArrayList<>(grade.problems());
    if (unit.isDeclaredNonSi()) {
      return new UnitDescription(unit, codes, grade.grade(), problems, null, null, null, null);
    }
    UnitFactor factor = unit.factor();
    BigDecimal uncertainty = factor.relativeStandardUncertainty();
    boolean tooLong = isTooLong(factor);
    if (tooLong) {
      problems.add(
          new UnitProblem(
              "long-factor",
              "The exact factor has more than a thousand digits; it is rounded here.",
              null));
    }
    boolean exact = factor.exactness() == Exactness.EXACT && !tooLong;
    BigDecimal all = factor.isExactFraction() && !tooLong ? factor.ratio().toDecimal() : null;
    return new UnitDescription(
        unit,
        codes,
        grade.grade(),
        problems,
        all == null || all.precision() > UnitConversion.EXACT_DIGITS_MAX
            ? factor.approximately().round(ROUNDED)
            : all,
        exact ? fraction(factor) : null,
        tooLong ? Exactness.ROUNDED : unit.magnitude().exactness(),
        uncertainty.signum() == 0 ? null : uncertainty);
  }

  private static boolean isTooLong(UnitFactor factor) {
    return factor.numerator().bitLength() > FRACTION_BITS_MAX
        || factor.denominator().bitLength() > FRACTION_BITS_MAX;
  }

  private static String fraction(UnitFactor factor) {
    if (factor.piExponent().signum() == 0) {
      return factor.ratio().toString();
    }
    boolean one = factor.piExponent().equals(Rational.ONE);
    return factor.ratio() + " · π" + (one ? "" : "^" + factor.piExponent());
  }
}
