package org.etalon.traceability;

import java.time.Instant;
import java.util.List;

/**
 * The calibrations of a piece of equipment, in the order in which their certificates were issued.
 *
 * @param newest when the last certificate was issued or the last status was recorded
 */
record Calibrations(List<Calibrated> all, Instant newest) {
  static final Calibrations NONE = new Calibrations(List.of(), Instant.MIN);

  Calibrations {
    all = List.copyOf(all);
  }
}
