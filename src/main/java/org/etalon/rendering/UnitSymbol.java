package org.etalon.rendering;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The symbol of a D-SI unit (SI Brochure, 9th edition, tables 2, 4, 7 and 8). Only what is surely
 * understood is turned into a symbol; everything else is shown as it was written.
 */
public final class UnitSymbol {

  private static final Pattern TERM =
      Pattern.compile("\\\\([a-z]+)(?:\\\\tothe\\{(-?)(\\d{1,3})\\})?");

  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          entry("deca", "da"),
          entry("hecto", "h"),
          entry("kilo", "k"),
          entry("mega", "M"),
          entry("giga", "G"),
          entry("tera", "T"),
          entry("peta", "P"),
          entry("exa", "E"),
          entry("zetta", "Z"),
          entry("yotta", "Y"),
          entry("deci", "d"),
          entry("centi", "c"),
          entry("milli", "m"),
          entry("micro", "µ"),
          entry("nano", "n"),
          entry("pico", "p"),
          entry("femto", "f"),
          entry("atto", "a"),
          entry("zepto", "z"),
          entry("yocto", "y"));

  private static final Map<String, String> UNITS =
      Map.ofEntries(
          entry("metre", "m"),
          entry("kilogram", "kg"),
          entry("second", "s"),
          entry("ampere", "A"),
          entry("kelvin", "K"),
          entry("mole", "mol"),
          entry("candela", "cd"),
          entry("one", "1"),
          entry("day", "d"),
          entry("hour", "h"),
          entry("minute", "min"),
          entry("degree", "°"),
          entry("arcminute", "′"),
          entry("arcsecond", "″"),
          entry("gram", "g"),
          entry("radian", "rad"),
          entry("steradian", "sr"),
          entry("hertz", "Hz"),
          entry("newton", "N"),
          entry("pascal", "Pa"),
          entry("joule", "J"),
          entry("watt", "W"),
          entry("coulomb", "C"),
          entry("volt", "V"),
          entry("farad", "F"),
          entry("ohm", "Ω"),
          entry("siemens", "S"),
          entry("weber", "Wb"),
          entry("tesla", "T"),
          entry("henry", "H"),
          entry("degreecelsius", "°C"),
          entry("lumen", "lm"),
          entry("lux", "lx"),
          entry("becquerel", "Bq"),
          entry("sievert", "Sv"),
          entry("gray", "Gy"),
          entry("katal", "kat"),
          entry("hectare", "ha"),
          entry("litre", "L"),
          entry("tonne", "t"),
          entry("electronvolt", "eV"),
          entry("dalton", "Da"),
          entry("bar", "bar"),
          entry("decibel", "dB"),
          entry("percent", "%"));

  /** Units that take no prefix (D-SI rule R010); with one, the writer meant something else. */
  private static final Set<String> BARE =
      Set.of("kilogram", "decibel", "degreecelsius", "minute", "hour", "day", "one", "percent");

  private UnitSymbol() {}

  /** The symbol; the D-SI string itself where there is none. */
  public static String of(String dsi) {
    String[] sides = dsi.split("\\\\per(?![a-z])", -1);
    List<String> above = terms(sides[0], false);
    List<String> below = sides.length == 2 ? terms(sides[1], true) : List.of();
    if (above == null || below == null || above.isEmpty() || sides.length > 2) {
      return dsi;
    }
    List<String> all = new ArrayList<>(above);
    all.addAll(below);
    if (all.size() > 1) {
      all.remove("1");
    }
    return String.join("\u00B7", all);
  }

  /** The terms of a product, or null when any of them is not understood. */
  private static @Nullable List<String> terms(String product, boolean inverted) {
    List<String> terms = new ArrayList<>();
    Matcher matcher = TERM.matcher(product);
    String prefix = "";
    int end = 0;
    while (matcher.lookingAt()) {
      String word = matcher.group(1);
      boolean raised = matcher.group(3) != null;
      if (prefix.isEmpty() && !raised && PREFIXES.containsKey(word)) {
        prefix = PREFIXES.get(word);
      } else if (UNITS.containsKey(word) && (prefix.isEmpty() || !BARE.contains(word))) {
        String sign = raised ? matcher.group(2) : "";
        terms.add(
            prefix + UNITS.get(word) + exponent(sign, raised ? matcher.group(3) : "1", inverted));
        prefix = "";
      } else {
        return null;
      }
      end = matcher.end();
      matcher.region(end, product.length());
    }
    return end == product.length() && prefix.isEmpty() && !terms.isEmpty() ? terms : null;
  }

  private static String exponent(String sign, String digits, boolean inverted) {
    boolean negative = sign.isEmpty() == inverted;
    if (!negative && digits.equals("1")) {
      return "";
    }
    StringBuilder raised = new StringBuilder(negative ? "\u207B" : "");
    digits.chars().forEach(c -> raised.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0')));
    return raised.toString();
  }
}
