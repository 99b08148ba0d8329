package org.etalon.problem;

import java.util.List;

/** A broken rule about one thing that somebody wrote, with a code that programs can tell it by. */
public abstract class RejectedException extends ProblemException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String detail;

  /**
   * @param pointer of what was written, in whatever holds it
   */
  protected RejectedException(String pointer, String code, String detail) {
    super(ProblemType.RULE_BROKEN, detail, List.of(new FieldError(pointer, code, detail)));
    this.code = code;
    this.detail = detail;
  }

  /** Stable: kebab-case, or the number of the rule broken, such as R010. */
  public String code() {
    return code;
  }

  /** One sentence for a person. */
  public String detail() {
    return detail;
  }
}
