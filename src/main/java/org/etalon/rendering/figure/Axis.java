package org.etalon.rendering.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Where a number stands between two numbers, on a line of a given length. */
record Axis(BigDecimal low, BigDecimal high, int from, int to) {

  /** The axis over all numbers, with room at both ends. */
  static Axis over(Iterable<BigDecimal> numbers, int from, int to) {
    BigDecimal low = null;
    BigDecimal high = null;
    for (BigDecimal number : numbers) {
      low = low == null ? number : low.min(number);
      high = high == null ? number : high.max(number);
    }
    if (low == null || high == null) {
      throw new IllegalArgumentException("No numbers");
    }
    BigDecimal room = high.subtract(low).movePointLeft(1).multiply(new BigDecimal("0.8"));
    if (room.signum() == 0) {
      room = BigDecimal.ONE;
    }
    return new Axis(low.subtract(room), high.add(room), from, to);
  }

  int place(BigDecimal number) {
    BigDecimal share = number.subtract(low).divide(high.subtract(low), MathContext.DECIMAL32);
    return share
        .multiply(BigDecimal.valueOf((long) to - from))
        .add(BigDecimal.valueOf(from))
        .setScale(0, RoundingMode.HALF_EVEN)
        .intValueExact();
  }

  boolean holds(BigDecimal number) {
    return number.compareTo(low) > 0 && number.compareTo(high) < 0;
  }
}
