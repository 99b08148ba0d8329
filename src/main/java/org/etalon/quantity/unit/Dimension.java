package org.etalon.quantity.unit;

import java.util.ArrayList;
import java.util.List;

/**
 * The dimension of a quantity as powers of the seven base quantities of the SI (SI Brochure,
 * 2.3.3). Says nothing about the kind: a torque and an energy have the same one.
 */
public record Dimension(
    Rational length,
    Rational mass,
    Rational time,
    Rational current,
    Rational temperature,
    Rational amount,
    Rational luminousIntensity) {
  public static final Dimension NONE = of(0, 0, 0, 0, 0, 0, 0);

  private static final List<String> SYMBOLS = List.of("L", "M", "T", "I", "Θ", "N", "J");

  static Dimension of(int... exponents) {
    List<Rational> list = new ArrayList<>();
    for (int exponent : exponents) {
      list.add(Rational.of(exponent));
    }
    return of(list);
  }

  private static Dimension of(List<Rational> list) {
    return new Dimension(
        list.get(0), list.get(1), list.get(2), list.get(3), list.get(4), list.get(5), list.get(6));
  }

  /** In the order of the components. */
  public List<Rational> exponents() {
    return List.of(length, mass, time, current, temperature, amount, luminousIntensity);
  }

  /** All exponents are zero. */
  public boolean isNone() {
    return equals(NONE);
  }

  // NONE is found by identity where it is most often the same object; another one is only slower.
  @SuppressWarnings("ReferenceEquality")
  public Dimension times(Dimension other) {
    if (this == NONE || other == NONE) {
      return this == NONE ? other : this;
    }
    return new Dimension(
        length.plus(other.length),
        mass.plus(other.mass),
        time.plus(other.time),
        current.plus(other.current),
        temperature.plus(other.temperature),
        amount.plus(other.amount),
        luminousIntensity.plus(other.luminousIntensity));
  }

  public Dimension power(Rational exponent) {
    if (exponent.equals(Rational.ONE)) {
      return this;
    }
    return new Dimension(
        length.times(exponent),
        mass.times(exponent),
        time.times(exponent),
        current.times(exponent),
        temperature.times(exponent),
        amount.times(exponent),
        luminousIntensity.times(exponent));
  }

  /** Symbols with their exponents, such as {@code L M T-2}; 1 for none. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < SYMBOLS.size(); i++) {
      Rational exponent = exponents().get(i);
      if (exponent.signum() != 0) {
        text.append(text.isEmpty() ? "" : " ").append(SYMBOLS.get(i));
        text.append(exponent.equals(Rational.ONE) ? "" : exponent.toString());
      }
    }
    return text.isEmpty() ? "1" : text.toString();
  }
}
