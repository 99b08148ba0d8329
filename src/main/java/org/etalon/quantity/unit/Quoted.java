package org.etalon.quantity.unit;

/** How foreign text is shown in a sentence: in quotes, and short. */
public final class Quoted {
  private static final int LENGTH_MAX = 60;

  private Quoted() {}

  public static String of(String text) {
    return "'" + shortened(text) + "'";
  }

  public static String shortened(String text) {
    return text.length() <= LENGTH_MAX ? text : text.substring(0, LENGTH_MAX) + "…";
  }
}
