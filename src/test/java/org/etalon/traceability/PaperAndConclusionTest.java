package org.etalon.traceability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.etalon.certificate.Certificate.Edge.Kind;
import org.etalon.equipment.fact.EvidenceReview;
import org.etalon.organisation.Scope;
import org.etalon.quantity.value.Real;
import org.etalon.signing.Outcome;
import org.etalon.traceability.Event.Used;
import org.etalon.traceability.point.Claims;
import org.etalon.traceability.rules.IssuerWasCompetent;
import org.etalon.traceability.rules.UsedWithinValidity;
import org.etalon.traceability.stated.StatedCertificate;
import org.etalon.traceability.stated.StatedCondition;
import org.etalon.traceability.stated.StatedQuantity;
import org.etalon.traceability.stated.StatedQuantity.Role;
import org.etalon.traceability.stated.StatedResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Verifications that failed, reviews of paper, and parameters of a scope. */
class PaperAndConclusionTest {
  private final CleanChain clean = new CleanChain();

  @Test
  void failedVerificationIsNoBasis() {
    for (Boolean conforms : new Boolean[] {null, true, false}) {
      Event parent = clean.event(CleanChain.number(2));
      Event judged = with(parent, concluded(parent.stated(), conforms));
      Event child = clean.event(CleanChain.number(3));
      Link link =
          new Link(
              child,
              child.used().get(0),
              child.stated().quantities().toList(),
              judged,
              judged.allResults(),
              null);
      Finding finding = new UsedWithinValidity().check(link, inquiry());
      assertThat(finding.outcome())
          .as(String.valueOf(conforms))
          .isEqualTo(Boolean.FALSE.equals(conforms) ? Outcome.FAILED : Outcome.PASSED);
      if (Boolean.FALSE.equals(conforms)) {
        assertThat(finding.answer()).isEqualTo("T05.rejected");
      }
    }
  }

  /** A digital certificate that is merely absent can be had, and no opinion takes its place. */
  @Test
  void onlyPaperIsReviewed() {
    assertThat(withoutParent(Kind.ANALOGUE)).isEqualTo(Outcome.PASSED);
    assertThat(withoutParent(Kind.DIGEST)).isEqualTo(Outcome.INDETERMINATE);
    assertThat(withoutParent(Kind.CERTIFICATE)).isEqualTo(Outcome.INDETERMINATE);
  }

  private static Outcome withoutParent(Kind kind) {
    CleanChain chain = new CleanChain();
    Event child = chain.event(CleanChain.number(3));
    Used used = child.used().get(0);
    chain.evidence.record(
        CleanChain.item(2),
        new EvidenceReview(
            LocalDate.parse("2026-10-01"),
            EvidenceReview.Subject.PAPER_CERTIFICATE,
            CleanChain.number(2),
            true,
            "It was looked at."));
    chain.evidence.add(
        with(
            child,
            child.stated(),
            List.of(new Used(used.standard(), used.equipment(), kind, null, used.parentDigest()))));
    return chain.judge().rules().get(0).outcome();
  }

  @Test
  void parameterOfAScopeIsFoundBesideTheValue() {
    assertThat(competence(null, null)).as("not stated").isEqualTo(Outcome.INDETERMINATE);
    assertThat(competence("100", null)).isEqualTo(Outcome.PASSED);
    assertThat(competence("5000", null)).as("outside").isEqualTo(Outcome.FAILED);
    assertThat(competence(null, "100")).as("as a condition").isEqualTo(Outcome.PASSED);
    assertThat(competence("100", "100")).isEqualTo(Outcome.PASSED);
    assertThat(competence("100", "200")).as("not clear").isEqualTo(Outcome.INDETERMINATE);
  }

  private static Outcome competence(@Nullable String quantity, @Nullable String condition) {
    CleanChain chain = new CleanChain();
    String id = CleanChain.scope(2);
    Scope plain = CleanChain.scope(id, "laboratory-2", "0.0001", null, List.of());
    chain.evidence.scopes.put(
        id,
        CleanChain.history(
            new Scope(
                plain.id(),
                plain.organisation(),
                plain.route(),
                plain.quantityKind(),
                plain.category(),
                plain.instrument(),
                plain.method(),
                plain.where(),
                List.of(new Scope.Parameter("frequency", "50", "1000", "\\hertz")),
                plain.range(),
                plain.uncertainty(),
                plain.authority(),
                plain.reference(),
                plain.inForceFrom(),
                plain.inForceTo(),
                plain.suspensions(),
                plain.unread())));
    Event event = chain.event(CleanChain.number(2));
    StatedCertificate s = event.stated();
    StatedResult result = s.results().get(0);
    List<StatedQuantity> quantities = new java.util.ArrayList<>(result.quantities());
    if (quantity != null) {
      quantities.add(
          CleanChain.quantity(Role.OTHER, "FREQ", List.of(Real.of(quantity, "\\hertz"))));
    }
    List<StatedCondition> conditions =
        condition == null
            ? List.of()
            : List.of(
                new StatedCondition(
                    List.of("basic_frequency"), false, List.of(Real.of(condition, "\\hertz"))));
    Event stated =
        with(
            event,
            new StatedCertificate(
                s.number(),
                s.laboratory(),
                s.country(),
                s.begun(),
                s.ended(),
                s.issued(),
                s.validUntil(),
                s.verification(),
                s.items(),
                s.standards(),
                List.of(new StatedResult(1, result.items(), quantities)),
                conditions,
                null));
    Inquiry asking = new Inquiry(chain.evidence, Policy.DEFAULT);
    return new IssuerWasCompetent().check(new Claims(stated, Set.of(1)), asking).outcome();
  }

  private Inquiry inquiry() {
    return new Inquiry(clean.evidence, Policy.DEFAULT);
  }

  private static StatedCertificate concluded(StatedCertificate s, @Nullable Boolean conforms) {
    return new StatedCertificate(
        s.number(),
        s.laboratory(),
        s.country(),
        s.begun(),
        s.ended(),
        s.issued(),
        LocalDate.parse("2027-01-01"),
        true,
        s.items(),
        s.standards(),
        s.results(),
        s.conditions(),
        conforms);
  }

  private static Event with(Event event, StatedCertificate stated) {
    return with(event, stated, event.used());
  }

  private static Event with(Event event, StatedCertificate stated, List<Used> used) {
    return new Event(
        event.key(),
        stated,
        event.fileDigest(),
        event.contentDigest(),
        event.laboratory(),
        event.items(),
        event.issuedAt(),
        event.status(),
        event.signature(),
        used);
  }
}
