package org.etalon.traceability;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.etalon.dcc.NotADccException;
import org.etalon.dcc.rules.RuleLanguage;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.signing.DetachedVerifier;
import org.etalon.signing.SignatureVerifier;
import org.etalon.signing.offline.OfflineSignatures;
import org.etalon.signing.offline.TrustDirectory;
import org.etalon.traceability.SignedFiles.Signed;
import org.etalon.traceability.recorded.EvidenceDocument;
import org.etalon.traceability.report.RuleVersion;
import org.etalon.xml.XmlRejectedException;
import org.jspecify.annotations.Nullable;

/**
 * Answers from files alone whether a result is metrologically traceable: from certificates as far
 * as they tell, with signed evidence as the service that signed it does.
 */
@Singleton
public class TracingFiles {
  private final SignatureVerifier verifier;
  private final DetachedVerifier detached;
  private final Clock clock;

  @Inject
  TracingFiles(SignatureVerifier verifier, DetachedVerifier detached, Clock clock) {
    this.verifier = verifier;
    this.detached = detached;
    this.clock = clock;
  }

  /**
   * By what lies in a trust directory, without network and database.
   *
   * @param at the time of the judgement
   * @param now of the machine, at which trusted lists must be signed by somebody trusted
   * @throws org.etalon.signing.UnusableTrustException when something in it cannot be used
   */
  public static TracingFiles trusting(Path directory, Clock at, Clock now) {
    OfflineSignatures signatures = OfflineSignatures.by(TrustDirectory.read(directory), at, now);
    return new TracingFiles(signatures.verifier(), signatures.detached(), at);
  }

  /**
   * The chain of the document that evidence is about, or else of the one that no other one names as
   * a standard's certificate.
   *
   * @param files by name, see {@link SignedFiles}
   * @throws ProblemException when one is no DCC, or when it is not one document that is asked about
   */
  public OfflineChain of(Map<String, byte[]> files, Question question) {
    SignedFiles signed = new SignedFiles(files, detached);
    List<FileDocument> documents = new ArrayList<>();
    signed.documents().forEach((name, xml) -> documents.add(document(name, xml)));
    Admission admission = new Admission(signed.evidence(), documents, question.knownAt());
    EvidenceDocument recorded = admission.admitted().document();
    BroughtStubs stubs =
        new BroughtStubs(
            signed.stubs(), recorded == null ? question.knownAt() : recorded.knownAt());
    FileEvidence evidence = new FileEvidence(documents, admission.admitted());
    Event root =
        recorded == null ? asked(evidence) : evidence.ofFile(recorded.about()).orElseThrow();
    LocalDate at = at(question.at(), recorded);
    // What a service walked to make its evidence is bounded by what it allows itself.
    Policy policy = recorded == null ? Policy.FILES : recorded.policy().within(Policy.DEFAULT);
    Graph graph = new Gathering(evidence, policy).from(root, root.allResults());
    Chain chain =
        Drawing.of(
                graph,
                at,
                new Inquiry(evidence, policy),
                event -> true,
                stubs,
                RuleLanguage.of(question.reader()))
            .chain();
    return OfflineChain.of(
        chain,
        at,
        RuleVersion.CURRENT,
        admission.brought(),
        BroughtReports.compare(signed.reports(), root, used(signed, admission), chain),
        stubs.brought());
  }

  private LocalDate at(@Nullable LocalDate asked, @Nullable EvidenceDocument recorded) {
    if (asked != null) {
      return asked;
    }
    return recorded == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : recorded.at();
  }

  private static byte @Nullable [] used(SignedFiles signed, Admission admission) {
    for (int i = 0; i < signed.evidence().size(); i++) {
      Signed file = signed.evidence().get(i);
      if (admission.brought().get(i).used()) {
        return file.octets();
      }
    }
    return null;
  }

  private static Event asked(FileEvidence evidence) {
    List<Event> unused = evidence.unused();
    if (unused.size() != 1) {
      throw new ProblemException(
          ProblemType.RULE_BROKEN,
          unused.isEmpty()
              ? "There is no DCC here, or each is named by another one."
              : unused.size() + " documents are named by no other one; which one is asked about?");
    }
    return unused.get(0);
  }

  private FileDocument document(String name, byte[] xml) {
    try {
      return FileDocument.read(xml, verifier);
    } catch (NotADccException | XmlRejectedException e) {
      throw new ProblemException(ProblemType.RULE_BROKEN, name + " is no DCC.");
    }
  }

  /**
   * What is asked.
   *
   * @param at the day for which the result is to be relied on; null for that of the evidence, or
   *     without evidence today in UTC
   * @param knownAt the moment that evidence must be of; null for any
   * @param reader languages for the answers, the best first
   */
  public record Question(@Nullable LocalDate at, @Nullable Instant knownAt, List<Locale> reader) {
    /** Of today, with any evidence. */
    public static Question now(List<Locale> reader) {
      return new Question(null, null, reader);
    }
  }
}
