package org.etalon.rendering;

import java.util.Locale;

/**
 * Text in which nothing is hidden. Characters that turn the writing direction, take no space or
 * control a terminal could make a signed text look like another one, so they are shown by their
 * code point (Unicode Technical Report 36, 2.4).
 */
final class VisibleText {

  private VisibleText() {}

  static String of(String text) {
    if (text.codePoints().noneMatch(VisibleText::isHidden)) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              if (isHidden(c)) {
                visible.append(String.format(Locale.ROOT, "[U+%04X]", c));
              } else {
                visible.appendCodePoint(c);
              }
            });
    return visible.toString();
  }

  private static boolean isHidden(int c) {
    if (c == '\n' || c == '\t' || c == '\r') {
      return false;
    }
    return switch (Character.getType(c)) {
      // Joiners shape letters in several scripts and change no order.
      case Character.FORMAT -> c != 0x200C && c != 0x200D;
      case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR -> true;
      case Character.PARAGRAPH_SEPARATOR -> true;
      default -> false;
    };
  }
}
