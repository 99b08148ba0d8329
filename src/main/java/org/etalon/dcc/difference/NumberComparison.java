package org.etalon.dcc.difference;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.etalon.dcc.difference.Change.Kind;
import org.etalon.quantity.Decimal;
import org.etalon.quantity.DecimalRejectedException;
import org.etalon.quantity.code.KindMatch;
import org.etalon.quantity.code.UnitKinds;
import org.etalon.quantity.conversion.DecimalText;
import org.etalon.quantity.unit.ConversionRefusedException;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Exactness;
import org.etalon.quantity.unit.Rational;
import org.etalon.quantity.unit.UnitConversion;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.jspecify.annotations.Nullable;

/** Two numbers with their units: the same one, the same one written otherwise, or another one. */
final class NumberComparison {
  /** Of a shift that has no end. */
  private static final int DIGITS = 34;

  private final Map<String, Optional<UnitConversion>> conversions = new HashMap<>();

  /**
   * What became of a number.
   *
   * @param shift in the unit of the later one; null where it is not defined or zero
   * @param unit of the shift; null for a number without unit
   */
  record Verdict(
      @Nullable Kind kind, @Nullable String shift, @Nullable String unit, @Nullable Remark remark) {
    static final Verdict SAME = new Verdict(null, null, null, null);
    static final Verdict REWRITTEN = new Verdict(Kind.REWRITTEN, null, null, null);
    static final Verdict CHANGED = new Verdict(Kind.CHANGED, null, null, null);
    static final Verdict UNCLEAR =
        new Verdict(Kind.CHANGED, null, null, Remark.TEMPERATURE_OR_DIFFERENCE);
    static final Verdict KINDS_UNKNOWN =
        new Verdict(Kind.CHANGED, null, null, Remark.KINDS_UNKNOWN);

    static Verdict changed(@Nullable String shift, @Nullable String unit) {
      return new Verdict(Kind.CHANGED, shift, unit, null);
    }
  }

  /**
   * Compares.
   *
   * @param unitBefore empty for a number without unit
   * @param scale null where it is not known; what depends on it is then no other writing
   */
  Verdict compare(
      String before, String unitBefore, String after, String unitAfter, @Nullable Scale scale) {
    if (scale != null) {
      return on(scale, before, unitBefore, after, unitAfter);
    }
    Verdict point = on(Scale.POINT, before, unitBefore, after, unitAfter);
    return point.equals(on(Scale.DIFFERENCE, before, unitBefore, after, unitAfter))
        ? point
        : Verdict.UNCLEAR;
  }

  private Verdict on(
      Scale scale, String before, String unitBefore, String after, String unitAfter) {
    if (before.equals(after) && unitBefore.equals(unitAfter)) {
      return Verdict.SAME;
    }
    BigDecimal one = decimal(before);
    BigDecimal other = decimal(after);
    if (one == null || other == null) {
      boolean same = unitBefore.equals(unitAfter) && TextComparison.isSame(before, after);
      return same ? Verdict.REWRITTEN : Verdict.CHANGED;
    }
    if (unitBefore.equals(unitAfter)) {
      return verdict(other.subtract(one), unitAfter);
    }
    UnitConversion conversion = conversion(unitBefore, unitAfter, scale);
    if (conversion == null) {
      return Verdict.CHANGED;
    }
    if (!isSameKind(unitBefore, unitAfter)) {
      return Verdict.KINDS_UNKNOWN;
    }
    boolean point = scale == Scale.POINT;
    if (conversion.exactness() == Exactness.EXACT) {
      Rational exact = Rational.of(one);
      Rational converted = point ? conversion.convert(exact) : conversion.difference(exact);
      if (converted.equals(Rational.of(other))) {
        return Verdict.REWRITTEN;
      }
    }
    UnitConversion.Converted converted =
        point ? conversion.convert(one, DIGITS) : conversion.difference(one, DIGITS);
    BigDecimal shift = other.subtract(converted.value());
    String text = DecimalText.of(shift, converted.exactness());
    return Verdict.changed(shift.signum() == 0 ? null : text, unitAfter);
  }

  private static Verdict verdict(BigDecimal shift, String unit) {
    return shift.signum() == 0
        ? Verdict.REWRITTEN
        : Verdict.changed(DecimalText.of(shift, Exactness.EXACT), unit.isEmpty() ? null : unit);
  }

  private static @Nullable BigDecimal decimal(String text) {
    try {
      return Decimal.parse(text.strip()).value();
    } catch (DecimalRejectedException e) {
      return null;
    }
  }

  private @Nullable UnitConversion conversion(String from, String to, Scale scale) {
    return conversions
        .computeIfAbsent(from + "\n" + to + "\n" + scale, key -> between(from, to, scale))
        .orElse(null);
  }

  /** A watt and a volt ampere convert, and yet may be active and apparent power. */
  private static boolean isSameKind(String from, String to) {
    return UnitKinds.compare(DsiUnit.parse(from.strip()), DsiUnit.parse(to.strip()))
        == KindMatch.SAME;
  }

  private static Optional<UnitConversion> between(String from, String to, Scale scale) {
    DsiUnit one = DsiUnit.find(from.strip());
    DsiUnit other = DsiUnit.find(to.strip());
    // A becquerel is no hertz, though both are one per second.
    if (one == null || other == null || UnitKinds.compare(one, other) == KindMatch.DIFFERENT) {
      return Optional.empty();
    }
    try {
      return Optional.of(UnitConversion.between(one, other, scale));
    } catch (ConversionRefusedException e) {
      return Optional.empty();
    }
  }
}
