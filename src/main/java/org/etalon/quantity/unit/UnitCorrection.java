package org.etalon.quantity.unit;

import org.jspecify.annotations.Nullable;

/** The lawful expression that stands nearest to a rejected one. */
final class UnitCorrection {
  private UnitCorrection() {}

  /** A lawful expression, or null when nothing near is known. */
  static @Nullable String of(String text, UnitRejectedException e) {
    String plain = e.code().equals("R014") ? withoutExponent(text, e.position()) : null;
    return plain != null && isLawful(plain) ? plain : e.hint();
  }

  /** Lawful, and nothing about it could be better. */
  static boolean isGood(String text) {
    return isLawful(text) && UnitProblems.of(DsiUnit.parse(text)).isEmpty();
  }

  private static boolean isLawful(String text) {
    return DsiUnit.find(text) != null;
  }

  /** One to any power is one. */
  private static @Nullable String withoutExponent(String text, int at) {
    int close = text.indexOf('}', at);
    return close < 0 ? null : text.substring(0, at) + text.substring(close + 1);
  }
}
