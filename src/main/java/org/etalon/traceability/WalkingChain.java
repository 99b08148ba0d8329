package org.etalon.traceability;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.etalon.calibration.CalibrationBody.Disclosure;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.Certificates;
import org.etalon.certificate.ReadingCertificate;
import org.etalon.dcc.rules.RuleLanguage;
import org.etalon.organisation.Organisations;
import org.etalon.problem.ProblemException;
import org.etalon.security.Caller;
import org.jspecify.annotations.Nullable;

/** Answers whether the results of a certificate are metrologically traceable, and why. */
@Singleton
public class WalkingChain {
  private final ReadingCertificate reading;
  private final Certificates certificates;
  private final EvidenceSources sources;
  private final Organisations organisations;
  private final Clock clock;

  WalkingChain(
      ReadingCertificate reading,
      Certificates certificates,
      EvidenceSources sources,
      Organisations organisations,
      Clock clock) {
    this.reading = reading;
    this.certificates = certificates;
    this.sources = sources;
    this.organisations = organisations;
    this.clock = clock;
  }

  /**
   * The chain of a certificate as a caller may see it.
   *
   * @param at the day for which the result is to be relied on; null for today
   * @param knownAt what was recorded later is left out; null for now
   * @param reader languages for the answers, the best first
   * @throws ProblemException when the caller may not see the certificate
   */
  public Chain of(
      String number,
      @Nullable LocalDate at,
      @Nullable Instant knownAt,
      List<Locale> reader,
      Caller caller) {
    Instant now = clock.instant();
    // Nothing is known of the future yet.
    Instant known = knownAt == null || knownAt.isAfter(now) ? now : knownAt;
    if (known.isBefore(Instant.EPOCH)) {
      throw ProblemException.notFound();
    }
    Certificate root = reading.read(number, caller);
    if (root.issuedAt().isAfter(known)) {
      throw ProblemException.notFound();
    }
    return walk(root, at, known, RuleLanguage.of(reader), event -> visible(event, caller));
  }

  /** The verdict on a certificate without anything that only its parties may see. */
  public Chain.Verdict verdict(Certificate root) {
    return walk(root, null, clock.instant(), RuleLanguage.EN, event -> false).verdict();
  }

  private Chain walk(
      Certificate root,
      @Nullable LocalDate at,
      Instant knownAt,
      RuleLanguage language,
      Predicate<Event> visible) {
    LocalDate day =
        at == null ? organisations.find(root.laboratory()).orElseThrow().today(clock) : at;
    StoredEvidence evidence = sources.asKnown(knownAt);
    Event event = evidence.event(root);
    Graph graph = new Gathering(evidence, Policy.DEFAULT).from(event, event.allResults());
    return new Judging(graph, new Inquiry(day, evidence, Policy.DEFAULT), visible, language)
        .chain();
  }

  /** Contents pass along a chain as far as each certificate discloses them (decision D18). */
  private boolean visible(Event event, Caller caller) {
    return sources.kept().isShown(event, caller)
        || certificates
            .find(event.key())
            .filter(
                certificate ->
                    ReadingCertificate.mayRead(certificate, caller)
                        || certificate.disclosure() != Disclosure.NONE)
            .isPresent();
  }
}
