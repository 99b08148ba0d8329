package org.etalon.platform;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Work that needs so much memory or time that it is done one at a time, in the order it came. */
public final class OneAtATime {
  private final Semaphore turn = new Semaphore(1, true);
  private final Duration patience;

  /**
   * @param patience how long one waits for the others
   */
  public OneAtATime(Duration patience) {
    this.patience = patience;
  }

  /** Does the work, or says that it is busy when the wait becomes too long. */
  public <T> T run(Supplier<T> work, Supplier<T> busy) {
    boolean mine = false;
    try {
      mine = turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
      return mine ? work.get() : busy.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return busy.get();
    } finally {
      if (mine) {
        turn.release();
      }
    }
  }
}
