package org.etalon.uncertainty.expression;

import org.etalon.problem.RejectedException;

/** The text is not an expression, or the expression has no value for these inputs. */
public final class ExpressionRejectedException extends RejectedException {
  private static final long serialVersionUID = 1L;

  private final int position;

  /**
   * @param detail follows the place, counted from one
   */
  ExpressionRejectedException(String code, int position, String detail) {
    super("", code, "Character " + (position + 1) + ": " + detail);
    this.position = position;
  }

  /** Index in the text, from 0. */
  public int position() {
    return position;
  }
}
