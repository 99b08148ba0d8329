package org.etalon.timestamp.clock;

import java.time.Duration;

/** Between which bounds a source puts its time minus the time of this machine. */
record OffsetRange(Duration low, Duration high) {
  OffsetRange {
    if (high.compareTo(low) < 0) {
      throw new IllegalArgumentException("The bounds of an offset are in the wrong order");
    }
  }

  /** Whatever the offset is within its bounds, it is not larger than this. */
  boolean within(Duration accuracy) {
    return largest().compareTo(accuracy) <= 0;
  }

  /** The largest offset that is possible, in either direction. */
  Duration largest() {
    Duration below = low.abs();
    Duration above = high.abs();
    return below.compareTo(above) > 0 ? below : above;
  }

  Duration width() {
    return high.minus(low);
  }
}
