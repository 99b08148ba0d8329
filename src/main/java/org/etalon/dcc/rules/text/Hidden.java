package org.etalon.dcc.rules.text;

/** Characters that nobody sees: controls, marks of direction, and what has no width. */
public final class Hidden {
  private static final int FILLER = 0x3164;
  private static final int HANGUL_FILLERS = 0x115F;

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
            || c == HANGUL_FILLERS) {
          return c;
        }
      }
    }
    return -1;
  }
}
