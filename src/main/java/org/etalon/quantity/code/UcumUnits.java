package org.etalon.quantity.code;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Rational;
import org.etalon.quantity.unit.UnitName;
import org.etalon.quantity.unit.UnitPrefix;
import org.etalon.quantity.unit.UnitSymbols;
import org.etalon.quantity.unit.UnitTerm;
import org.etalon.quantity.unit.UnitTerms;
import org.jspecify.annotations.Nullable;

/** Symbols of UCUM 2.1, case-sensitive, and the codes made of them; {@link UcumReader} reads. */
final class UcumUnits {
  private static final Map<UnitName, String> ATOMS = new EnumMap<>(UnitName.class);
  private static final Map<String, UnitName> NAMES = new HashMap<>();
  private static final Map<String, UnitPrefix> PREFIXES = new HashMap<>();

  /** Not metric in UCUM: no prefix. */
  private static final Set<UnitName> WITHOUT_PREFIX =
      EnumSet.of(
          UnitName.ONE,
          UnitName.KILOGRAM,
          UnitName.DECIBEL,
          UnitName.HECTARE,
          UnitName.MINUTE,
          UnitName.HOUR,
          UnitName.DAY,
          UnitName.DEGREE,
          UnitName.ARCMINUTE,
          UnitName.ARCSECOND,
          UnitName.PERCENT,
          UnitName.PPM,
          UnitName.ANGSTROM,
          UnitName.BARN,
          UnitName.NAUTICALMILE,
          UnitName.KNOT);

  /** Special in UCUM: a scale of their own, which no product has as a part. */
  private static final Set<UnitName> ALONE =
      EnumSet.of(UnitName.DEGREECELSIUS, UnitName.NEPER, UnitName.BEL, UnitName.DECIBEL);

  static {
    String pairs =
        "METRE m KILOGRAM kg SECOND s AMPERE A KELVIN K MOLE mol CANDELA cd ONE 1 DAY d HOUR h"
            + " MINUTE min DEGREE deg ARCMINUTE ' ARCSECOND '' GRAM g RADIAN rad STERADIAN sr"
            + " HERTZ Hz NEWTON N PASCAL Pa JOULE J WATT W COULOMB C VOLT V FARAD F OHM Ohm"
            + " SIEMENS S WEBER Wb TESLA T HENRY H DEGREECELSIUS Cel LUMEN lm LUX lx BECQUEREL Bq"
            + " SIEVERT Sv GRAY Gy KATAL kat HECTARE har LITRE L TONNE t ELECTRONVOLT eV NEPER Np"
            + " BEL B DECIBEL dB PERCENT % PPM [ppm] BYTE By BIT bit ANGSTROM Ao BAR bar"
            + " ATOMICMASSUNIT u BARN b CLIGHT [c] ELECTRONMASS [m_e] ELEMENTARYCHARGE [e]"
            + " NAUTICALMILE [nmi_i] KNOT [kn_i]";
    String[] words = pairs.split(" ");
    for (int i = 0; i < words.length; i += 2) {
      ATOMS.put(UnitName.valueOf(words[i]), words[i + 1]);
      NAMES.put(words[i + 1], UnitName.valueOf(words[i]));
    }
    // L and l are both lawful; kg is a prefix and a gram, dB a prefix and a bel.
    NAMES.put("l", UnitName.LITRE);
    NAMES.remove("kg");
    NAMES.remove("dB");
    for (UnitPrefix prefix : UnitPrefix.values()) {
      if (has(prefix)) {
        PREFIXES.put(prefix == UnitPrefix.MICRO ? "u" : UnitSymbols.of(prefix), prefix);
      }
    }
  }

  private UcumUnits() {}

  private static boolean has(UnitPrefix prefix) {
    return switch (prefix) {
      case QUETTA, RONNA, RONTO, QUECTO, YOBI, ZEBI, EXBI, PEBI -> false;
      default -> true;
    };
  }

  static @Nullable String atom(UnitName name) {
    return ATOMS.get(name);
  }

  static Written write(DsiUnit unit) {
    return Written.product(unit, term -> part(term, unit.terms().size() > 1));
  }

  private static Written part(UnitTerm term, boolean inProduct) {
    UnitName name = term.name();
    String atom = ATOMS.get(name);
    if (atom == null) {
      return Written.refused(missing(name));
    }
    UnitPrefix prefix = term.prefix();
    if (prefix != null && !has(prefix)) {
      return Written.refused("UCUM has no prefix " + prefix.word() + ".");
    }
    if (prefix != null && WITHOUT_PREFIX.contains(name)) {
      return Written.refused("In UCUM \\" + name.word() + " has no prefix.");
    }
    if (ALONE.contains(name) && (inProduct || !term.exponent().equals(Rational.ONE))) {
      return Written.refused(
          "In UCUM \\" + name.word() + " is on a scale of its own and cannot be multiplied.");
    }
    String letters =
        prefix == UnitPrefix.MICRO ? "u" : prefix == null ? "" : UnitSymbols.of(prefix);
    return Written.powered(letters + atom, term, "UCUM");
  }

  private static String missing(UnitName name) {
    return switch (name) {
      case MMHG -> "UCUM rounds the millimetre of mercury to 133.322 Pa, the D-SI does not.";
      case ASTRONOMICALUNIT ->
          "The astronomical unit of UCUM is 149597870691 m, that of the SI 149597870700 m.";
      case DALTON -> "UCUM has no dalton; its u is \\atomicmassunit.";
      default -> "UCUM has no \\" + name.word() + ".";
    };
  }

  /** What stands before the last so many letters of a symbol is a prefix. */
  static boolean isPrefix(String symbol, int rest) {
    return PREFIXES.containsKey(symbol.substring(0, symbol.length() - rest));
  }

  /** A symbol with or without a prefix; null when it is none that the D-SI can say. */
  static @Nullable UnitTerm named(String symbol) {
    UnitName whole = NAMES.get(symbol);
    if (whole != null) {
      return new UnitTerm(null, whole, Rational.ONE);
    }
    for (Map.Entry<String, UnitPrefix> prefix : PREFIXES.entrySet()) {
      String letters = prefix.getKey();
      UnitName name =
          symbol.startsWith(letters) ? NAMES.get(symbol.substring(letters.length())) : null;
      if (name != null && !WITHOUT_PREFIX.contains(name)) {
        return UnitTerms.term(prefix.getValue(), name, Rational.ONE);
      }
    }
    return null;
  }
}
