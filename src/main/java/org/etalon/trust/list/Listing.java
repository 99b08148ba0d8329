package org.etalon.trust.list;

import java.time.Instant;

/** An entry for a seal in a list that was imported. */
public record Listing(TrustedList list, TrustedList.Laboratory laboratory, TrustedList.Seal seal) {
  /** Whether a newer list should have come. */
  public boolean overdue(Instant now) {
    return list.nextUpdate() != null && list.nextUpdate().isBefore(now);
  }
}
