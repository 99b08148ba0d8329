package org.etalon.quantity.jsr385;

import java.math.BigInteger;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.measure.Dimension;
import javax.measure.Quantity;
import javax.measure.Unit;
import javax.measure.spi.SystemOfUnits;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Magnitude;
import org.etalon.quantity.unit.Rational;
import org.etalon.quantity.unit.UnitName;
import org.etalon.quantity.unit.UnitRejectedException;
import org.etalon.quantity.unit.UnitTerm;
import org.jspecify.annotations.Nullable;
import tech.units.indriya.AbstractUnit;
import tech.units.indriya.function.AddConverter;
import tech.units.indriya.function.RationalNumber;
import tech.units.indriya.unit.BaseUnit;
import tech.units.indriya.unit.TransformedUnit;
import tech.units.indriya.unit.UnitDimension;
import tech.units.indriya.unit.Units;

/**
 * The units that the D-SI names. Coherent ones are those of Indriya; all others are multiples of
 * the coherent ones by our own sizes, with their D-SI expression as symbol. Levels and amounts of
 * information have base units of their own, so that no plain number is one of them.
 */
final class DsiSystemOfUnits implements SystemOfUnits {
  static final String NAME = "D-SI";

  private static final Map<UnitName, Unit<?>> COHERENT = coherent();
  private static final List<Unit<?>> BASE =
      List.of(
          Units.METRE,
          Units.KILOGRAM,
          Units.SECOND,
          Units.AMPERE,
          Units.KELVIN,
          Units.MOLE,
          Units.CANDELA);

  private final Map<UnitName, Unit<?>> units = new EnumMap<>(UnitName.class);

  DsiSystemOfUnits() {
    for (UnitName name : UnitName.values()) {
      units.put(name, unit(DsiUnit.parse("\\" + name.word())));
    }
  }

  private static Map<UnitName, Unit<?>> coherent() {
    Map<UnitName, Unit<?>> all = new EnumMap<>(UnitName.class);
    all.put(UnitName.ONE, AbstractUnit.ONE);
    all.put(UnitName.METRE, Units.METRE);
    all.put(UnitName.KILOGRAM, Units.KILOGRAM);
    all.put(UnitName.SECOND, Units.SECOND);
    all.put(UnitName.AMPERE, Units.AMPERE);
    all.put(UnitName.KELVIN, Units.KELVIN);
    all.put(UnitName.MOLE, Units.MOLE);
    all.put(UnitName.CANDELA, Units.CANDELA);
    all.put(UnitName.RADIAN, Units.RADIAN);
    all.put(UnitName.STERADIAN, Units.STERADIAN);
    all.put(UnitName.HERTZ, Units.HERTZ);
    all.put(UnitName.NEWTON, Units.NEWTON);
    all.put(UnitName.PASCAL, Units.PASCAL);
    all.put(UnitName.JOULE, Units.JOULE);
    all.put(UnitName.WATT, Units.WATT);
    all.put(UnitName.COULOMB, Units.COULOMB);
    all.put(UnitName.VOLT, Units.VOLT);
    all.put(UnitName.FARAD, Units.FARAD);
    all.put(UnitName.OHM, Units.OHM);
    all.put(UnitName.SIEMENS, Units.SIEMENS);
    all.put(UnitName.WEBER, Units.WEBER);
    all.put(UnitName.TESLA, Units.TESLA);
    all.put(UnitName.HENRY, Units.HENRY);
    all.put(UnitName.LUMEN, Units.LUMEN);
    all.put(UnitName.LUX, Units.LUX);
    all.put(UnitName.BECQUEREL, Units.BECQUEREL);
    all.put(UnitName.GRAY, Units.GRAY);
    all.put(UnitName.SIEVERT, Units.SIEVERT);
    all.put(UnitName.KATAL, Units.KATAL);
    all.put(UnitName.NEPER, base(UnitName.NEPER, 'Λ'));
    all.put(UnitName.BIT, base(UnitName.BIT, 'ι'));
    return all;
  }

