package org.etalon.problem;

import java.util.List;

/** The caller's fault or a state conflict; the only exception that a caller sees the text of. */
public class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient List<FieldError> errors;

  public ProblemException(ProblemType type, String detail) {
    this(type, detail, List.of());
  }

  public ProblemException(ProblemType type, String detail, List<FieldError> errors) {
    super(detail);
    this.type = type;
    this.errors = List.copyOf(errors);
  }

  public static ProblemException notFound() {
    return new ProblemException(
        ProblemType.NOT_FOUND, "No such resource, or it is not yours to see.");
  }

  public static ProblemException rule(String pointer, String code, String detail) {
    return new ProblemException(
        ProblemType.RULE_BROKEN, detail, List.of(new FieldError(pointer, code, detail)));
  }

  public static ProblemException malformed(String pointer, String detail) {
    return new ProblemException(
        ProblemType.MALFORMED_REQUEST,
        detail,
        List.of(new FieldError(pointer, "malformed", detail)));
  }

  public ProblemType type() {
    return type;
  }

  public List<FieldError> errors() {
    return errors;
  }
}
