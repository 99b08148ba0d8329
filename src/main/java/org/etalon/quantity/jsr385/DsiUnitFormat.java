package org.etalon.quantity.jsr385;

import java.io.IOException;
import java.text.ParsePosition;
import java.util.Map;
import javax.measure.MetricPrefix;
import javax.measure.Unit;
import javax.measure.UnitConverter;
import javax.measure.format.MeasurementParseException;
import javax.measure.format.UnitFormat;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Rational;
import org.etalon.quantity.unit.UnitName;
import org.etalon.quantity.unit.UnitPrefix;
import org.etalon.quantity.unit.UnitRejectedException;
import org.etalon.quantity.unit.UnitTerm;
import org.jspecify.annotations.Nullable;
import tech.units.indriya.function.MultiplyConverter;
import tech.units.indriya.unit.ProductUnit;
import tech.units.indriya.unit.TransformedUnit;
import tech.units.indriya.unit.Units;

/**
 * D-SI expressions as text of JSR-385. Writes units read by it, and what a program makes of them or
 * of the units of Indriya by products, powers, roots and prefixes; refuses every other one.
 */
final class DsiUnitFormat implements UnitFormat {
  private static final Map<Unit<?>, UnitName> MULTIPLES =
      Map.of(
          Units.CELSIUS, UnitName.DEGREECELSIUS,
          Units.GRAM, UnitName.GRAM,
          Units.MINUTE, UnitName.MINUTE,
          Units.HOUR, UnitName.HOUR,
          Units.DAY, UnitName.DAY,
          Units.LITRE, UnitName.LITRE,
          Units.PERCENT, UnitName.PERCENT);

  /**
   * @throws IllegalArgumentException when the D-SI has no expression for the unit
   */
  @Override
  public String format(Unit<?> unit) {
    String text = write(unit, Rational.ONE);
    try {
      return text.isEmpty() ? "\\one" : DsiUnit.parse(text).toString();
    } catch (UnitRejectedException e) {
      throw new IllegalArgumentException("The D-SI has no expression for " + unit, e);
    }
  }

  @Override
  public Appendable format(Unit<?> unit, Appendable target) throws IOException {
    return target.append(format(unit));
  }

  private static String write(Unit<?> unit, Rational exponent) {
    UnitName name = DsiSystemOfUnits.name(unit);
    name = name == null ? MULTIPLES.get(unit) : name;
    if (name != null) {
      return name == UnitName.ONE ? "" : new UnitTerm(null, name, exponent).toString();
    }
    String symbol = unit.getSymbol();
    if (symbol != null && symbol.startsWith("\\")) {
      UnitTerm term = DsiUnit.parse(symbol).terms().get(0);
      return new UnitTerm(term.prefix(), term.name(), exponent).toString();
    }
    if (unit instanceof ProductUnit<?> product) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < product.getUnitCount(); i++) {
        Rational own =
            Rational.of(product.getUnitPow(i)).dividedBy(Rational.of(product.getUnitRoot(i)));
        text.append(write(product.getUnit(i), own.times(exponent)));
      }
      return text.toString();
    }
    if (unit instanceof TransformedUnit<?> multiple) {
      UnitPrefix prefix = prefix(multiple.getConverter());
      if (prefix != null) {
        // The prefix belongs to the power: (km)² is \kilo\metre\tothe{2}.
        return "\\" + prefix.word() + write(multiple.getParentUnit(), exponent);
      }
    }
    throw new IllegalArgumentException("The D-SI has no expression for " + unit);
  }

  private static @Nullable UnitPrefix prefix(UnitConverter converter) {
    for (MetricPrefix prefix : MetricPrefix.values()) {
      if (MultiplyConverter.ofPrefix(prefix).equals(converter)) {
        return UnitPrefix.valueOf(prefix.name());
      }
    }
    return null;
  }

  /** The D-SI has one name for each unit. */
  @Override
  public void label(Unit<?> unit, String label) {
    throw new UnsupportedOperationException("the D-SI has no other names for its units");
  }

  @Override
  public Unit<?> parse(CharSequence text) {
    return parse(text, new ParsePosition(0));
  }

  /** Reads to the end of the text. */
  @Override
  public Unit<?> parse(CharSequence text, ParsePosition position) {
    int start = position.getIndex();
    String expression = text.subSequence(start, text.length()).toString();
    try {
      DsiUnit unit = DsiUnit.parse(expression);
      if (unit.isDeclaredNonSi()) {
        throw failed(
            "Nothing is known about a unit declared not to be of the SI.", text, start, position);
      }
      position.setIndex(text.length());
      return DsiSystemOfUnits.unit(unit);
    } catch (UnitRejectedException e) {
      throw failed(e.detail(), text, start + e.position(), position);
    }
  }

  private static MeasurementParseException failed(
      String detail, CharSequence text, int at, ParsePosition position) {
    position.setErrorIndex(at);
    return new MeasurementParseException(detail, text, at);
  }

  @Override
  public String toString() {
    return DsiSystemOfUnits.NAME;
  }
}
