package org.etalon.quantity.code;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Quoted;
import org.etalon.quantity.unit.Rational;
import org.etalon.quantity.unit.UnitName;
import org.etalon.quantity.unit.UnitPrefix;
import org.etalon.quantity.unit.UnitRejectedException;
import org.etalon.quantity.unit.UnitTerm;
import org.etalon.quantity.unit.UnitTerms;
import org.jspecify.annotations.Nullable;

/**
 * IRIs of the QUDT unit vocabulary. Their names follow a grammar, but only those that the
 * vocabulary has are read and written: an IRI that nobody defined identifies nothing.
 */
final class QudtUnits {
  static final String NAMESPACE = "http://qudt.org/vocab/unit/";
  static final String PREFIX = "unit:";

  private static final String NAMESPACE_WITH_TLS = "https://qudt.org/vocab/unit/";

  private static final Map<String, UnitName> ATOMS = new HashMap<>();
  private static final Map<UnitName, String> NAMES = new EnumMap<>(UnitName.class);
  private static final Pattern PART = Pattern.compile("(?<name>[A-Za-z_]+)(?<exponent>[2-9]?)");

  static {
    String pairs =
        "METRE M GRAM GM SECOND SEC AMPERE A KELVIN K MOLE MOL CANDELA CD ONE UNITLESS DAY DAY"
            + " HOUR HR MINUTE MIN DEGREE DEG ARCMINUTE ARCMIN ARCSECOND ARCSEC RADIAN RAD"
            + " STERADIAN SR HERTZ HZ NEWTON N PASCAL PA JOULE J WATT W COULOMB C VOLT V"
            + " FARAD FARAD OHM OHM SIEMENS S WEBER WB TESLA T HENRY H DEGREECELSIUS DEG_C LUMEN LM"
            + " LUX LUX BECQUEREL BQ SIEVERT SV GRAY GRAY KATAL KAT HECTARE HA LITRE L TONNE TONNE"
            + " ELECTRONVOLT EV DALTON DA NEPER NP BEL B DECIBEL DeciB PERCENT PERCENT PPM PPM"
            + " BYTE BYTE BIT BIT ANGSTROM ANGSTROM BAR BAR ATOMICMASSUNIT U BARN BARN"
            + " ELEMENTARYCHARGE E MMHG MilliM_HG HARTREE E_h NAUTICALMILE MI_N KNOT KN";
    String[] words = pairs.split(" ");
    for (int i = 0; i < words.length; i += 2) {
      ATOMS.put(words[i + 1], UnitName.valueOf(words[i]));
      NAMES.put(UnitName.valueOf(words[i]), words[i + 1]);
    }
    NAMES.put(UnitName.KILOGRAM, "KiloGM");
  }

  /** Names of the vocabulary to units, and the other way round. */
  private static final Map<String, DsiUnit> UNITS = new HashMap<>();

  private static final Map<String, String> BY_PARTS = new HashMap<>();

  static {
    for (String name : CodeTable.lines("qudt-units.txt")) {
      DsiUnit unit = parse(name);
      UNITS.put(name, unit);
      // The same parts in another order have one meaning; the shorter, then the earlier is written.
      BY_PARTS.merge(CodeTable.key(unit), name, QudtUnits::plainer);
    }
  }

  private QudtUnits() {}

  private static String plainer(String one, String other) {
    if (one.length() != other.length()) {
      return one.length() < other.length() ? one : other;
    }
    return one.compareTo(other) <= 0 ? one : other;
  }

  static boolean isIri(String text) {
    return text.startsWith(NAMESPACE)
        || text.startsWith(NAMESPACE_WITH_TLS)
        || text.startsWith(PREFIX);
  }

  /** The name of a D-SI name in the vocabulary, or null where it has none of that size. */
  static @Nullable String atom(UnitName name) {
    return NAMES.get(name);
  }

  /** Every name that can be read. */
  static Map<String, DsiUnit> all() {
    return Map.copyOf(UNITS);
  }

  static Written write(DsiUnit unit) {
    String name = BY_PARTS.get(CodeTable.key(unit));
    return name == null
        ? Written.refused("QUDT has no unit for " + unit + ", or one of another size.")
        : Written.as(NAMESPACE + name);
  }

  static DsiUnit read(String text) {
    int start = text.startsWith(PREFIX) ? PREFIX.length() : text.lastIndexOf('/') + 1;
    String name = text.substring(start);
    DsiUnit unit = UNITS.get(name);
    if (unit != null) {
      return unit;
    }
    String reason = RefusedCodes.qudt(name);
    throw new UnitRejectedException(
        reason == null ? "unknown-code" : "lossy-code",
        start,
        reason == null
            ? Quoted.of(name) + " is not a unit of QUDT that the D-SI has a unit for."
            : reason,
        null);
  }

  private static DsiUnit parse(String name) {
    List<UnitTerm> terms = new ArrayList<>();
    int sign = 1;
    for (String part : name.split("-")) {
      if (part.equals("PER")) {
        sign = -1;
        continue;
      }
      Matcher matcher = PART.matcher(part);
      UnitTerm term = matcher.matches() ? named(matcher.group("name")) : null;
      if (term == null) {
        throw new IllegalStateException(name + " does not follow the grammar of names");
      }
      String exponent = matcher.group("exponent");
      long power = exponent.isEmpty() ? 1 : Long.parseLong(exponent);
      terms.add(UnitTerms.term(term.prefix(), term.name(), Rational.of(sign * power)));
    }
    return UnitTerms.unit(terms);
  }

  private static @Nullable UnitTerm named(String word) {
    UnitName whole = ATOMS.get(word);
    if (whole != null) {
      return new UnitTerm(null, whole, Rational.ONE);
    }
    for (UnitPrefix prefix : UnitPrefix.values()) {
      String written =
          prefix.name().charAt(0) + prefix.name().substring(1).toLowerCase(Locale.ROOT);
      UnitName name = word.startsWith(written) ? ATOMS.get(word.substring(written.length())) : null;
      if (name != null) {
        return new UnitTerm(prefix, name, Rational.ONE);
      }
    }
    return null;
  }
}
