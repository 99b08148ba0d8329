package org.etalon.quantity;

import org.etalon.problem.RejectedException;

/** The text is not a decimal that we hold: malformed, not finite, or out of bounds. */
public final class DecimalRejectedException extends RejectedException {
  private static final long serialVersionUID = 1L;

  DecimalRejectedException(String code, String detail) {
    super("", code, detail);
  }
}
