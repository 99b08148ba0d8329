package org.etalon.traceability;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.etalon.calibration.ReasonClass;
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

/** Named ways to break a clean chain at one step. */
enum BrokenChain {
  WRONG_DIGEST(
      Rule.T01,
      (chain, step) -> {
        Event parent = chain.event(CleanChain.number(step - 1));
        chain.evidence.add(
            new Event(
                parent.key(),
                parent.stated(),
                CleanChain.digest("forged file"),
                CleanChain.digest("forged content"),
                parent.laboratory(),
                parent.items(),
                parent.issuedAt(),
                parent.status(),
                parent.signature(),
                parent.used()));
      }),
  FORGED_SIGNATURE(
      Rule.T02,
      (chain, step) ->
          chain.evidence.add(
              with(
                  chain.event(CleanChain.number(step - 1)),
                  CertificateStatus.VALID,
                  new Event.Signature(Outcome.FAILED, "SIG_CRYPTO_FAILURE")))),
  OTHER_ITEM(
      Rule.T03,
      (chain, step) ->
          change(
              chain,
              step - 1,
              s -> copy(s, s.begun(), s.ended(), List.of(item("owner other")), s.results()))),
  CALIBRATED_LATER(
      Rule.T04,
      (chain, step) -> {
        LocalDate later = chain.event(CleanChain.number(step)).stated().begun().plusDays(1);
        change(chain, step - 1, s -> copy(s, s.begun(), later, s.items(), s.results()));
      }),
  EXPIRED_AT_USE(
      Rule.T05,
      (chain, step) ->
          chain.evidence.record(
              CleanChain.item(step - 1),
              new RecalibrationProgramme(
                  Period.ofDays(20), LocalDate.parse("2026-01-02"), "shortened"))),
  RETIRED_STANDARD(
      Rule.T05,
      (chain, step) ->
          chain.evidence.record(
              CleanChain.item(step - 1), new Retirement(LocalDate.parse("2026-01-02"), "worn"))),
  SUSPENDED_LABORATORY(
      Rule.T11,
      (chain, step) ->
          scope(
              chain,
              step - 1,
              "0.0001",
              null,
              List.of(new Suspension(LocalDate.parse("2026-01-01"), null, "audit")))),
  SCOPE_NOT_IN_FORCE(
      Rule.T11,
      (chain, step) -> scope(chain, step - 1, "0.0001", LocalDate.parse("2025-12-31"), List.of())),
  SCOPE_OF_ANOTHER(
      Rule.T11,
      (chain, step) ->
          chain.evidence.scopes.put(
              CleanChain.scope(step - 1),
              CleanChain.history(CleanChain.scope(step + 7, "0.0001", null, List.of())))),
  BELOW_CAPABILITY(Rule.T12, (chain, step) -> scope(chain, step - 1, "0.5", null, List.of())),
  OUT_OF_TOLERANCE(
      Rule.T16,
      (chain, step) ->
          chain.evidence.record(
              CleanChain.item(step - 1),
              new OutOfTolerance(
                  LocalDate.parse("2026-10-01"), "LENG", "0.5", "0.1", "\\milli\\metre", "D"))),
  PRIMARY_WITHOUT_ASSESSMENT(
      Rule.T17,
      (chain, step) -> chain.evidence.add(CleanChain.primary(LocalDate.parse("2021-01-01")))),
  SUPERSEDED_PARENT(
      Rule.T06,
      (chain, step) -> {
        Event parent = chain.event(CleanChain.number(step - 1));
        StatedCertificate s = parent.stated();
        StatedCertificate newer =
            new StatedCertificate(
                "newer",
                s.laboratory(),
                s.country(),
                s.begun().plusDays(5),
                s.ended().plusDays(5),
                s.issued().plusDays(5),
                null,
                false,
                null,
                s.items(),
                s.standards(),
                s.results(),
                s.conditions());
        chain.evidence.add(
            new Event(
                "newer",
                newer,
                CleanChain.digest("n1"),
                CleanChain.digest("n2"),
                parent.laboratory(),
                parent.items(),
                parent.issuedAt(),
                parent.status(),
                parent.signature(),
                parent.used()));
      }),
  MISSING_UNCERTAINTY(
      Rule.T07, (chain, step) -> values(chain, step - 1, v -> Real.of(v.value(), v.unit()))),
  WRONG_KIND(Rule.T08, (chain, step) -> quantities(chain, step - 1, q -> kind(q, "MASS"))),
  UNIT_CHANGED(
      Rule.T08,
      (chain, step) ->
          values(
              chain,
              step - 1,
              v -> CleanChain.real(v.value(), "\\kilogram", v.hasUncertainty() ? "0.001" : null))),
  RANGE_EXCEEDED(
      Rule.T09,
      (chain, step) ->
          values(
              chain,
              step,
              v ->
                  v.value().equals("50")
                      ? CleanChain.real("5000", v.unit(), v.hasUncertainty() ? "0.009" : null)
                      : v)),
  BELOW_ITS_REFERENCE(
      Rule.T13,
      (chain, step) -> {
        values(chain, step, v -> CleanChain.real(v.value(), v.unit(), "0.0001"));
      }),
  BUDGET_WITHOUT_PARENT(
      Rule.T14,
      (chain, step) ->
          chain.evidence.budgets.put(
              CleanChain.number(step), List.of(CleanChain.budget("another", "1")))),
  BUDGET_TOO_SMALL(
      Rule.T14,
      (chain, step) ->
          chain.evidence.budgets.put(
              CleanChain.number(step),
              List.of(CleanChain.budget(CleanChain.number(step - 1), "0.0001")))),
  WITHDRAWN_BEFORE_USE(
      Rule.T15,
      (chain, step) ->
          chain.evidence.add(
              with(
                  chain.event(CleanChain.number(step - 1)),
                  withdrawn(chain.event(CleanChain.number(step)).stated().begun().minusDays(1)),
                  new Event.Signature(Outcome.PASSED, null)))),
  CYCLE(
      Rule.T18,
      (chain, step) -> {
        Event primary = chain.event(CleanChain.number(1));
        Used used = chain.event(CleanChain.number(2)).used().get(0);
        Used back =
            new Used(
                used.standard(),
                used.equipment(),
                used.kind(),
                CleanChain.number(step),
                used.parentDigest());
        chain.evidence.add(
            new Event(
                primary.key(),
                primary.stated(),
                primary.fileDigest(),
                primary.contentDigest(),
                primary.laboratory(),
                primary.items(),
                primary.issuedAt(),
                primary.status(),
                primary.signature(),
                List.of(back)));
      });

