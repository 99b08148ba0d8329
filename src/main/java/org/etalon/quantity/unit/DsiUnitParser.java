package org.etalon.quantity.unit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one unit expression from left to right. Every word begins at a backslash and ends before
 * the next sign that is not a letter, so no name can be taken for the beginning of a longer one.
 * Rule numbers are those of the D-SI units wiki of PTB.
 */
final class DsiUnitParser {
  private static final int LENGTH_MAX = 256;
  private static final BigDecimal EXPONENT_MAX = BigDecimal.valueOf(99);
  private static final int EXPONENT_DECIMALS_MAX = 6;
  private static final Pattern EXPONENT = Pattern.compile("[-+]?[0-9]+(?:\\.[0-9]+)?");

  private final String text;
  private final List<UnitTerm> terms = new ArrayList<>(4);
  private int position;
  private boolean afterPer;

  private final boolean suggests;

  DsiUnitParser(String text) {
    this(text, true);
  }

  /**
   * @param suggests whether a refusal tells what was probably meant, which takes a hundred times as
   *     long as reading
   */
  DsiUnitParser(String text, boolean suggests) {
    this.text = text;
    this.suggests = suggests;
  }

  DsiUnit parse() {
    if (text.isEmpty()) {
      throw rejected("empty", 0, "A unit is missing; the unit of a plain number is \\one.");
    }
    if (text.length() > LENGTH_MAX) {
      throw rejected("too-long", LENGTH_MAX, "A unit has at most " + LENGTH_MAX + " characters.");
    }
    if (text.charAt(0) == '|') {
      return declaredNonSi();
    }
    while (position < text.length()) {
      int start = position;
      Object word = word();
      if (word == UnitWords.PER) {
        per(start);
      } else {
        terms.add(term(word, start));
      }
    }
    if (text.endsWith("\\per")) {
      throw rejected("empty-product", text.length(), "A unit must follow \\per.");
    }
    return new DsiUnit(text, terms);
  }

  private DsiUnit declaredNonSi() {
    if (text.substring(1).isBlank()) {
      throw rejected("empty", 1, "The name of the unit is missing after the bar.");
    }
    for (int i = 1; i < text.length(); i++) {
      if (!XmlText.isAllowed(text.charAt(i)) || text.charAt(i) < ' ') {
        throw rejected("control-character", i, "The name of a unit has no control characters.");
      }
    }
    return new DsiUnit(text, List.of());
  }

  private void per(int start) {
    if (afterPer) {
      throw rejected("second-per", start, "A unit has at most one \\per.");
    }
    if (terms.isEmpty()) {
      throw rejected("empty-product", start, "A unit must stand before \\per, if only \\one.");
    }
    afterPer = true;
  }

  private UnitTerm term(@Nullable Object first, int start) {
    UnitPrefix prefix = null;
    Object word = first;
    int at = start;
    if (first instanceof UnitPrefix found) {
      prefix = found;
      at = position;
      if (at == text.length()) {
        throw rejected(
            "prefix-without-unit", start, "No unit follows the prefix \\" + found.word() + ".");
      }
      word = word();
    }
    if (!(word instanceof UnitName name)) {
      throw notAUnit(text.substring(at + 1, position), at, prefix);
    }
    checkPrefix(prefix, name, start);
    int beforeExponent = position;
    Rational exponent = exponent();
    if (exponent != null && name == UnitName.ONE) {
      throw rejected("R014", beforeExponent, "\\one has no exponent.");
    }
    Rational power = exponent == null ? Rational.ONE : exponent;
    return UnitTerm.of(prefix, name, afterPer ? power.negate() : power);
  }

