package org.etalon.traceability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.fact.EquipmentFacts;
import org.etalon.equipment.jurisdiction.Demands;
import org.etalon.organisation.Scope;
import org.etalon.organisation.Scope.Suspension;
import org.etalon.organisation.ScopeHistory;
import org.etalon.organisation.ScopeVersion;
import org.etalon.signing.Outcome;
import org.etalon.traceability.point.Claims;
import org.etalon.traceability.rules.ChainRules;
import org.etalon.traceability.rules.EventRule;
import org.etalon.traceability.rules.LinkRule;
import org.etalon.traceability.stated.StatedCertificate;
import org.etalon.traceability.stated.StatedQuantity;
import org.etalon.traceability.stated.StatedResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is remembered is what would be found again. */
class LastingFindingsTest {
  private final CleanChain clean = new CleanChain();

  @Test
  void lastingRulesOfLinksAskForBudgetsAlone() {
    Inquiry inquiry = new Inquiry(CleanChain.AT, new Budgets(clean.evidence), Policy.DEFAULT);
    int asked = 0;
    for (Link link : graph().links()) {
      for (LinkRule rule : ChainRules.about(link)) {
        if (rule.isLasting()) {
          rule.check(link, inquiry);
          asked++;
        }
      }
    }
    assertThat(asked).isGreaterThan(20);
  }

  @Test
  void lastingRulesOfEventsAskForScopesAlone() {
    Inquiry inquiry = new Inquiry(CleanChain.AT, new Scopes(clean.evidence), Policy.DEFAULT);
    Graph graph = graph();
    int asked = 0;
    for (Event event : graph.events()) {
      for (EventRule rule : ChainRules.aboutEvents()) {
        if (rule.isLasting()) {
          rule.check(new Claims(event, graph.results(event)), inquiry);
          asked++;
        }
      }
    }
    assertThat(asked).isEqualTo(2 * CleanChain.STEPS);
  }

  @Test
  void newVersionOfAScopeIsAskedAbout() {
    Remembering evidence = new Remembering(clean.evidence);
    assertThat(outcome(Rule.T11, evidence)).isEqualTo(Outcome.PASSED);
    assertThat(outcome(Rule.T11, evidence)).isEqualTo(Outcome.PASSED);
    String id = CleanChain.scope(2);
    ScopeVersion first = clean.evidence.scopes.get(id).latest();
    Scope suspended =
        first
            .scope()
            .during(
                first.scope().inForceFrom(),
                null,
                List.of(new Suspension(first.scope().inForceFrom(), null, "audit")));
    clean.evidence.scopes.put(
        id,
        new ScopeHistory(
            List.of(
                first,
                new ScopeVersion(
                    suspended, 2, first.appliesFrom(), Instant.EPOCH, "x", "x", null, "x"))));
    assertThat(outcome(Rule.T11, evidence)).isEqualTo(Outcome.FAILED);
    clean.evidence.scopes.put(id, new ScopeHistory(List.of(first)));
    assertThat(outcome(Rule.T11, evidence)).as("known before").isEqualTo(Outcome.PASSED);
  }

  /** As long as one text is one certificate, which registered ones are, nothing is asked again. */
  @Test
  void documentsAreComparedOnce() {
    Remembering evidence = new Remembering(clean.evidence);
    assertThat(outcome(Rule.T12, evidence)).isEqualTo(Outcome.PASSED);
    assertThat(outcome(Rule.T14, evidence)).isEqualTo(Outcome.PASSED);
    clean.evidence.budgets.clear();
    assertThat(outcome(Rule.T14, evidence)).as("remembered").isEqualTo(Outcome.PASSED);
    assertThat(outcome(Rule.T14, clean.evidence)).isEqualTo(Outcome.INDETERMINATE);
  }

  @Test
  void whatIsNotRegisteredIsAskedEachTime() {
    Remembering evidence = new Remembering(clean.evidence);
    evidence.strangers.add(CleanChain.number(2));
    assertThat(outcome(Rule.T14, evidence)).isEqualTo(Outcome.PASSED);
    clean.evidence.budgets.clear();
    assertThat(outcome(Rule.T14, evidence)).isEqualTo(Outcome.INDETERMINATE);
  }

