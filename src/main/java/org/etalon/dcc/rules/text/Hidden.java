package org.etalon.dcc.rules.text;

/** Characters that nobody sees: controls, marks of direction, and what has no width. */
public final class Hidden {
  private static final int FILLER = 0x3164;
  private static final int HANGUL_FILLERS = 0x115F;

  private static final int VARIATION_FROM = 0xFE00;
  private static final int VARIATION_TO = 0xFE0F;
  private static final int MORE_VARIATION_FROM = 0xE0100;
  private static final int MORE_VARIATION_TO = 0xE01EF;

  private Hidden() {}

  /** The first of them, or -1. */
  public static int in(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (c > '~' || c < ' ') {
        int type = Character.getType(c);
        if (type == Character.CONTROL
            || type == Character.FORMAT
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR
            || type == Character.SURROGATE
            || c == FILLER
            || c == HANGUL_FILLERS
            || isVariation(c)) {
          return c;
        }
      }
    }
    return -1;
  }

  /** It chooses a form of the character before it, mostly one that looks the same. */
  private static boolean isVariation(int c) {
    return (c >= VARIATION_FROM && c <= VARIATION_TO)
        || (c >= MORE_VARIATION_FROM && c <= MORE_VARIATION_TO);
  }
}
