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
import org.etalon.certificate.ReadingCertificate;
import org.etalon.dcc.rules.RuleLanguage;
import org.etalon.organisation.Organisations;
import org.etalon.platform.Transactions;
import org.etalon.problem.ProblemException;
import org.etalon.security.Caller;
import org.etalon.traceability.facts.KnownCertificate.Registered;
import org.jspecify.annotations.Nullable;

/** Answers whether the results of a certificate are metrologically traceable, and why. */
@Singleton
public class WalkingChain {
  private final ReadingCertificate reading;
  private final EvidenceSources sources;
  private final Organisations organisations;
  private final Transactions transactions;
  private final Clock clock;

  WalkingChain(
      ReadingCertificate reading,
      EvidenceSources sources,
      Organisations organisations,
      Transactions transactions,
      Clock clock) {
    this.reading = reading;
    this.sources = sources;
    this.organisations = organisations;
    this.transactions = transactions;
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
    return walk(root, at, known, RuleLanguage.of(reader), issued -> visible(issued, caller));
  }

  /** The verdict on a certificate without anything that only its parties may see. */
  public Chain.Verdict verdict(Certificate root) {
    return walk(root, null, clock.instant(), RuleLanguage.EN, issued -> false).verdict();
  }

  private Chain walk(
      Certificate root,
      @Nullable LocalDate at,
      Instant knownAt,
      RuleLanguage language,
      Predicate<Registered> visible) {
    LocalDate day =
        at == null ? organisations.find(root.laboratory()).orElseThrow().today(clock) : at;
    return transactions.in(
        Transactions.SYSTEM, () -> walk(root.number(), day, knownAt, language, visible));
  }

  private Chain walk(
      String root,
      LocalDate day,
      Instant knownAt,
      RuleLanguage language,
      Predicate<Registered> visible) {
    StoredEvidence evidence = sources.asKnown(knownAt);
    evidence.gather(root, Policy.DEFAULT.eventsMax());
    Event event = evidence.event(root).orElseThrow();
    Graph graph = new Gathering(evidence, Policy.DEFAULT).from(event, event.allResults());
    return new Judging(
            graph,
            new Inquiry(day, evidence, Policy.DEFAULT),
            each -> evidence.registered(each.key()).filter(visible).isPresent(),
            language)
        .chain();
  }

  /** Contents pass along a chain as far as each certificate discloses them (decision D18). */
  private static boolean visible(Registered issued, Caller caller) {
    return ReadingCertificate.mayRead(issued.laboratory(), issued.customer(), caller)
        || issued.disclosure() != Disclosure.NONE;
  }
}
