package org.etalon.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a line.
 *
 * @param lang language of the text, where the document names one
 * @param title more about it, for instance the D-SI string of a unit
 * @param href where it leads, within this page or this service only
 */
record Span(
    Kind kind, String text, @Nullable String lang, @Nullable String title, @Nullable String href) {

  /** What a piece is; its name in lower case is the class in the page. */
  enum Kind {
    TEXT,
    /** The same text in a language that the reader did not choose. */
    OTHER,
    NUMBER,
    UNIT,
    /** The sign of a quantity, for instance U. */
    SYMBOL,
    /** An exponent in a formula, or another mark above the line. */
    RAISED,
    /** An index in a formula. */
    LOWERED,
    CODE,
    MUTED,
    PASS,
    FAIL,
    OPEN
  }

  private static final String ONE = "\\one";

  static Span of(Kind kind, String text) {
    return new Span(kind, text, null, null, null);
  }

  static Span muted(String text) {
    return of(Kind.MUTED, text);
  }

  static Span unit(String dsi) {
    return new Span(
        Kind.UNIT, isDeclared(dsi) ? dsi.substring(1) : UnitSymbol.of(dsi), null, dsi, null);
  }

  /** A unit that a document declares not to be of the SI, by a bar before its name (D-SI). */
  private static boolean isDeclared(String dsi) {
    return dsi.length() > 1 && dsi.charAt(0) == '|';
  }

  /** Whether it is a unit that must not be taken for one of the SI. */
  public boolean notSi() {
    return kind == Kind.UNIT && title != null && isDeclared(title);
  }

  /** A number and its unit. */
  static List<Span> quantity(String number, String dsi) {
    List<Span> spans = new ArrayList<>();
    spans.add(new Span(Kind.NUMBER, number, null, dsi.equals(ONE) ? dsi : null, null));
    spans.addAll(after(dsi));
    return spans;
  }

  /** The unit after a number; the unit one is not written (SI Brochure, 2.3.3). */
  static List<Span> after(String dsi) {
    return dsi.equals(ONE) ? List.of() : List.of(of(Kind.TEXT, "\u00A0"), unit(dsi));
  }

  public String css() {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
