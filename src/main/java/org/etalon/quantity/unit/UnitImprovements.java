package org.etalon.quantity.unit;

import java.util.Map;

/** What a person does about a unit that cannot be read, where no expression can be suggested. */
final class UnitImprovements {
  private static final String PREFIX =
      "Leave the prefix out and put its power of ten into the value.";
  private static final String ANY = "Give the value in a unit of the D-SI.";

  private static final Map<String, String> BY_CODE =
      Map.ofEntries(
          Map.entry("R010", PREFIX),
          Map.entry("R011", "Write \\kilogram."),
          Map.entry("R012", "Write \\decibel."),
          Map.entry("R014", "Leave the exponent out."),
          Map.entry("blank", "Write the unit without blanks."),
          Map.entry("control-character", "Write the name without them."),
          Map.entry("empty", "Write the unit; that of a plain number is \\one."),
          Map.entry(
              "empty-product",
              "Write a unit before and after \\per, as in \\one\\per\\second, or leave \\per out."),
          Map.entry("empty-word", "Write the name, or leave the backslash out."),
          Map.entry(
              "exponent-malformed",
              "Write one whole number, or 0.5 or -0.5, in braces, as in \\tothe{-2}."),
          Map.entry("exponent-range", "Use a whole exponent of at most 99."),
          Map.entry(
              "exponent-without-unit",
              "Write one \\tothe right after the unit that it belongs to, as in \\metre\\tothe{2}."),
          Map.entry(
              "no-backslash",
              "Write every prefix and unit by its name after a backslash, as in \\milli\\metre."),
          Map.entry("prefix-without-unit", "Write a unit after the prefix."),
          Map.entry("second-per", "Write all that divides after one \\per."),
          Map.entry("too-long", "Use fewer units."),
          Map.entry(
              "two-prefixes", "Leave one prefix out and put its power of ten into the value."),
          Map.entry(
              "unexpected-character",
              "Write only names after backslashes, and exponents as in \\tothe{2}."));

  private UnitImprovements() {}

  /** One sentence for each code. */
  static String of(String code) {
    return BY_CODE.getOrDefault(code, ANY);
  }
}
