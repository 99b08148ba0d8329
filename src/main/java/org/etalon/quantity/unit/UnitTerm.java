package org.etalon.quantity.unit;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One named unit of an expression with its prefix and its exponent; what stands after {@code \per}
 * has its sign turned.
 */
public record UnitTerm(@Nullable UnitPrefix prefix, UnitName name, Rational exponent) {
  private static final Map<UnitName, UnitTerm> BARE = plain(null);
  private static final Map<UnitPrefix, Map<UnitName, UnitTerm>> PREFIXED =
      new EnumMap<>(UnitPrefix.class);

  static {
    for (UnitPrefix prefix : UnitPrefix.values()) {
      PREFIXED.put(prefix, plain(prefix));
    }
  }

  private static Map<UnitName, UnitTerm> plain(@Nullable UnitPrefix prefix) {
    Map<UnitName, UnitTerm> terms = new EnumMap<>(UnitName.class);
    for (UnitName name : UnitName.values()) {
      terms.put(name, new UnitTerm(prefix, name, Rational.ONE));
    }
    return terms;
  }

  /** The same as the constructor makes; most units of a document share theirs. */
  static UnitTerm of(@Nullable UnitPrefix prefix, UnitName name, Rational exponent) {
    if (!exponent.equals(Rational.ONE)) {
      return new UnitTerm(prefix, name, exponent);
    }
    Map<UnitName, UnitTerm> terms = prefix == null ? BARE : PREFIXED.get(prefix);
    return Objects.requireNonNull(Objects.requireNonNull(terms).get(name));
  }

  Dimension dimension() {
    return name.dimension().power(exponent);
  }

  Magnitude magnitude() {
    Magnitude one = name.magnitude();
    return (prefix == null ? one : one.times(prefix.magnitude())).power(exponent);
  }

  /** As the D-SI writes it. */
  @Override
  public String toString() {
    String unit = (prefix == null ? "" : "\\" + prefix.word()) + "\\" + name.word();
    if (exponent.equals(Rational.ONE)) {
      return unit;
    }
    BigDecimal written = exponent.toDecimal();
    return unit + "\\tothe{" + (written == null ? exponent : written.toPlainString()) + "}";
  }
}