  private UnitRejectedException notAUnit(String word, int at, @Nullable UnitPrefix prefix) {
    if (word.equals("tothe")) {
      return rejected("exponent-without-unit", at, "An exponent stands right after a unit.");
    }
    if (prefix != null && word.equals("per")) {
      return rejected("prefix-without-unit", at, "No unit follows the prefix before \\per.");
    }
    if (prefix != null && UnitWords.isPrefix(word)) {
      return rejected("two-prefixes", at, "A unit has at most one prefix.");
    }
    return rejected(
        "unknown-unit",
        at,
        "\\" + Quoted.shortened(word) + " is not a unit or a prefix of the D-SI.");
  }

  private void checkPrefix(@Nullable UnitPrefix prefix, UnitName name, int start) {
    if (prefix == null) {
      return;
    }
    if (!UnitTerms.takesPrefix(name)) {
      throw rejected("R010", start, "\\" + name.word() + " has no prefix.");
    }
    if (name == UnitName.GRAM && prefix == UnitPrefix.KILO) {
      throw rejected("R011", start, "\\gram does not have the prefix \\kilo.");
    }
    if (name == UnitName.BEL && prefix == UnitPrefix.DECI) {
      throw rejected("R012", start, "\\bel does not have the prefix \\deci.");
    }
  }

  /** The exponent if one stands here; null if none does. */
  private @Nullable Rational exponent() {
    String opening = "\\tothe";
    if (!text.startsWith(opening, position) || isLetterAt(position + opening.length())) {
      return null;
    }
    int open = position + opening.length();
    int close = text.indexOf('}', open);
    if (open >= text.length() || text.charAt(open) != '{' || close < 0) {
      throw rejected(
          "exponent-malformed", open, "\\tothe is followed by an exponent in braces, as in {-2}.");
    }
    int digit = close - 1 < open + 1 ? -1 : text.charAt(close - 1) - '0';
    boolean oneDigit = close == open + 2 || (close == open + 3 && text.charAt(open + 1) == '-');
    if (oneDigit && digit >= 0 && digit <= 9) {
      position = close + 1;
      return Rational.of(close == open + 2 ? digit : -digit);
    }
    Rational exponent = exponent(text.substring(open + 1, close), open + 1);
    position = close + 1;
    return exponent;
  }

  private Rational exponent(String written, int at) {
    if (!EXPONENT.matcher(written).matches()) {
      throw rejected(
          "exponent-malformed", at, Quoted.of(written) + " is not an exponent such as -2 or 0.5.");
    }
    BigDecimal value = new BigDecimal(written).stripTrailingZeros();
    if (value.abs().compareTo(EXPONENT_MAX) > 0 || value.scale() > EXPONENT_DECIMALS_MAX) {
      throw rejected(
          "exponent-range", at, "Exponents are accepted up to 99 and with at most six decimals.");
    }
    return Rational.of(value);
  }

  /**
   * The meaning of the letters after the backslash that must stand here; null if they have none.
   */
  private @Nullable Object word() {
    char first = text.charAt(position);
    if (first != '\\') {
      throw unexpected(position);
    }
    int end = position + 1;
    while (isLetterAt(end)) {
      end++;
    }
    if (end == position + 1) {
      if (end == text.length()) {
        throw rejected("empty-word", position, "A name must follow the backslash.");
      }
      throw unexpected(end);
    }
    Object word = UnitWords.find(text, position + 1, end);
    position = end;
    return word;
  }

  private boolean isLetterAt(int index) {
    if (index >= text.length()) {
      return false;
    }
    char c = text.charAt(index);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private UnitRejectedException unexpected(int at) {
    char c = text.charAt(at);
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return rejected("blank", at, "A unit is written without blanks.");
    }
    if (at == 0) {
      return rejected(
          "no-backslash",
          at,
          "A unit begins with a backslash, or with a bar when it is not of the SI.");
    }
    return rejected("unexpected-character", at, "Only a backslash can stand here.");
  }

  private UnitRejectedException rejected(String code, int at, String detail) {
    String hint = suggests ? UnitHints.nearest(text) : null;
    String sentence = suggests ? UnitHints.sentence(text, hint) : "";
    return new UnitRejectedException(code, at, detail + sentence, hint);
  }
}
