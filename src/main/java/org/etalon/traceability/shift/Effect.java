package org.etalon.traceability.shift;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a shift does to a quantity. */
sealed interface Effect {
  /** The quantity does not rest on what was shifted. */
  record None() implements Effect {}

  /**
   * It rests on it, and nothing tells how much.
   *
   * @param unit of the quantity; null where that is not one either
   */
  record Unknown(@Nullable String unit) implements Effect {}

  /**
   * By how much each of its values may be off.
   *
   * @param unit of the shifts
   */
  record Known(List<Interval> points, String unit) implements Effect {
    public Known {
      points = List.copyOf(points);
    }

    /** Of any of the values. */
    Interval largest() {
      return points.stream().reduce(Interval.ZERO, Interval::or);
    }
  }
}
