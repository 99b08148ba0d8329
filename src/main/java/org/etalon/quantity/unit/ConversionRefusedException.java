package org.etalon.quantity.unit;

import org.etalon.problem.RejectedException;

/** No number in the one unit is a number in the other. */
public final class ConversionRefusedException extends RejectedException {
  private static final long serialVersionUID = 1L;

  ConversionRefusedException(String code, String detail) {
    super("", code, detail);
  }
}
