package org.etalon.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Locale;

/** Tells how far a long run is: a bar on a terminal, otherwise a line now and then. */
final class Progress {
  private static final int FEW = 20;
  private static final int CELLS = 30;
  private static final int BAR_MILLIS = 100;
  private static final int LINE_MILLIS = 10_000;
  private static final String ERASE = "\r\u001b[K";

  private final PrintStream err;
  private final Clock clock;
  private final boolean bar;
  private final long total;
  private long last;
  private boolean drawn;

  Progress(PrintStream err, Clock clock, boolean bar, long total) {
    this.err = err;
    this.clock = clock;
    this.bar = bar;
    this.total = total;
    this.last = clock.millis();
  }

  /** Makes room for a report. */
  void clear() {
    if (drawn) {
      err.print(ERASE);
      err.flush();
      drawn = false;
    }
  }

  /** After so many. */
  void at(long done) {
    long now = clock.millis();
    if (total <= FEW || now - last < (bar ? BAR_MILLIS : LINE_MILLIS)) {
      return;
    }
    last = now;
    // What is added while the run goes on was not counted.
    long of = Math.max(total, done);
    int full = (int) (CELLS * done / of);
    if (bar) {
      err.printf(
          Locale.ROOT,
          "%s[%s%s] %d of %d",
          ERASE,
          "#".repeat(full),
          " ".repeat(CELLS - full),
          done,
          of);
      err.flush();
      drawn = true;
    } else {
      err.printf(Locale.ROOT, "etalon: %d of %d files%n", done, of);
    }
  }
}
