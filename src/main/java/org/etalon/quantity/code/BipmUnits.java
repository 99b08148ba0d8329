package org.etalon.quantity.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Quoted;
import org.etalon.quantity.unit.Rational;
import org.etalon.quantity.unit.UnitName;
import org.etalon.quantity.unit.UnitPrefix;
import org.etalon.quantity.unit.UnitRejectedException;
import org.etalon.quantity.unit.UnitSymbols;
import org.etalon.quantity.unit.UnitTerm;
import org.etalon.quantity.unit.UnitTerms;
import org.jspecify.annotations.Nullable;

/**
 * Unit expressions of the SI Reference Point of the BIPM: names, or symbols, with whole exponents
 * and points between them; with the namespace in front, names are a persistent identifier.
 */
final class BipmUnits {
  static final String NAMESPACE = "https://si-digital-framework.org/SI/units/";

  private static final String NAMESPACE_WITHOUT_TLS = "http://si-digital-framework.org/SI/units/";

  /** The atoms: base units, units with special names, units accepted for use with the SI. */
  private static final Map<UnitName, String> ATOMS = new EnumMap<>(UnitName.class);

  /** Marked as restricted by the BIPM: no prefix. */
  private static final Set<UnitName> WITHOUT_PREFIX =
      EnumSet.of(
          UnitName.KILOGRAM,
          UnitName.ONE,
          UnitName.MINUTE,
          UnitName.HOUR,
          UnitName.DAY,
          UnitName.DEGREE,
          UnitName.ARCMINUTE,
          UnitName.ARCSECOND,
          UnitName.HECTARE,
          UnitName.TONNE,
          UnitName.ASTRONOMICALUNIT,
          UnitName.NEPER);

  private static final Pattern PART =
      Pattern.compile("(?<name>[^0-9.+-]+|1(?![0-9]))(?<exponent>-?[1-9][0-9]?)?");

  static {
    Set<UnitName> others =
        EnumSet.of(
            UnitName.PERCENT,
            UnitName.PPM,
            UnitName.BYTE,
            UnitName.BIT,
            UnitName.ANGSTROM,
            UnitName.BAR,
            UnitName.ATOMICUNITTIME,
            UnitName.ATOMICMASSUNIT,
            UnitName.BARN,
            UnitName.CLIGHT,
            UnitName.ELECTRONMASS,
            UnitName.ELEMENTARYCHARGE,
            UnitName.MMHG,
            UnitName.NATURALUNITTIME,
            UnitName.HARTREE,
            UnitName.BOHR,
            UnitName.NAUTICALMILE,
            UnitName.KNOT,
            UnitName.PLANCKBAR,
            UnitName.DECIBEL);
    for (UnitName name : EnumSet.complementOf(EnumSet.copyOf(others))) {
      ATOMS.put(name, name.word());
    }
    ATOMS.put(UnitName.DEGREECELSIUS, "degreeCelsius");
  }

  private static final Map<String, UnitName> NAMES =
      ATOMS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
  private static final Map<String, UnitPrefix> PREFIXES = decimalPrefixes();

  private BipmUnits() {}

  private static Map<String, UnitPrefix> decimalPrefixes() {
    Map<String, UnitPrefix> prefixes = new HashMap<>();
    Arrays.stream(UnitPrefix.values())
        .filter(BipmUnits::isDecimal)
        .forEach(prefix -> prefixes.put(prefix.name().toLowerCase(Locale.ROOT), prefix));
    return prefixes;
  }

  private static boolean isDecimal(UnitPrefix prefix) {
    return prefix.compareTo(UnitPrefix.QUECTO) <= 0;
  }

  static boolean isPid(String text) {
    return text.startsWith(NAMESPACE) || text.startsWith(NAMESPACE_WITHOUT_TLS);
  }

  /** The atom of a D-SI name, or null where the BIPM has none. */
  static @Nullable String atom(UnitName name) {
    return ATOMS.get(name);
  }

  static Written write(DsiUnit unit) {
    return Written.product(unit, BipmUnits::part);
  }

  private static Written part(UnitTerm term) {
    if (term.name() == UnitName.DECIBEL) {
      return term.prefix() == null
          ? Written.powered("decibel", term, "The SI Reference Point")
          : Written.refused("A decibel has a prefix already.");
    }
    String name = ATOMS.get(term.name());
    if (name == null) {
      return Written.refused(
          term.name() == UnitName.ATOMICMASSUNIT
              ? "The SI Reference Point has the dalton, of the same mass: write \\dalton."
              : "The SI Reference Point has no \\" + term.name().word() + ".");
    }
    UnitPrefix prefix = term.prefix();
    if (prefix != null && !isDecimal(prefix)) {
      return Written.refused("The SI Reference Point has no binary prefixes.");
    }
    if (prefix != null && WITHOUT_PREFIX.contains(term.name())) {
      return Written.refused(
          "In the SI Reference Point \\" + term.name().word() + " has no prefix.");
    }
    return Written.powered(
        (prefix == null ? "" : prefix.word()) + name, term, "The SI Reference Point");
  }

  /** An expression in names or symbols, or an identifier. */
  static DsiUnit read(String text) {
    boolean pid = isPid(text);
    int start = pid ? text.indexOf("/SI/units/") + "/SI/units/".length() : 0;
    List<UnitTerm> terms = new ArrayList<>();
    int at = start;
    for (String part : text.substring(start).split("\\.", -1)) {
      Matcher matcher = PART.matcher(part);
      UnitTerm term = matcher.matches() ? named(matcher.group("name"), !pid) : null;
      if (term == null) {
        throw new UnitRejectedException(
            "unknown-code",
            at,
            Quoted.of(part) + " is not a unit of the SI Reference Point with a whole exponent.",
            null);
      }
      String exponent = matcher.group("exponent");
      if (exponent != null && term.name() == UnitName.ONE) {
        throw new UnitRejectedException("R014", at, "A one has no exponent.", null);
      }
      Rational power = exponent == null ? Rational.ONE : Rational.of(Long.parseLong(exponent));
      terms.add(UnitTerms.term(term.prefix(), term.name(), power));
      at += part.length() + 1;
    }
    return UnitTerms.unit(terms);
  }

  private static @Nullable UnitTerm named(String word, boolean symbolsToo) {
    UnitName name = NAMES.get(word);
    if (name != null) {
      return new UnitTerm(null, name, Rational.ONE);
    }
    for (Map.Entry<String, UnitPrefix> prefix : PREFIXES.entrySet()) {
      UnitName rest =
          word.startsWith(prefix.getKey())
              ? NAMES.get(word.substring(prefix.getKey().length()))
              : null;
      if (rest != null && !WITHOUT_PREFIX.contains(rest) && UnitTerms.takesPrefix(rest)) {
        return new UnitTerm(prefix.getValue(), rest, Rational.ONE);
      }
    }
    return symbolsToo ? symbol(word) : null;
  }

  private static @Nullable UnitTerm symbol(String word) {
    UnitTerm term = UnitSymbols.read(word);
    if (term == null || term.name() == UnitName.DECIBEL) {
      return term;
    }
    UnitPrefix prefix = term.prefix();
    boolean known =
        ATOMS.containsKey(term.name())
            && (prefix == null || (isDecimal(prefix) && !WITHOUT_PREFIX.contains(term.name())));
    return known ? term : null;
  }
}
