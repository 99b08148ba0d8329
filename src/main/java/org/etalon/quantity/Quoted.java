package org.etalon.quantity;

/** How foreign text is shown in a sentence: in quotes, and short. */
final class Quoted {
  private static final int LENGTH_MAX = 60;

  private Quoted() {}

  static String of(String text) {
    return "'" + shortened(text) + "'";
  }

  static String shortened(String text) {
    return text.length() <= LENGTH_MAX ? text : text.substring(0, LENGTH_MAX) + "…";
  }
}
