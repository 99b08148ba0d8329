package org.etalon.quantity.unit;

import java.util.regex.Pattern;

/** Blanks of an expression that separate nothing, because a sign already does. */
public final class UnitBlanks {
  private static final Pattern BESIDE_A_SIGN = Pattern.compile(" +(?=[\\\\{}]|$)|(?<=[{}]|^) +");

  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  private UnitBlanks() {}

  /** The text without them; blanks inside a word, a number or a declared name stay. */
  public static String joined(String text) {
    return text.indexOf(' ') < 0 || text.startsWith("|")
        ? text
        : BESIDE_A_SIGN.matcher(text).replaceAll("");
  }

  /** The text without any white space at all. */
  static String without(String text) {
    return text.startsWith("|") ? text : WHITE_SPACE.matcher(text).replaceAll("");
  }
}