  /** Then only reviews count, which come and are retracted later. */
  @Test
  void scopeWithoutValuesThatCanBeReadIsAskedEachTime() {
    Event event = withoutValues(clean.event(CleanChain.number(CleanChain.STEPS)));
    Memory memory =
        new LastingFindings(() -> 100).seen(key -> true, id -> clean.evidence.scope(id));
    Finding open = Finding.indeterminate("T11.noScope", "1");
    Finding reviewed = Finding.passed("T11.reviewed", "1", "x");
    assertThat(new Claims(event, event.allResults()).all()).isEmpty();
    assertThat(memory.of(event, event.allResults(), () -> List.of(open))).containsExactly(open);
    assertThat(memory.of(event, event.allResults(), () -> List.of(reviewed)))
        .containsExactly(reviewed);
  }

  private static Event withoutValues(Event event) {
    StatedCertificate all = event.stated();
    StatedCertificate stated =
        new StatedCertificate(
            all.number(),
            all.laboratory(),
            all.country(),
            all.begun(),
            all.ended(),
            all.issued(),
            all.validUntil(),
            all.verification(),
            all.items(),
            all.standards(),
            all.results().stream().map(LastingFindingsTest::withoutValues).toList(),
            all.conditions(),
            all.conforms());
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
        event.used());
  }

  private static StatedResult withoutValues(StatedResult result) {
    return new StatedResult(
        result.place(),
        result.items(),
        result.quantities().stream()
            .map(
                each ->
                    new StatedQuantity(
                        each.role(),
                        each.kind(),
                        List.of(),
                        List.of(),
                        false,
                        each.standards(),
                        each.scope()))
            .toList());
  }

  private Graph graph() {
    Event root = clean.event(CleanChain.number(CleanChain.STEPS));
    return new Gathering(clean.evidence, Policy.DEFAULT).from(root, root.allResults());
  }

  private Outcome outcome(Rule rule, Evidence evidence) {
    Inquiry inquiry = new Inquiry(CleanChain.AT, evidence, Policy.DEFAULT);
    return Judging.judge(graph(), inquiry, Vouchers.NONE)
        .outcomes()
        .rules()
        .get(rule.ordinal())
        .finding()
        .outcome();
  }

  /** Remembers as the service does. */
  private static final class Remembering extends PassingEvidence {
    private final List<String> strangers = new ArrayList<>();
    private final Memory memory;

    Remembering(Evidence known) {
      super(known);
      this.memory =
          new LastingFindings(() -> 100).seen(key -> !strangers.contains(key), known::scope);
    }

    @Override
    public Memory memory() {
      return memory;
    }
  }

  /** Knows nothing but budgets. */
  private static class Budgets extends PassingEvidence {
    Budgets(Evidence known) {
      super(known);
    }

    @Override
    public Optional<Equipment> equipment(@Nullable String id) {
      throw new AssertionError("equipment");
    }

    @Override
    public Optional<EquipmentFacts> facts(@Nullable String equipment) {
      throw new AssertionError("facts");
    }

    @Override
    public Optional<ScopeHistory> scope(String id) {
      throw new AssertionError("scope");
    }

    @Override
    public Optional<Demands> demands(String region, LocalDate day) {
      throw new AssertionError("demands");
    }

    @Override
    public List<Calibrated> calibrationsOf(String equipment) {
      throw new AssertionError("calibrations");
    }

    @Override
    public List<Calibrated> calibrationsOf(String equipment, LocalDate after) {
      throw new AssertionError("calibrations");
    }
  }

  /** Knows nothing but scopes. */
  private static final class Scopes extends Budgets {
    Scopes(Evidence known) {
      super(known);
    }

    @Override
    public Optional<ScopeHistory> scope(String id) {
      return known().scope(id);
    }

    @Override
    public List<BudgetStake> stakes(Link link) {
      throw new AssertionError("budgets");
    }
  }
}
