package org.etalon.traceability.point;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.util.Optional;
import org.etalon.quantity.Decimal;
import org.etalon.quantity.DecimalRejectedException;
import org.etalon.quantity.unit.ConversionRefusedException;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Rational;
import org.etalon.quantity.unit.UnitConversion;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.etalon.quantity.value.Real;
import org.jspecify.annotations.Nullable;

/**
 * A value in a unit that another one is given in too.
 *
 * @param standardUncertainty null where none is stated
 * @param resolution half of the last written place of the uncertainty, as a standard uncertainty
 * @param written as the document has it
 */
public record Point(
    Rational value, @Nullable Rational standardUncertainty, Rational resolution, Real written) {
  // The same value is met on every way to it, and by every rule that compares.
  private static final Cache<Asked, Optional<Point>> MADE =
      Caffeine.newBuilder().maximumSize(1 << 16).build();
  private static final int LENGTH_MAX = 40;

  /**
   * A value in a unit, exact.
   *
   * @return null when the unit is no D-SI unit, of another dimension, or a number cannot be read
   */
  public static @Nullable Point of(Real written, DsiUnit unit, Scale scale) {
    if (!isPlain(written)) {
      return make(written, unit, scale);
    }
    Asked asked = new Asked(written, unit, scale);
    Optional<Point> known = MADE.getIfPresent(asked);
    if (known == null) {
      known = Optional.ofNullable(make(written, unit, scale));
      MADE.put(asked, known);
    }
    return known.orElse(null);
  }

  /** What a stranger writes at length is not remembered. */
  private static boolean isPlain(Real written) {
    Real.ExpandedUncertainty expanded = written.expandedUncertainty();
    return written.standardUncertainty() == null
        && written.coverageInterval() == null
        && written.label() == null
        && written.quantityTypeQUDT() == null
        && written.dateTime() == null
        && isShort(written.significantDigit())
        && isShort(written.value())
        && isShort(written.unit())
        && (expanded == null
            || (isShort(expanded.value())
                && isShort(expanded.coverageFactor())
                && isShort(expanded.coverageProbability())
                && isShort(expanded.distribution())
                && isShort(expanded.effectiveDegreesOfFreedom())));
  }

  private static boolean isShort(@Nullable String text) {
    return text == null || text.length() <= LENGTH_MAX;
  }

  private static @Nullable Point make(Real written, DsiUnit unit, Scale scale) {
    DsiUnit own = DsiUnit.find(written.unit());
    if (own == null) {
      return null;
    }
    try {
      UnitConversion conversion = UnitConversion.between(own, unit, scale);
      Rational value = conversion.convert(Rational.of(number(written.value())));
      Rational factor = Rational.of(number(coverageFactor(written)));
      String uncertainty = uncertainty(written);
      if (uncertainty == null || factor.signum() <= 0) {
        return new Point(value, null, Rational.ZERO, written);
      }
      Decimal stated = Decimal.parse(uncertainty);
      Rational half = Rational.of(stated.lastPlace()).dividedBy(Rational.of(2));
      return new Point(
          value,
          conversion.difference(Rational.of(stated.value())).dividedBy(factor),
          conversion.difference(half).dividedBy(factor),
          written);
    } catch (DecimalRejectedException | ConversionRefusedException e) {
      return null;
    }
  }

  private static BigDecimal number(String text) {
    return Decimal.parse(text).value();
  }

  private static @Nullable String uncertainty(Real written) {
    if (written.expandedUncertainty() != null) {
      return written.expandedUncertainty().value();
    }
    if (written.standardUncertainty() != null) {
      return written.standardUncertainty().value();
    }
    return written.coverageInterval() == null ? null : written.coverageInterval().valueStandard();
  }

  private static String coverageFactor(Real written) {
    return written.expandedUncertainty() == null
        ? "1"
        : written.expandedUncertainty().coverageFactor();
  }

  private record Asked(Real written, DsiUnit unit, Scale scale) {}
}