  /** A dimension of its own keeps what JSR-385 would otherwise take for a plain number. */
  private static Unit<?> base(UnitName name, char dimension) {
    String symbol = "\\" + name.word();
    return new BaseUnit<>(symbol, symbol, UnitDimension.parse(dimension));
  }

  /** The name that a coherent unit of Indriya has here, or null. */
  static @Nullable UnitName name(Unit<?> unit) {
    for (Map.Entry<UnitName, Unit<?>> entry : COHERENT.entrySet()) {
      if (entry.getValue().equals(unit)) {
        return entry.getKey();
      }
    }
    return null;
  }

  /** The unit of an expression, whose size is known. */
  static Unit<?> unit(DsiUnit expression) {
    if (expression.hasOffset()) {
      Rational offset = expression.offset();
      return transformed(
          expression.toString(),
          Units.KELVIN,
          new AddConverter(RationalNumber.of(offset.numerator(), offset.denominator())));
    }
    Unit<?> product = AbstractUnit.ONE;
    for (UnitTerm term : expression.terms()) {
      product = product.multiply(power(one(term), term.exponent()));
    }
    return product;
  }

  private static Unit<?> one(UnitTerm term) {
    Unit<?> coherent = term.prefix() == null ? COHERENT.get(term.name()) : null;
    if (coherent != null) {
      return coherent;
    }
    UnitTerm plain = new UnitTerm(term.prefix(), term.name(), Rational.ONE);
    DsiUnit unit = DsiUnit.parse(plain.toString());
    Magnitude magnitude = unit.magnitude();
    return transformed(unit.toString(), parent(unit), new MagnitudeConverter(magnitude));
  }

  private static Unit<?> parent(DsiUnit unit) {
    if (unit.magnitude().hasMark()) {
      UnitName base = unit.isLogarithmic() ? UnitName.NEPER : UnitName.BIT;
      return Objects.requireNonNull(COHERENT.get(base));
    }
    Unit<?> product = AbstractUnit.ONE;
    List<Rational> exponents = unit.dimension().exponents();
    for (int i = 0; i < exponents.size(); i++) {
      product = product.multiply(power(BASE.get(i), exponents.get(i)));
    }
    return product;
  }

  private static Unit<?> power(Unit<?> unit, Rational exponent) {
    if (exponent.signum() == 0) {
      return AbstractUnit.ONE;
    }
    Unit<?> power =
        exponent.numerator().equals(BigInteger.ONE) ? unit : power(unit, exponent.numerator());
    return exponent.isInteger() ? power : power.root(exponent.denominator().intValueExact());
  }

  private static Unit<?> power(Unit<?> unit, BigInteger exponent) {
    return unit.pow(exponent.intValueExact());
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Unit<?> transformed(
      String symbol, Unit<?> parent, javax.measure.UnitConverter converter) {
    return new TransformedUnit(symbol, symbol, (Unit) parent, converter);
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public <Q extends Quantity<Q>> @Nullable Unit<Q> getUnit(Class<Q> type) {
    return Units.getInstance().getUnit(type);
  }

  /** The unit of an expression; null when it is none, as the interface demands. */
  @Override
  public @Nullable Unit<?> getUnit(String expression) {
    try {
      DsiUnit unit = DsiUnit.parse(expression);
      return unit.isDeclaredNonSi() ? null : unit(unit);
    } catch (UnitRejectedException e) {
      return null;
    }
  }

  @Override
  public Set<? extends Unit<?>> getUnits() {
    return Collections.unmodifiableSet(new LinkedHashSet<>(units.values()));
  }

  @Override
  public Set<? extends Unit<?>> getUnits(Dimension dimension) {
    return units.values().stream()
        .filter(unit -> unit.getDimension().equals(dimension))
        .collect(Collectors.toUnmodifiableSet());
  }
}
