package org.etalon.quantity.unit;

/** Which text can stand in a document at all (XML 1.0, production 2, Char). */
public final class XmlText {
  private XmlText() {}

  /** Surrogates pass here one by one; {@link #isAllowed(String)} looks at pairs. */
  public static boolean isAllowed(char c) {
    return c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && c != '\uFFFE' && c != '\uFFFF');
  }

  public static boolean isAllowed(String text) {
    return text.codePoints()
        .allMatch(c -> c > 0xFFFF || (isAllowed((char) c) && !Character.isSurrogate((char) c)));
  }

  public static boolean hasBlank(String text) {
    return text.codePoints().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }
}
