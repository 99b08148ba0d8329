package org.etalon.traceability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.etalon.certificate.Digest;
import org.etalon.signing.DetachedVerdict;
import org.etalon.traceability.SignedFiles.Signed;
import org.etalon.traceability.recorded.EvidenceJson;
import org.etalon.traceability.recorded.KnownSigner;
import org.etalon.traceability.recorded.RecordingEvidence;
import org.etalon.traceability.report.ReportJson;
import org.etalon.traceability.report.RuleVersion;
import org.etalon.traceability.report.StubReport;
import org.etalon.traceability.report.Subject;
import org.etalon.traceability.report.TraceabilityReport;
import org.jspecify.annotations.Nullable;

/**
 * Makes report, evidence and stubs of one chain for one reader, and proves before they leave that
 * they come to the verdict again.
 */
final class Reporting {
  private final Evidence evidence;
  private final Event root;
  private final Predicate<Event> visible;
  private final LocalDate at;
  private final Instant knownAt;
  private final Instant madeAt;

  /**
   * For one reader.
   *
   * @param visible whether the reader may see the contents of a certificate
   */
  Reporting(
      Evidence evidence,
      Event root,
      Predicate<Event> visible,
      LocalDate at,
      Instant knownAt,
      Instant madeAt) {
    this.evidence = evidence;
    this.root = root;
    this.visible = visible;
    this.at = at;
    this.knownAt = knownAt;
    this.madeAt = madeAt;
  }

  /**
   * All of it; of a certificate that the reader may not see a stub alone.
   *
   * @param signers the registered seals of certificates
   */
  Made make(Function<List<Event>, List<KnownSigner>> signers) {
    Drawing.Drawn drawn = EvidenceWalk.draw(evidence, root, at, visible, Vouchers.NONE);
    Stubs stubs = new Stubs(drawn, at, knownAt, madeAt);
    if (!visible.test(root)) {
      return new Made(List.of(), null, null, List.of(ReportJson.write(stubs.of(root, List.of()))));
    }
    DisclosedEvidence disclosed = new DisclosedEvidence(evidence, visible);
    List<StubReport> hidden = stubs.beyond(seen(disclosed));
    List<byte[]> files = hidden.stream().map(ReportJson::write).toList();
    RecordingEvidence recording = new RecordingEvidence(disclosed, root);
    Chain again = EvidenceWalk.draw(recording, root, at, event -> true, vouching(files)).chain();
    if (!BroughtReports.same(drawn.chain(), again)) {
      throw new IllegalStateException(
          "Files would come to another verdict on " + root.key() + " than the service");
    }
    List<Event> events = recording.events();
    byte[] known =
        EvidenceJson.write(
            recording
                .document(at, knownAt, Policy.DEFAULT, RuleVersion.CURRENT)
                .withSigners(signers.apply(events)));
    return new Made(events, ReportJson.write(report(drawn, known)), known, files);
  }

  /** Keys of those that are reached without passing one that is not seen. */
  private Set<String> seen(DisclosedEvidence disclosed) {
    return new Gathering(disclosed, Policy.DEFAULT)
        .from(root, root.allResults()).events().stream()
            .map(Event::key)
            .collect(Collectors.toSet());
  }

  private Vouchers vouching(List<byte[]> stubs) {
    List<Signed> own = new ArrayList<>();
    for (byte[] stub : stubs) {
      own.add(new Signed("stub " + own.size(), stub, new DetachedVerdict(null, null, null)));
    }
    return new BroughtStubs(own, knownAt);
  }

  private TraceabilityReport report(Drawing.Drawn drawn, byte[] known) {
    List<TraceabilityReport.Input> inputs = new ArrayList<>();
    for (Event event : drawn.judged().graph().events()) {
      inputs.add(
          new TraceabilityReport.Input(
              drawn.ends().getOrDefault(event.key(), ""),
              event.fileDigest().toString(),
              event.contentDigest() == null ? null : event.contentDigest().toString()));
    }
    return new TraceabilityReport(
        TraceabilityReport.FORMAT,
        Subject.disclosed(root),
        at,
        knownAt,
        madeAt,
        RuleVersion.CURRENT,
        Policy.DEFAULT,
        drawn.chain(),
        inputs,
        Digest.over(known).toString());
  }

  /**
   * Files that are not signed yet.
   *
   * @param disclosed the certificates that go with them, the one asked about first
   * @param report null where the reader may not see the certificate
   * @param evidence null likewise
   * @param stubs of certificates that the reader may not see
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Made(
      List<Event> disclosed,
      byte @Nullable [] report,
      byte @Nullable [] evidence,
      List<byte[]> stubs) {}
}
