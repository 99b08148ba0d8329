package org.etalon.uncertainty.conformity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The values that are permitted, its limits among them (JCGM 106:2012, 3.3.4 and 3.3.5).
 *
 * @param lower null where there is no lower limit
 * @param upper null where there is no upper limit; one of them there is
 */
public record ToleranceInterval(@Nullable BigDecimal lower, @Nullable BigDecimal upper) {
  /** Refuses an interval without a limit, and one with its limits reversed. */
  public ToleranceInterval {
    if (lower == null && upper == null) {
      throw new IllegalArgumentException("A tolerance limit is needed.");
    }
    if (lower != null && upper != null && lower.compareTo(upper) > 0) {
      throw new IllegalArgumentException("The tolerance limits are reversed.");
    }
  }

  /** Half of its width, T. */
  BigDecimal half() {
    if (lower == null || upper == null) {
      throw new IllegalArgumentException(
          "A guard band that depends on the tolerance needs both limits.");
    }
    return upper.subtract(lower).divide(BigDecimal.valueOf(2));
  }

  boolean contains(BigDecimal value) {
    return (lower == null || value.compareTo(lower) >= 0)
        && (upper == null || value.compareTo(upper) <= 0);
  }
}
