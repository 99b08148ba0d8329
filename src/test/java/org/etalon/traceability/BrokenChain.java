package org.etalon.traceability;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.etalon.calibration.ReasonClass;
import org.etalon.certificate.Certificate.Edge.Kind;
import org.etalon.certificate.CertificateStatus;
import org.etalon.equipment.fact.OutOfTolerance;
import org.etalon.equipment.fact.RecalibrationProgramme;
import org.etalon.equipment.fact.Retirement;
import org.etalon.organisation.Scope.Suspension;
import org.etalon.quantity.value.Real;
import org.etalon.signing.Outcome;
import org.etalon.traceability.Event.Used;
import org.etalon.traceability.stated.StatedCertificate;
import org.etalon.traceability.stated.StatedItem;
import org.etalon.traceability.stated.StatedQuantity;
import org.etalon.traceability.stated.StatedResult;
import org.jspecify.annotations.Nullable;

/** Named ways to break a clean chain between a certificate and the one of its standard. */
enum BrokenChain {
  SUBSTITUTED_PARENT(
      Rule.T01,
      (evidence, child, parent) ->
          evidence.add(
              new Event(
                  parent.key(),
                  parent.stated(),
                  CleanChain.digest("other file"),
                  CleanChain.digest("other content"),
                  parent.laboratory(),
                  parent.items(),
                  parent.issuedAt(),
                  parent.status(),
                  parent.signature(),
                  parent.used()))),
  FORGED_PARENT(
      Rule.T02,
      (evidence, child, parent) ->
          evidence.add(
              with(
                  parent,
                  CertificateStatus.VALID,
                  new Event.Signature(Outcome.FAILED, "SIG_CRYPTO_FAILURE")))),
  REPLAYED_FOR_ANOTHER_ITEM(
      Rule.T03,
      (evidence, child, parent) ->
          change(
              evidence,
              parent,
              s -> copy(s, s.ended(), List.of(item("owner other")), s.results()))),
  CALIBRATED_LATER(
      Rule.T04,
      (evidence, child, parent) ->
          change(
              evidence,
              parent,
              s -> copy(s, child.stated().begun().plusDays(1), s.items(), s.results()))),
  EXPIRED_AT_USE(
      Rule.T05,
      (evidence, child, parent) ->
          evidence.record(
              parent.items().get(0),
              new RecalibrationProgramme(
                  Period.ofDays(3), LocalDate.parse("2025-01-02"), "shortened"))),
  RETIRED_STANDARD(
      Rule.T05,
      (evidence, child, parent) ->
          evidence.record(
              parent.items().get(0), new Retirement(LocalDate.parse("2025-01-02"), "worn"))),
  SUPERSEDED_PARENT(
      Rule.T06,
      (evidence, child, parent) ->
          evidence.add(newer(parent, child.stated().begun().minusDays(2)))),
  MISSING_UNCERTAINTY(
      Rule.T07,
      (evidence, child, parent) -> values(evidence, parent, v -> Real.of(v.value(), v.unit()))),
  WRONG_KIND(
      EnumSet.of(Rule.T08, Rule.T11),
      (evidence, child, parent) -> quantities(evidence, parent, q -> kind(q, "MASS"))),
  UNIT_CHANGED(
      EnumSet.of(Rule.T08, Rule.T11),
      (evidence, child, parent) ->
          values(evidence, parent, v -> CleanChain.real(v.value(), "\\kilogram", "0.001"))),
  RANGE_EXCEEDED(
      Rule.T09,
      (evidence, child, parent) ->
          quantities(
              evidence,
              parent,
              q -> values(q, q.values().stream().map(v -> q.values().get(1)).toList()))),
  SUSPENDED_LABORATORY(
      Rule.T11,
      (evidence, child, parent) ->
          scope(
              evidence,
              parent,
              "0.0001",
              null,
              List.of(new Suspension(LocalDate.parse("2025-01-01"), null, "audit")))),
  SCOPE_NOT_IN_FORCE(
      Rule.T11,
      (evidence, child, parent) ->
          scope(evidence, parent, "0.0001", LocalDate.parse("2024-12-31"), List.of())),
  BELOW_CAPABILITY(
      Rule.T12, (evidence, child, parent) -> scope(evidence, parent, "0.5", null, List.of())),
  BELOW_ITS_REFERENCE(
      Rule.T13,
      (evidence, child, parent) -> {
        scope(evidence, child, "0.0000001", null, List.of());
        values(evidence, child, BrokenChain::muchSmaller);
      }),
  BUDGET_WITHOUT_PARENT(
      Rule.T14,
      (evidence, child, parent) ->
          evidence.budgets.put(child.key(), List.of(CleanChain.budget("another", "1")))),
  BUDGET_TOO_SMALL(
      Rule.T14,
      (evidence, child, parent) ->
          evidence.budgets.put(child.key(), List.of(CleanChain.budget(parent.key(), "0.0000001")))),
  WITHDRAWN_BEFORE_USE(
      Rule.T15,
      (evidence, child, parent) ->
          evidence.add(
              with(
                  parent,
                  withdrawn(child.stated().begun().minusDays(1), false),
                  parent.signature()))),
  VOID_FROM_THE_BEGINNING(
      Rule.T15,
      (evidence, child, parent) ->
          evidence.add(
              with(parent, withdrawn(LocalDate.parse("2026-10-30"), true), parent.signature()))),
  OUT_OF_TOLERANCE(
      Rule.T16,
      (evidence, child, parent) ->
          evidence.record(
              parent.items().get(0),
              new OutOfTolerance(
                  LocalDate.parse("2026-10-31"), "LENG", "0.5", "0.1", "\\milli\\metre", "D"))),
  PRIMARY_WITHOUT_ASSESSMENT(
      Rule.T17,
      (evidence, child, parent) -> evidence.add(CleanChain.primary(LocalDate.parse("2021-01-01")))),
  CYCLE(
      Rule.T18,
      (evidence, child, parent) -> {
        Used used = parent.used().get(0);
        Used back =
            new Used(
                used.standard(),
                used.equipment(),
                Kind.CERTIFICATE,
                child.key(),
                child.contentDigest());
        evidence.add(
            new Event(
                parent.key(),
                parent.stated(),
                parent.fileDigest(),
                parent.contentDigest(),
                parent.laboratory(),
                parent.items(),
                parent.issuedAt(),
                parent.status(),
                parent.signature(),
                List.of(back)));
      });

