package org.etalon.quantity.unit;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Symbols of units and prefixes (SI Brochure, 9th edition, tables 2, 4, 7 and 8; for what it does
 * not have, its 8th edition, tables 7 and 8, and IEC 80000-13). Some are shared, so that a symbol
 * is written for people and read only as a suggestion.
 */
public final class UnitSymbols {
  private static final Map<UnitName, String> NAMES = new EnumMap<>(UnitName.class);
  private static final Map<UnitPrefix, String> PREFIXES = new EnumMap<>(UnitPrefix.class);
  private static final Map<String, UnitName> READ = new HashMap<>();

  /** Letters that mean many other things: a suggestion made of them would be a guess. */
  private static final Set<UnitName> ONLY_WRITTEN =
      EnumSet.of(
          UnitName.BYTE,
          UnitName.CLIGHT,
          UnitName.ELEMENTARYCHARGE,
          UnitName.ATOMICMASSUNIT,
          UnitName.KNOT);

  static {
    names(
        "METRE m KILOGRAM kg SECOND s AMPERE A KELVIN K MOLE mol CANDELA cd ONE 1 DAY d HOUR h"
            + " MINUTE min DEGREE ° ARCMINUTE ′ ARCSECOND ″ GRAM g RADIAN rad STERADIAN sr HERTZ Hz"
            + " NEWTON N PASCAL Pa JOULE J WATT W COULOMB C VOLT V FARAD F OHM Ω SIEMENS S WEBER Wb"
            + " TESLA T HENRY H DEGREECELSIUS °C LUMEN lm LUX lx BECQUEREL Bq SIEVERT Sv GRAY Gy"
            + " KATAL kat HECTARE ha LITRE L TONNE t ELECTRONVOLT eV DALTON Da ASTRONOMICALUNIT au"
            + " NEPER Np BEL B DECIBEL dB PERCENT % PPM ppm BYTE B BIT bit ANGSTROM Å BAR bar"
            + " ATOMICMASSUNIT u BARN b CLIGHT c₀ ELECTRONMASS mₑ ELEMENTARYCHARGE e MMHG mmHg"
            + " HARTREE Eₕ BOHR a₀ NAUTICALMILE M KNOT kn PLANCKBAR ħ");
    prefixes(
        "QUETTA Q RONNA R YOTTA Y ZETTA Z EXA E PETA P TERA T GIGA G MEGA M KILO k HECTO h DECA da"
            + " DECI d CENTI c MILLI m MICRO µ NANO n PICO p FEMTO f ATTO a ZEPTO z YOCTO y RONTO r"
            + " QUECTO q YOBI Yi ZEBI Zi EXBI Ei PEBI Pi TEBI Ti GIBI Gi MEBI Mi KIBI Ki");
    // One sign of Unicode may stand for another; l is lawful beside L.
    READ.put("\u2126", UnitName.OHM);
    READ.put("\u212B", UnitName.ANGSTROM);
    READ.put("\u2103", UnitName.DEGREECELSIUS);
    READ.put("l", UnitName.LITRE);
  }

  private UnitSymbols() {}

  private static void names(String pairs) {
    String[] words = pairs.split(" ");
    for (int i = 0; i < words.length; i += 2) {
      UnitName name = UnitName.valueOf(words[i]);
      NAMES.put(name, words[i + 1]);
      if (!ONLY_WRITTEN.contains(name)) {
        READ.put(words[i + 1], name);
      }
    }
    READ.remove("M");
  }

  private static void prefixes(String pairs) {
    String[] words = pairs.split(" ");
    for (int i = 0; i < words.length; i += 2) {
      PREFIXES.put(UnitPrefix.valueOf(words[i]), words[i + 1]);
    }
  }

  /** Null for the atomic and the natural unit of time, which are written as formulas. */
  public static @Nullable String of(UnitName name) {
    return NAMES.get(name);
  }

  public static String of(UnitPrefix prefix) {
    return PREFIXES.getOrDefault(prefix, "");
  }

  /** The unit with its prefix that a symbol stands for; null where none does or takes it. */
  public static @Nullable UnitTerm read(String symbol) {
    String text = symbol.replace('\u03BC', '\u00B5');
    UnitName whole = READ.get(text);
    if (whole != null) {
      return new UnitTerm(null, whole, Rational.ONE);
    }
    for (UnitPrefix prefix : UnitPrefix.values()) {
      String letters = of(prefix);
      UnitName name = text.startsWith(letters) ? READ.get(text.substring(letters.length())) : null;
      if (name != null && UnitTerms.takesPrefix(name)) {
        return new UnitTerm(prefix, name, Rational.ONE);
      }
    }
    return null;
  }
}
