package org.etalon.traceability;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.etalon.dcc.NotADccException;
import org.etalon.dcc.rules.RuleLanguage;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.signing.SignatureVerifier;
import org.etalon.signing.offline.OfflineSignatures;
import org.etalon.signing.offline.TrustDirectory;
import org.etalon.xml.XmlRejectedException;

/** Answers from files alone whether a result is metrologically traceable, as far as they tell. */
@Singleton
public class TracingFiles {
  private final SignatureVerifier verifier;
  private final Clock clock;

  TracingFiles(SignatureVerifier verifier, Clock clock) {
    this.verifier = verifier;
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
    return new TracingFiles(
        OfflineSignatures.by(TrustDirectory.read(directory), at, now).verifier(), at);
  }

  /**
   * The chain of the one document that no other one names as a standard's certificate.
   *
   * @param documents by name
   * @param reader languages for the answers, the best first
   * @throws ProblemException when one is no DCC, or when it is not one document that is asked about
   */
  public Chain of(Map<String, byte[]> documents, List<Locale> reader) {
    FileEvidence evidence = new FileEvidence(verifier);
    documents.forEach((name, xml) -> add(evidence, name, xml));
    List<Event> unused = evidence.unused();
    if (unused.size() != 1) {
      throw new ProblemException(
          ProblemType.RULE_BROKEN,
          unused.isEmpty()
              ? "There is no document that no other one names."
              : unused.size() + " documents are named by no other one; which one is asked about?");
    }
    Event asked = unused.get(0);
    Graph graph = new Gathering(evidence, Policy.FILES).from(asked, asked.allResults());
    Inquiry inquiry =
        new Inquiry(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), evidence, Policy.FILES);
    return new Judging(graph, inquiry, event -> true, RuleLanguage.of(reader)).chain();
  }

  private static void add(FileEvidence evidence, String name, byte[] xml) {
    try {
      evidence.add(xml);
    } catch (NotADccException | XmlRejectedException e) {
      throw new ProblemException(ProblemType.RULE_BROKEN, name + " is no DCC.");
    }
  }
}
