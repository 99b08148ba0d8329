package org.etalon.traceability;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.etalon.calibration.CalibrationBody.Disclosure;
import org.etalon.certificate.ReadingCertificate;
import org.etalon.dcc.rules.RuleLanguage;
import org.etalon.problem.ProblemException;
import org.etalon.security.Caller;
import org.etalon.traceability.facts.KnownCertificate.Registered;
import org.jspecify.annotations.Nullable;

/** Answers whether the results of a certificate are metrologically traceable, and why. */
@Singleton
public class WalkingChain {
  private final EvidenceSources sources;
  private final Clock clock;

  WalkingChain(EvidenceSources sources, Clock clock) {
    this.sources = sources;
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
    Start start = start(number, at, knownAt, caller);
    return walk(start, RuleLanguage.of(reader), start.visible(caller));
  }

  /**
   * Where the walk from a certificate begins, for who may read it.
   *
   * @throws ProblemException when the caller may not see the certificate
   */
  Start start(String number, @Nullable LocalDate at, @Nullable Instant knownAt, Caller caller) {
    Registered root =
        sources
            .registered(number)
            .filter(one -> ReadingCertificate.mayRead(one.laboratory(), one.customer(), caller))
            .orElseThrow(ProblemException::notFound);
    return start(root.number(), at, knownAt);
  }

  /** The same for who may anyway. */
  Start start(String number, @Nullable LocalDate at, @Nullable Instant knownAt) {
    Instant now = clock.instant();
    // Nothing is known of the future yet.
    Instant known = knownAt == null || knownAt.isAfter(now) ? now : knownAt;
    if (known.isBefore(Instant.EPOCH)) {
      throw ProblemException.notFound();
    }
    StoredEvidence evidence = sources.gathered(List.of(number), known);
    Event root = evidence.event(number).orElseThrow(ProblemException::notFound);
    return new Start(evidence, root, at == null ? evidence.issuer(root).today(clock) : at, known);
  }

  /** The verdict on a certificate without anything that only its parties may see. */
  public Chain.Verdict verdict(String number) {
    Start start = start(number, null, null);
    return Deciding.verdict(start.graph(), start.at(), start.inquiry());
  }

  private static Chain walk(Start start, RuleLanguage language, Predicate<Event> visible) {
    return Drawing.of(start.graph(), start.at(), start.inquiry(), visible, Vouchers.NONE, language)
        .chain();
  }

  /**
   * Where a walk begins.
   *
   * @param at the day for which the result is to be relied on
   * @param knownAt what was recorded later is not in the evidence
   */
  record Start(StoredEvidence evidence, Event root, LocalDate at, Instant knownAt) {

    Graph graph() {
      return new Gathering(evidence, Policy.DEFAULT, evidence.memory())
          .from(root, root.allResults());
    }

    Inquiry inquiry() {
      return new Inquiry(evidence, Policy.DEFAULT);
    }

    /** Contents pass along a chain as far as each certificate discloses them (decision D18). */
    Predicate<Event> visible(Caller caller) {
      Predicate<Event> own =
          where(
              issued ->
                  ReadingCertificate.mayRead(issued.laboratory(), issued.customer(), caller)
                      || issued.disclosure() != Disclosure.NONE);
      return own.or(event -> evidence.isKeptBy(caller, event));
    }

    /** The same for anybody. */
    Predicate<Event> isPublic() {
      return where(issued -> issued.disclosure() == Disclosure.PUBLIC);
    }

    private Predicate<Event> where(Predicate<Registered> condition) {
      return event -> evidence.registered(event.key()).filter(condition).isPresent();
    }
  }
}
