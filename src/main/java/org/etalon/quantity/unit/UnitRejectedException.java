package org.etalon.quantity.unit;

import org.etalon.problem.RejectedException;
import org.jspecify.annotations.Nullable;

/**
 * The text is not a unit expression of the D-SI, or not a code that one can be read from; with the
 * place and, if near one, a unit that is.
 */
public final class UnitRejectedException extends RejectedException {
  private static final long serialVersionUID = 1L;
  private static final int ALONE = -1;

  private final int position;
  private final int index;
  private final @Nullable String hint;

  public UnitRejectedException(String code, int position, String detail, @Nullable String hint) {
    this(code, position, detail, hint, ALONE);
  }

  private UnitRejectedException(
      String code, int position, String detail, @Nullable String hint, int index) {
    super(index == ALONE ? "" : "/" + index, code, detail);
    this.position = position;
    this.hint = hint;
    this.index = index;
  }

  /** The same about one of several. */
  UnitRejectedException inList(int at) {
    return new UnitRejectedException(code(), position, detail(), hint, at);
  }

  /** Index in the text of this unit, from 0, where reading failed. */
  public int position() {
    return position;
  }

  /** Index of the unit in a list, from 0; -1 for a unit that stands alone. */
  public int index() {
    return index;
  }

  /** A whole unit expression near to what was written, which can be read. */
  public @Nullable String hint() {
    return hint;
  }
}
