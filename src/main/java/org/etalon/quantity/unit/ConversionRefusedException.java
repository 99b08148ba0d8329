package org.etalon.quantity.unit;

import java.util.List;
import org.etalon.problem.FieldError;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;

/** No number in the one unit is a number in the other. */
public final class ConversionRefusedException extends ProblemException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String detail;

  ConversionRefusedException(String code, String detail) {
    super(ProblemType.RULE_BROKEN, detail, List.of(new FieldError("", code, detail)));
    this.code = code;
    this.detail = detail;
  }

  /** Stable, kebab-case. */
  public String code() {
    return code;
  }

  /** One sentence for a person. */
  public String detail() {
    return detail;
  }
}
