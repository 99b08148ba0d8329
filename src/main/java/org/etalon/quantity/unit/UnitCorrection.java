package org.etalon.quantity.unit;

import org.jspecify.annotations.Nullable;

/** Puts the nearest known words where a rejected expression has others. */
final class UnitCorrection {
  private static final int WORDS_MAX = 8;

  private UnitCorrection() {}

  /** A lawful expression near to the text, or null when hints alone do not lead to one. */
  static @Nullable String of(String text) {
    String now = text;
    for (int i = 0; i <= WORDS_MAX; i++) {
      try {
        DsiUnit.parse(now);
        return now.equals(text) ? null : now;
      } catch (UnitRejectedException e) {
        String next = corrected(now, e);
        if (next == null || next.equals(now)) {
          return null;
        }
        now = next;
      }
    }
    return null;
  }

  static boolean isLawful(String text) {
    try {
      DsiUnit.parse(text);
      return true;
    } catch (UnitRejectedException e) {
      return false;
    }
  }

  private static @Nullable String corrected(String text, UnitRejectedException e) {
    if (e.code().equals("R014")) {
      return withoutExponent(text, e.position());
    }
    String hint = e.hint();
    if (hint == null) {
      return null;
    }
    int end = endOfWord(text, e.position());
    if (e.code().startsWith("R")) {
      // The hint stands for prefix and unit together.
      end = endOfWord(text, end);
    }
    return text.substring(0, e.position()) + hint + text.substring(end);
  }

  /** One to any power is one. */
  private static @Nullable String withoutExponent(String text, int at) {
    int close = text.indexOf('}', at);
    return close < 0 ? null : text.substring(0, at) + text.substring(close + 1);
  }

  private static int endOfWord(String text, int start) {
    int end = start < text.length() && text.charAt(start) == '\\' ? start + 1 : start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
