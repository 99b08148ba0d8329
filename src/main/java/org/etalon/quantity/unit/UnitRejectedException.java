package org.etalon.quantity.unit;

import java.util.List;
import org.etalon.problem.FieldError;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * The text is not a unit expression of the D-SI, or not a code that one can be read from; with the
 * place and, if near one, a unit that is.
 */
public final class UnitRejectedException extends ProblemException {
  private static final long serialVersionUID = 1L;
  private static final int ALONE = -1;

  private final String code;
  private final String detail;
  private final int position;
  private final int index;
  private final @Nullable String hint;

  public UnitRejectedException(String code, int position, String detail, @Nullable String hint) {
    this(code, position, detail, hint, ALONE);
  }

  private UnitRejectedException(
      String code, int position, String detail, @Nullable String hint, int index) {
    super(
        ProblemType.RULE_BROKEN,
        detail,
        List.of(new FieldError(index == ALONE ? "" : "/" + index, code, detail)));
    this.code = code;
    this.detail = detail;
    this.position = position;
    this.hint = hint;
    this.index = index;
  }

  /** The same about one of several. */
  UnitRejectedException inList(int at) {
    return new UnitRejectedException(code, position, detail, hint, at);
  }

  /** Stable: kebab-case for the grammar, or the number of the rule broken, such as R010. */
  public String code() {
    return code;
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

  /** One sentence for a person. */
  public String detail() {
    return detail;
  }
}
