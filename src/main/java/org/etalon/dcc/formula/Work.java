package org.etalon.dcc.formula;

/**
 * What looking up, reading and exact evaluation may cost together for one document, counted and not
 * timed. One unit is about a microsecond.
 */
final class Work {
  /** Well under a second. */
  static final int ENOUGH = 400_000;

  private int left = ENOUGH;

  /**
   * @throws FormulaRejectedException when it is used up
   */
  void spend(int units) {
    left -= units;
    if (left < 0) {
      left = 0;
      throw new FormulaRejectedException(
          "too-much-work", "The formulae of the document take too long.");
    }
  }
}
