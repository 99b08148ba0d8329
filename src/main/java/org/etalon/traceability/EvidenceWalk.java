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
    judge(recording, root, at, Vouchers.NONE);
    return recording.document(at, knownAt, Policy.DEFAULT, RuleVersion.CURRENT);
  }

  static Judged.Whole judge(Evidence evidence, Event root, LocalDate at, Vouchers vouchers) {
    return judging(evidence, root, at, event -> true, vouchers).whole();
  }

  /** As a reader may see it, in English: what is signed says the same to everybody. */
  static Judging judging(
      Evidence evidence, Event root, LocalDate at, Predicate<Event> visible, Vouchers vouchers) {
    Graph graph = new Gathering(evidence, Policy.DEFAULT).from(root, root.allResults());
    Inquiry inquiry = new Inquiry(at, evidence, Policy.DEFAULT);
    return new Judging(graph, inquiry, visible, vouchers, RuleLanguage.EN);
  }
}
