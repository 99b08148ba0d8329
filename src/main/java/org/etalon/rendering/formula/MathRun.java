package org.etalon.rendering.formula;

/** A piece of a formula in one line. */
public record MathRun(Level level, String text) {
  /** Where it stands. */
  public enum Level {
    BASE,
    RAISED,
    LOWERED
  }
}
