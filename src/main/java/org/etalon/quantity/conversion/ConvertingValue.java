package org.etalon.quantity.conversion;

import java.math.BigDecimal;
import org.etalon.problem.ProblemException;
import org.etalon.quantity.Decimal;
import org.etalon.quantity.DecimalRejectedException;
import org.etalon.quantity.code.KindMatch;
import org.etalon.quantity.code.UnitKinds;
import org.etalon.quantity.code.UnitReader;
import org.etalon.quantity.unit.ConversionRefusedException;
import org.etalon.quantity.unit.ConvertibleUnit;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Exactness;
import org.etalon.quantity.unit.ForeignNames;
import org.etalon.quantity.unit.ForeignUnit;
import org.etalon.quantity.unit.Rational;
import org.etalon.quantity.unit.UnitConversion;
import org.etalon.quantity.unit.UnitConversion.Converted;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.etalon.quantity.unit.UnitRejectedException;
import org.jspecify.annotations.Nullable;

/**
 * A value with its uncertainty in another unit. The uncertainty is a difference whatever the value
 * is; nothing is guessed about what a temperature in degrees means; units that only happen to have
 * one size are kept apart.
 */
public final class ConvertingValue {
  /** Digits of a rounded answer when none are asked for: those of a decimal128 (IEEE 754). */
  public static final int DIGITS = 34;

  private static final int DIGITS_MAX = 50;
  private static final DsiUnit KELVIN = DsiUnit.parse("\\kelvin");

  private ConvertingValue() {}

  /**
   * What is asked.
   *
   * @param unit a unit of the D-SI, another notation of one, or the code of a foreign unit
   * @param scale needed when a unit has an offset
   * @param digits significant digits of what must be rounded, 1 to 50; 34 when null
   */
  public record Question(
      String value,
      String unit,
      String to,
      @Nullable String uncertainty,
      @Nullable ValueScale scale,
      @Nullable Integer digits) {}

  /**
   * The value and the uncertainty, if one was given.
   *
   * @param kinds whether the units leave open that the quantities are of different kinds
   * @param ofConstants relative standard uncertainty of the measured constants that the conversion
   *     rests on, which the uncertainty does not contain; zero when there are none
   */
  public record Answer(
      ConvertibleUnit unit,
      Converted value,
      @Nullable Converted uncertainty,
      KindMatch kinds,
      BigDecimal ofConstants) {

    /** How far the digits of the value and of the uncertainty go, whichever is worse. */
    public Exactness exactness() {
      Converted other = uncertainty;
      Exactness worst = value.exactness();
      return other == null || other.exactness().compareTo(worst) < 0 ? worst : other.exactness();
    }
  }

  /**
   * Answers.
   *
   * @throws ProblemException that names the member at fault
   */
  public static Answer answer(Question question) {
    BigDecimal value = decimal("/value", question.value());
    String written = question.uncertainty();
    BigDecimal uncertainty = written == null ? null : decimal("/uncertainty", written);
    if (uncertainty != null && uncertainty.signum() < 0) {
      throw ProblemException.rule(
          "/uncertainty", "negative-uncertainty", "An uncertainty is not negative.");
    }
    int digits = question.digits() == null ? DIGITS : question.digits();
    if (digits < 1 || digits > DIGITS_MAX) {
      throw ProblemException.rule(
          "/digits", "digits-range", "A rounded answer has 1 to " + DIGITS_MAX + " digits.");
    }
    ConvertibleUnit from = unit("/unit", question.unit());
    ConvertibleUnit to = unit("/to", question.to());
    KindMatch kinds = UnitKinds.compare(defining(from), defining(to));
    UnitConversion conversion = conversion(from, to, kinds, question.scale());
    if (question.scale() == ValueScale.INTERVAL && isBelowAbsoluteZero(value, from)) {
      throw ProblemException.rule(
          "/value", "below-absolute-zero", "No temperature is below absolute zero.");
    }
    return new Answer(
        to,
        conversion.convert(value, digits),
        uncertainty == null ? null : conversion.difference(uncertainty, digits),
        kinds,
        conversion.factor().relativeStandardUncertainty());
  }

  private static boolean isBelowAbsoluteZero(BigDecimal value, ConvertibleUnit from) {
    return !from.isLogarithmic()
        && from.dimension().equals(KELVIN.dimension())
        && UnitConversion.between(from, KELVIN, Scale.POINT).convert(Rational.of(value)).signum()
            < 0;
  }

  private static UnitConversion conversion(
      ConvertibleUnit from, ConvertibleUnit to, KindMatch kinds, @Nullable ValueScale scale) {
    boolean asked = from.hasOffset() || to.hasOffset();
    try {
      UnitConversion conversion =
          UnitConversion.between(
              from, to, asked && scale == ValueScale.INTERVAL ? Scale.POINT : Scale.DIFFERENCE);
      if (kinds == KindMatch.DIFFERENT) {
        throw ProblemException.rule(
            "/to",
            "incompatible-kinds",
            from + " and " + to + " are units of quantities of different kinds.");
      }
      if (asked && scale == null) {
        throw ProblemException.rule(
            "/scale",
            "scale-missing",
            "Say whether the value is a temperature (INTERVAL) or a difference (RATIO): "
                + (from.hasOffset() ? from : to)
                + " has another zero than the kelvin.");
      }
      return conversion;
    } catch (ConversionRefusedException e) {
      throw ProblemException.rule("/to", e.code(), e.detail());
    }
  }

  private static DsiUnit defining(ConvertibleUnit unit) {
    return unit instanceof ForeignUnit foreign ? foreign.unit() : (DsiUnit) unit;
  }

  private static BigDecimal decimal(String pointer, String text) {
    try {
      return Decimal.parse(text).value();
    } catch (DecimalRejectedException e) {
      throw ProblemException.rule(pointer, e.code(), e.detail());
    }
  }

  private static ConvertibleUnit unit(String pointer, String text) {
    ForeignUnit foreign = ForeignNames.find(text);
    if (foreign != null) {
      return foreign;
    }
    try {
      return UnitReader.read(text).unit();
    } catch (UnitRejectedException e) {
      throw RejectedUnit.problem(pointer, e);
    }
  }
}
