package org.etalon.dcc.formula;

import org.etalon.problem.RejectedException;

/** The formula is not one that can be evaluated here; the code says why. */
public final class FormulaRejectedException extends RejectedException {
  private static final long serialVersionUID = 1L;

  FormulaRejectedException(String code, String detail) {
    super("", code, detail);
  }
}
