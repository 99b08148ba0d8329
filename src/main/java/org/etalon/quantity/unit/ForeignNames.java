package org.etalon.quantity.unit;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What units outside the D-SI are called besides their codes. Only names that mean one unit and
 * that no notation reads as another: {@code ft} is missing, as it is a femtotonne too.
 */
public final class ForeignNames {
  private static final Map<String, String> SYMBOLS =
      Map.ofEntries(
          Map.entry("\u00B0F", "[degF]"),
          Map.entry("\u2109", "[degF]"),
          Map.entry("degF", "[degF]"),
          Map.entry("fahrenheit", "[degF]"),
          Map.entry("\u00B0R", "[degR]"),
          Map.entry("degR", "[degR]"),
          Map.entry("in", "[in_i]"),
          Map.entry("inches", "[in_i]"),
          Map.entry("feet", "[ft_i]"),
          Map.entry("lb", "[lb_av]"),
          Map.entry("lbf", "[lbf_av]"),
          Map.entry("psi", "[psi]"));

  private static final Map<String, ForeignUnit> BY_NAME = new HashMap<>();

  /** Other units whose names are near a word of the D-SI. */
  private static final Set<String> NOT_MISSPELT =
      Set.of(
          ("acre barye baud biot cent cental chain darcy decade dram drachm gamma gauss kayser"
                  + " lambda maxwell month nibble oersted phon pint point pond poundal quad quart"
                  + " shannon slug sone stere stilb stone week year abampere abohm abvolt abfarad"
                  + " abhenry statvolt statohm roentgen rydberg talbot")
              .split(" "));

  static {
    for (ForeignUnit unit : ForeignUnit.all()) {
      BY_NAME.put(unit.englishName(), unit);
    }
    for (ForeignUnit unit : ForeignUnit.all()) {
      BY_NAME.put(unit.code(), unit);
    }
    SYMBOLS.forEach((symbol, code) -> BY_NAME.put(symbol, BY_NAME.get(code)));
  }

  private ForeignNames() {}

  /** The unit of that code, symbol or English name, as it is written; null when there is none. */
  public static @Nullable ForeignUnit find(String text) {
    return BY_NAME.get(text);
  }

  /** Every name that is read. */
  public static Set<String> all() {
    return Set.copyOf(BY_NAME.keySet());
  }

  /** A sentence that begins with a blank about a text that names such a unit; else empty. */
  public static String remark(String text) {
    ForeignUnit unit = find(bare(text));
    return unit == null
        ? ""
        : " The "
            + unit.englishName()
            + " is no unit of the D-SI; conversions read it as "
            + unit.code()
            + ".";
  }

  /** The name of another unit, not a slip in writing one of the D-SI. */
  static boolean isAnother(String word) {
    return NOT_MISSPELT.contains(word) || find(word) != null;
  }

  static String bare(String text) {
    return text.startsWith("\\") ? text.substring(1) : text;
  }
}
