package org.etalon.quantity.unit;

import java.util.List;
import org.etalon.problem.FieldError;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * The text is not a unit expression of the D-SI, with the place and, if near one, a better name.
 */
public final class UnitRejectedException extends ProblemException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String detail;
  private final int position;
  private final @Nullable String hint;

  UnitRejectedException(String code, int position, String detail, @Nullable String hint) {
    super(ProblemType.RULE_BROKEN, detail, List.of(new FieldError("", code, detail)));
    this.code = code;
    this.detail = detail;
    this.position = position;
    this.hint = hint;
  }

  /** Stable: kebab-case for the grammar, or the number of the rule broken, such as R010. */
  public String code() {
    return code;
  }

  /** Index in the text, from 0, where reading failed. */
  public int position() {
    return position;
  }

  /** The nearest known name with its backslash. */
  public @Nullable String hint() {
    return hint;
  }

  /** One sentence for a person. */
  public String detail() {
    return detail;
  }
}
