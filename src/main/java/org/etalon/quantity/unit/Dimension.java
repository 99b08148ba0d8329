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

  public Dimension times(Dimension other) {
    List<Rational> sums = new ArrayList<>(exponents());
    for (int i = 0; i < sums.size(); i++) {
      sums.set(i, sums.get(i).plus(other.exponents().get(i)));
    }
    return of(sums);
  }

  public Dimension power(Rational exponent) {
    return of(exponents().stream().map(exponent::times).toList());
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
