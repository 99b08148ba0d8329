package org.etalon.verification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;
import org.etalon.platform.OneAtATime;

/** One large document at a time: the trees of two at once would not fit into a small heap. */
@Singleton
class LargeDocuments {
  private static final int LARGE_BYTES = 1024 * 1024;

  private final OneAtATime large;

  @Inject
  LargeDocuments() {
    this(Duration.ofSeconds(20));
  }

  /**
   * @param patience how long one waits for the others
   */
  LargeDocuments(Duration patience) {
    this.large = new OneAtATime(patience);
  }

  /** Does the work, waiting for its turn if the document is large. */
  <T> T inTurn(byte[] document, Supplier<T> work, Supplier<T> busy) {
    return document.length <= LARGE_BYTES ? work.get() : large.run(work, busy);
  }
}
