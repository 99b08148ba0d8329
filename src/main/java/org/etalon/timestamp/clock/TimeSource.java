package org.etalon.timestamp.clock;

import java.io.IOException;

/** A clock of somebody else. */
interface TimeSource {
  /** Asks once; never waits longer than a few seconds. */
  OffsetRange compare() throws IOException;

  /** The address, for messages. */
  String name();
}