  /** Breaks what is known. */
  interface Break {
    void of(KnownEvidence evidence, Event child, Event parent);
  }

  /** The rules that tell it. */
  final Set<Rule> rules;

  private final Break how;

  BrokenChain(Rule rule, Break how) {
    this(EnumSet.of(rule), how);
  }

  BrokenChain(Set<Rule> rules, Break how) {
    this.rules = rules;
    this.how = how;
  }

  void apply(KnownEvidence evidence, String child, String parent) {
    how.of(evidence, evidence.event(child), evidence.event(parent));
  }

  private static Event newer(Event parent, LocalDate ended) {
    StatedCertificate s = parent.stated();
    String number = "newer than " + parent.key();
    StatedCertificate newer =
        new StatedCertificate(
            number,
            s.laboratory(),
            s.country(),
            ended,
            ended,
            ended,
            null,
            false,
            s.items(),
            s.standards(),
            s.results(),
            s.conditions(),
            null);
    return new Event(
        number,
        newer,
        CleanChain.digest("n1"),
        CleanChain.digest("n2"),
        parent.laboratory(),
        parent.items(),
        parent.issuedAt(),
        parent.status(),
        parent.signature(),
        parent.used());
  }

  private static Real muchSmaller(Real value) {
    Real.ExpandedUncertainty stated = value.expandedUncertainty();
    return stated == null
        ? value
        : CleanChain.real(
            value.value(),
            value.unit(),
            new BigDecimal(stated.value()).scaleByPowerOfTen(-3).toPlainString());
  }

  private static void scope(
      KnownEvidence evidence,
      Event event,
      String uncertainty,
      @Nullable LocalDate to,
      List<Suspension> suspensions) {
    String id =
        event
            .stated()
            .quantities()
            .filter(q -> q.scope() != null)
            .findFirst()
            .orElseThrow()
            .scope()
            .id();
    evidence.scopes.put(
        id,
        CleanChain.history(CleanChain.scope(id, event.laboratory(), uncertainty, to, suspensions)));
  }

  private static StatedItem item(String key) {
    return new StatedItem("i1", Set.of(key));
  }

  private static CertificateStatus withdrawn(LocalDate from, boolean voidAbInitio) {
    return new CertificateStatus(
        CertificateStatus.Word.WITHDRAWN,
        null,
        ReasonClass.TECHNICAL_INVALID,
        "wrong",
        from,
        voidAbInitio,
        null);
  }

  private static Event with(Event e, CertificateStatus status, Event.Signature signature) {
    return new Event(
        e.key(),
        e.stated(),
        e.fileDigest(),
        e.contentDigest(),
        e.laboratory(),
        e.items(),
        e.issuedAt(),
        status,
        signature,
        e.used());
  }

  private static void change(
      KnownEvidence evidence, Event e, UnaryOperator<StatedCertificate> how) {
    evidence.add(
        new Event(
            e.key(),
            how.apply(e.stated()),
            e.fileDigest(),
            e.contentDigest(),
            e.laboratory(),
            e.items(),
            e.issuedAt(),
            e.status(),
            e.signature(),
            e.used()));
  }

  private static void quantities(
      KnownEvidence evidence, Event event, UnaryOperator<StatedQuantity> how) {
    change(
        evidence,
        event,
        s ->
            copy(
                s,
                s.ended(),
                s.items(),
                s.results().stream()
                    .map(
                        r ->
                            new StatedResult(
                                r.place(), r.items(), r.quantities().stream().map(how).toList()))
                    .toList()));
  }

  private static void values(KnownEvidence evidence, Event event, UnaryOperator<Real> how) {
    quantities(evidence, event, q -> values(q, q.values().stream().map(how).toList()));
  }

  private static StatedQuantity values(StatedQuantity q, List<Real> values) {
    return new StatedQuantity(
        q.role(), q.kind(), values, q.others(), q.readable(), q.standards(), q.scope());
  }

  private static StatedQuantity kind(StatedQuantity q, String kind) {
    return new StatedQuantity(
        q.role(), kind, q.values(), q.others(), q.readable(), q.standards(), q.scope());
  }

  private static StatedCertificate copy(
      StatedCertificate s, LocalDate ended, List<StatedItem> items, List<StatedResult> results) {
    return new StatedCertificate(
        s.number(),
        s.laboratory(),
        s.country(),
        s.begun(),
        ended,
        s.issued(),
        s.validUntil(),
        s.verification(),
        items,
        s.standards(),
        results,
        s.conditions(),
        null);
  }
}