  /** Breaks a chain. */
  interface Break {
    void at(CleanChain chain, int step);
  }

  final Rule rule;
  private final Break how;

  BrokenChain(Rule rule, Break how) {
    this.rule = rule;
    this.how = how;
  }

  /** A clean chain, broken between a step and the one above it. */
  CleanChain at(int step) {
    CleanChain chain = new CleanChain();
    how.at(chain, step);
    return chain;
  }

  private static void scope(
      CleanChain chain,
      int step,
      String uncertainty,
      @Nullable LocalDate to,
      List<Suspension> suspensions) {
    chain.evidence.scopes.put(
        CleanChain.scope(step),
        CleanChain.history(CleanChain.scope(step, uncertainty, to, suspensions)));
  }

  private static StatedItem item(String key) {
    return new StatedItem("i1", Set.of(key));
  }

  private static CertificateStatus withdrawn(LocalDate from) {
    return new CertificateStatus(
        CertificateStatus.Word.WITHDRAWN,
        null,
        ReasonClass.TECHNICAL_INVALID,
        "wrong",
        from,
        false,
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

  private static void change(CleanChain chain, int step, UnaryOperator<StatedCertificate> how) {
    Event e = chain.event(CleanChain.number(step));
    chain.evidence.add(
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

  private static void quantities(CleanChain chain, int step, UnaryOperator<StatedQuantity> how) {
    change(
        chain,
        step,
        s ->
            copy(
                s,
                s.begun(),
                s.ended(),
                s.items(),
                s.results().stream()
                    .map(
                        r ->
                            new StatedResult(
                                r.place(), r.items(), r.quantities().stream().map(how).toList()))
                    .toList()));
  }

  private static void values(CleanChain chain, int step, UnaryOperator<Real> how) {
    quantities(
        chain,
        step,
        q ->
            new StatedQuantity(
                q.role(),
                q.kind(),
                q.values().stream().map(how).toList(),
                q.others(),
                q.readable(),
                q.standards(),
                q.scope()));
  }

  private static StatedQuantity kind(StatedQuantity q, String kind) {
    return new StatedQuantity(
        q.role(), kind, q.values(), q.others(), q.readable(), q.standards(), q.scope());
  }

  private static StatedCertificate copy(
      StatedCertificate s,
      LocalDate begun,
      LocalDate ended,
      List<StatedItem> items,
      List<StatedResult> results) {
    return new StatedCertificate(
        s.number(),
        s.laboratory(),
        s.country(),
        begun,
        ended,
        s.issued(),
        s.validUntil(),
        s.verification(),
        s.traceable(),
        items,
        s.standards(),
        results,
        s.conditions());
  }
}
