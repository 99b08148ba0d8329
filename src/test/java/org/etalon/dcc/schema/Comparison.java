package org.etalon.dcc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.validation.Schema;
import org.w3c.dom.Document;

/** Counts verdicts and keeps every document that two schemas judge differently; for any thread. */
final class Comparison {
  private static final int SHOWN_MAX = 20;

  private final ThreadLocal<Judge> ours;
  private final ThreadLocal<Judge> official;
  private final Queue<String> differences = new ConcurrentLinkedQueue<>();
  private final AtomicInteger accepted = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();

  Comparison(Schema ours, Schema official) {
    this.ours = ThreadLocal.withInitial(() -> new Judge(ours));
    this.official = ThreadLocal.withInitial(() -> new Judge(official));
  }

  void compare(String what, Document document) {
    Judge.Refusal expected = official.get().refusal(document);
    Judge.Refusal found = ours.get().refusal(document);
    (expected == null ? accepted : refused).incrementAndGet();
    if ((expected == null) != (found == null)) {
      differences.add(
          what
              + (found == null ? ": only the official one: " + expected : ": only ours: " + found));
    }
  }

  /** No difference, and enough of each verdict to mean something. */
  void assertSame(String corpus, int acceptedMin, int refusedMin) {
    System.out.printf(
        "%s: %d accepted, %d refused, %d differ%n",
        corpus, accepted.get(), refused.get(), differences.size());
    assertThat(differences.stream().limit(SHOWN_MAX)).as(corpus).isEmpty();
    assertThat(accepted.get()).as("accepted " + corpus).isGreaterThanOrEqualTo(acceptedMin);
    assertThat(refused.get()).as("refused " + corpus).isGreaterThanOrEqualTo(refusedMin);
  }
}
