package org.etalon.quantity.code;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Quoted;
import org.etalon.quantity.unit.Rational;
import org.etalon.quantity.unit.UnitName;
import org.etalon.quantity.unit.UnitRejectedException;
import org.etalon.quantity.unit.UnitTerm;
import org.etalon.quantity.unit.UnitTerms;

/**
 * Reads UCUM from left to right: points and solidi bind alike, parentheses first (UCUM, clauses 5
 * to 12). Numbers and annotations have no place in the D-SI and are refused, not dropped.
 */
final class UcumReader {
  private static final int LENGTH_MAX = 256;
  private static final int DEPTH_MAX = 8;
  private static final Pattern SYMBOL =
      Pattern.compile("(?:[a-zA-Z%]|\\[[^\\]\\[{}() ]{1,30}\\])+|'{1,2}");
  private static final Pattern EXPONENT = Pattern.compile("[+-]?[0-9]{1,2}(?![0-9])");

  private final String text;
  private final List<UnitTerm> terms = new ArrayList<>();
  private int position;

  private UcumReader(String text) {
    this.text = text;
  }

  static DsiUnit read(String text) {
    if (text.isEmpty() || text.length() > LENGTH_MAX) {
      throw new UnitRejectedException(
          text.isEmpty() ? "empty" : "too-long", 0, "A code has 1 to 256 characters.", null);
    }
    UcumReader reader = new UcumReader(text);
    reader.product(1, 0);
    if (reader.position < text.length()) {
      throw reader.unknown();
    }
    for (UnitTerm term : reader.terms) {
      if (isSpecial(term) && (reader.terms.size() > 1 || !term.exponent().equals(Rational.ONE))) {
        throw new UnitRejectedException(
            "lossy-code",
            0,
            "In UCUM \\" + term.name().word() + " is on a scale of its own: no part of a product.",
            null);
      }
    }
    return UnitTerms.unit(reader.terms);
  }

  private static boolean isSpecial(UnitTerm term) {
    return term.name() == UnitName.DEGREECELSIUS || term.name().isLogarithmic();
  }

  private void product(int sign, int depth) {
    int own = sign;
    if (at('/')) {
      position++;
      own = -sign;
    }
    component(own, depth);
    while (at('.') || at('/')) {
      // Every solidus turns only what follows it: m/s.kg is (m/s)·kg.
      own = at('/') ? -sign : sign;
      position++;
      component(own, depth);
    }
  }

  private void component(int sign, int depth) {
    if (at('(')) {
      if (depth == DEPTH_MAX) {
        throw unknown();
      }
      position++;
      product(sign, depth + 1);
      if (!at(')')) {
        throw unknown();
      }
      position++;
    } else {
      simple(sign);
    }
    if (at('{')) {
      throw new UnitRejectedException(
          "lossy-code",
          position,
          "What an annotation in braces says cannot be said in a unit of the D-SI.",
          null);
    }
  }

  private void simple(int sign) {
    int start = position;
    if (at('{')) {
      // An annotation alone, which the caller refuses.
      return;
    }
    if (isDigit()) {
      number(sign);
      return;
    }
    Matcher matcher = SYMBOL.matcher(text).region(position, text.length());
    if (!matcher.lookingAt()) {
      throw unknown();
    }
    String symbol = matcher.group();
    String reason = RefusedCodes.ucum(symbol);
    if (reason != null) {
      throw new UnitRejectedException("lossy-code", start, reason, null);
    }
    UnitTerm term = UcumUnits.named(symbol);
    if (term == null) {
      throw unknown();
    }
    position = matcher.end();
    Rational power = exponent();
    terms.add(new UnitTerm(term.prefix(), term.name(), sign < 0 ? power.negate() : power));
  }

  private boolean isDigit() {
    return position < text.length() && Character.isDigit(text.charAt(position));
  }

  /** Only the number one is a unit of the D-SI. */
  private void number(int sign) {
    int end = position;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    boolean powerOfTen = end < text.length() && "*^".indexOf(text.charAt(end)) >= 0;
    if (powerOfTen || !text.substring(position, end).equals("1")) {
      throw new UnitRejectedException(
          "lossy-code",
          position,
          "A unit of the D-SI has no numbers; they belong to the value.",
          null);
    }
    position = end;
    terms.add(new UnitTerm(null, UnitName.ONE, Rational.of(sign)));
  }

  private Rational exponent() {
    Matcher matcher = EXPONENT.matcher(text).region(position, text.length());
    if (!matcher.lookingAt()) {
      return Rational.ONE;
    }
    position = matcher.end();
    return Rational.of(Long.parseLong(matcher.group()));
  }

  private boolean at(char c) {
    return position < text.length() && text.charAt(position) == c;
  }

  private UnitRejectedException unknown() {
    return new UnitRejectedException(
        "unknown-code",
        position,
        Quoted.of(text.substring(position)) + " is not UCUM that the D-SI has a unit for.",
        null);
  }
}
