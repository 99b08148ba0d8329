package org.etalon.verification;

import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One large document at a time: the trees of two at once would not fit into a small heap. */
@Singleton
class LargeDocuments {
  private static final int LARGE_BYTES = 1024 * 1024;
  private static final int WAIT_SECONDS = 20;

  private final Semaphore large = new Semaphore(1, true);

  /** Does the work, waiting for its turn if the document is large. */
  <T> T inTurn(byte[] document, Supplier<T> work, Supplier<T> busy) {
    if (document.length <= LARGE_BYTES) {
      return work.get();
    }
    boolean mine = false;
    try {
      mine = large.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
      return mine ? work.get() : busy.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return busy.get();
    } finally {
      if (mine) {
        large.release();
      }
    }
  }
}
