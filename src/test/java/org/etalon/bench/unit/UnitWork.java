package org.etalon.bench.unit;

import java.math.BigDecimal;
import java.util.List;
import javax.measure.Quantity;
import javax.measure.Unit;
import javax.measure.UnitConverter;
import javax.measure.format.UnitFormat;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.UnitConversion;
import org.etalon.quantity.unit.UnitConversion.Scale;
import systems.uom.ucum.format.UCUMFormat;
import tech.units.indriya.format.SimpleUnitFormat;
import tech.units.indriya.function.RationalNumber;

/**
 * The same work for three libraries: units that all of them can write, and conversions of which all
 * of them give the same exact number.
 */
final class UnitWork {
  /** One conversion; the symbols are those of Indriya, the codes those of UCUM. */
  record Case(
      String dsi,
      String symbol,
      String code,
      String toDsi,
      String toSymbol,
      String toCode,
      String value,
      String answer) {}

  static final List<Case> CASES =
      List.of(
          new Case("\\milli\\metre", "mm", "mm", "\\metre", "m", "m", "20.125", "0.020125"),
          new Case("\\kilo\\pascal", "kPa", "kPa", "\\pascal", "Pa", "Pa", "101.325", "101325"),
          new Case(
              "\\kilo\\metre\\per\\hour",
              "km/h",
              "km/h",
              "\\metre\\per\\second",
              "m/s",
              "m/s",
              "90",
              "25"),
          new Case("\\degreecelsius", "℃", "Cel", "\\kelvin", "K", "K", "23.456", "296.606"),
          new Case("\\minute", "min", "min", "\\second", "s", "s", "1.5", "90"),
          new Case(
              "\\kilogram\\metre\\tothe{2}\\per\\second\\tothe{3}\\ampere",
              "kg·m²/(s³·A)", "kg.m2/(s3.A)", "\\milli\\volt", "mV", "mV", "1.0005", "1000.5"),
          new Case(
              "\\gram\\per\\centi\\metre\\tothe{3}",
              "g/cm³",
              "g/cm3",
              "\\kilogram\\per\\metre\\tothe{3}",
              "kg/m³",
              "kg/m3",
              "0.99821",
              "998.21"));

  static final UnitFormat INDRIYA = SimpleUnitFormat.getInstance();
  static final UnitFormat UCUM = UCUMFormat.getInstance(UCUMFormat.Variant.CASE_SENSITIVE);

  private UnitWork() {}

  static BigDecimal ours(DsiUnit from, DsiUnit to, BigDecimal value) {
    return ours(UnitConversion.between(from, to, Scale.POINT), value);
  }

  static BigDecimal ours(UnitConversion conversion, BigDecimal value) {
    return conversion.convert(value, 34).value();
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  static UnitConverter converter(Unit<?> from, Unit<?> to) {
    return ((Unit) from).getConverterTo((Unit) to);
  }

  static BigDecimal theirs(UnitConverter converter, BigDecimal value) {
    Number number = converter.convert((Number) value);
    if (number instanceof BigDecimal decimal) {
      return decimal;
    }
    return number instanceof RationalNumber fraction
        ? fraction.bigDecimalValue()
        : new BigDecimal(number.toString());
  }

  static <Q extends Quantity<Q>> Unit<?> parse(UnitFormat format, String text) {
    return format.parse(text);
  }

  /** That nobody is measured doing something else. */
  static void requireSameAnswers() {
    for (Case one : CASES) {
      BigDecimal value = new BigDecimal(one.value);
      DsiUnit from = DsiUnit.parse(one.dsi);
      require(one, "ours", ours(from, DsiUnit.parse(one.toDsi), value));
      UnitConverter indriya = converter(INDRIYA.parse(one.symbol), INDRIYA.parse(one.toSymbol));
      require(one, "Indriya", theirs(indriya, value));
      UnitConverter ucum = converter(UCUM.parse(one.code), UCUM.parse(one.toCode));
      require(one, "UCUM", theirs(ucum, value));
    }
  }

  private static void require(Case one, String who, BigDecimal answer) {
    if (answer.compareTo(new BigDecimal(one.answer)) != 0) {
      throw new IllegalStateException(who + " gave " + answer + " for " + one);
    }
  }
}
