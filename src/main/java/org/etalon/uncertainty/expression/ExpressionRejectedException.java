package org.etalon.uncertainty.expression;

import java.util.List;
import org.etalon.problem.FieldError;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;

/** The text is not an expression, or the expression has no value for these inputs. */
public final class ExpressionRejectedException extends ProblemException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String detail;
  private final int position;

  ExpressionRejectedException(String code, int position, String detail) {
    this(code, "Character " + (position + 1) + ": " + detail, position);
  }

  private ExpressionRejectedException(String code, String whole, int position) {
    super(ProblemType.RULE_BROKEN, whole, List.of(new FieldError("", code, whole)));
    this.code = code;
    this.detail = whole;
    this.position = position;
  }

  /** Stable, kebab-case. */
  public String code() {
    return code;
  }

  /** The place, counted from one, and one sentence for a person. */
  public String detail() {
    return detail;
  }

  /** Index in the text, from 0. */
  public int position() {
    return position;
  }
}
