package org.etalon.quantity.conversion;

import org.etalon.problem.ProblemException;
import org.etalon.quantity.unit.UnitRejectedException;

/** A unit that could not be read, told to the caller who wrote it. */
final class RejectedUnit {
  private RejectedUnit() {}

  /** The problem with the place in the text and, if there is one, what may have been meant. */
  static ProblemException problem(String pointer, UnitRejectedException e) {
    String hint = e.hint();
    String detail = e.detail();
    if (hint != null && !detail.contains(hint)) {
      detail += " Is " + hint + " meant?";
    }
    int character = e.position() + 1;
    String said = "At character " + character + ": " + detail;
    ProblemException problem = ProblemException.rule(pointer, e.code(), said);
    problem.initCause(e);
    return problem;
  }
}
