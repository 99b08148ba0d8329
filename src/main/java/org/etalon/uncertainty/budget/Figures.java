package org.etalon.uncertainty.budget;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as they leave: 34 significant digits, without zeros that say nothing. */
final class Figures {
  private static final MathContext REPORTED = new MathContext(34, RoundingMode.HALF_EVEN);

  private Figures() {}

  static BigDecimal reported(BigDecimal number) {
    BigDecimal stripped = number.round(REPORTED).stripTrailingZeros();
    boolean plain = stripped.scale() < 0 && stripped.precision() - stripped.scale() <= 34;
    return plain ? stripped.setScale(0) : stripped;
  }
}
