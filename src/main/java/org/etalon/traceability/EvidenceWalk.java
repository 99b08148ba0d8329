package org.etalon.traceability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.etalon.dcc.rules.RuleLanguage;
import org.etalon.traceability.recorded.EvidenceDocument;
import org.etalon.traceability.recorded.RecordingEvidence;
import org.etalon.traceability.report.RuleVersion;

/** Writes down what a walk over any evidence asks, so that files can be judged with it. */
public final class EvidenceWalk {
  private EvidenceWalk() {}

  /**
   * The document of one walk with all that it may see.
   *
   * @param root the certificate that is asked about
   * @param knownAt of which moment the evidence is
   */
  public static EvidenceDocument record(
      Evidence evidence, Event root, LocalDate at, Instant knownAt) {
    RecordingEvidence recording = new RecordingEvidence(evidence, root);
    Judging.judge(graph(recording, root), at, inquiry(recording), Vouchers.NONE);
    return recording.document(at, knownAt, Policy.DEFAULT, RuleVersion.CURRENT);
  }

  /** As a reader may see it, in English: what is signed says the same to everybody. */
  static Drawing.Drawn draw(
      Evidence evidence, Event root, LocalDate at, Predicate<Event> visible, Vouchers vouchers) {
    return Drawing.of(
        graph(evidence, root), at, inquiry(evidence), visible, vouchers, RuleLanguage.EN);
  }

  private static Graph graph(Evidence evidence, Event root) {
    return new Gathering(evidence, Policy.DEFAULT).from(root, root.allResults());
  }

  private static Inquiry inquiry(Evidence evidence) {
    return new Inquiry(evidence, Policy.DEFAULT);
  }
}
