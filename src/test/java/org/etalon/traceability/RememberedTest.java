package org.etalon.traceability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.etalon.equipment.fact.EquipmentFacts;
import org.etalon.organisation.ScopeHistory;
import org.etalon.traceability.Chain.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is remembered is what would be found again. */
class RememberedTest {
  private static final long SEED = Long.getLong("seed", 20261123L);
  private static final int TREES = Boolean.getBoolean("etalon.full") ? 5_000 : 300;

  private final CleanChain clean = new CleanChain();

  @Test
  void whateverBreaksAChainAfterwardsIsFound() {
    Random seeds = new Random(SEED);
    int repaired = 0;
    for (int i = 0; i < TREES; i++) {
      long seed = seeds.nextLong();
      BrokenChain broken = BrokenChain.values()[i % BrokenChain.values().length];
      GeneratedTree tree = new GeneratedTree(seed);
      Steps memory = new Steps();
      Same evidence = new Same(tree.evidence);
      assertThat(verdict(tree.root(), evidence, memory)).as("tree %d", seed).isEqualTo(clean(tree));
      assertThat(verdict(tree.root(), evidence, memory)).isEqualTo(clean(tree));
      List<String> link = tree.anyLink();
      broken.apply(tree.evidence, link.get(0), link.get(1));
      Verdict anew = tree.judge().verdict();
      assertThat(verdict(tree.root(), evidence, memory))
          .as("%s of tree %d, %s", broken, seed, link)
          .isEqualTo(anew);
      repaired += anew == Verdict.NOT_TRACEABLE ? 1 : 0;
    }
    assertThat(repaired).as("trees that became untraceable").isGreaterThan(TREES / 2);
  }

  @Test
  void nothingIsFoundAnewWhileTheAnswersAreTheSame() {
    Step step = step();
    Same evidence = new Same(clean.evidence);
    Summary first = step.remembered().of(step, inquiry(evidence));
    assertThat(step.remembered().of(step, inquiry(evidence))).isSameAs(first);
    clean.evidence.budgets.clear();
    assertThat(step.remembered().of(step, inquiry(evidence)))
        .isNotSameAs(first)
        .isNotEqualTo(first);
  }

  @Test
  void otherPolicyAsksAgain() {
    Step step = step();
    Same evidence = new Same(clean.evidence);
    Summary first = step.remembered().of(step, inquiry(evidence));
    Summary other = step.remembered().of(step, new Inquiry(evidence, Policy.FILES));
    assertThat(other).isNotSameAs(first);
  }

  /** Of one generation nothing at all is asked. */
  @Test
  void sameGenerationIsNotAsked() {
    Step step = step();
    Generations evidence = new Generations(clean.evidence);
    Summary first = step.remembered().of(step, inquiry(evidence));
    evidence.silent = true;
    assertThat(step.remembered().of(step, inquiry(evidence))).isSameAs(first);
    evidence.now = new Object();
    assertThatThrownBy(() -> step.remembered().of(step, inquiry(evidence)))
        .isInstanceOf(IllegalStateException.class);
    evidence.now = null;
    assertThatThrownBy(() -> step.remembered().of(step, inquiry(evidence)))
        .isInstanceOf(IllegalStateException.class);
  }

  /** What was asked while the generation changed belongs to none. */
  @Test
  void generationThatEndsMeanwhileIsNotTaken() {
    Step step = step();
    Generations evidence = new Generations(clean.evidence);
    Object before = new Object();
    evidence.now = before;
    evidence.next = new Object();
    step.remembered().of(step, inquiry(evidence));
    evidence.silent = true;
    for (Object each : List.of(before, evidence.next)) {
      evidence.now = each;
      assertThatThrownBy(() -> step.remembered().of(step, inquiry(evidence)))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  /** Whoever writes evidence down hears every question, remembered or not. */
  @Test
  void rememberedQuestionsAreHeard() {
    Event root = clean.event(CleanChain.number(CleanChain.STEPS));
    Graph graph = new Gathering(clean.evidence, Policy.DEFAULT).from(root, root.allResults());
    Same same = new Same(clean.evidence);
    Heard first = new Heard(same);
    Verdict verdict = Deciding.verdict(graph, CleanChain.AT, inquiry(first));
    Heard second = new Heard(same);
    assertThat(Deciding.verdict(graph, CleanChain.AT, inquiry(second))).isEqualTo(verdict);
    assertThat(second.asked).isEqualTo(first.asked).isNotEmpty();
  }

  private Step step() {
    Event root = clean.event(CleanChain.number(CleanChain.STEPS));
    Graph graph = new Gathering(clean.evidence, Policy.DEFAULT).from(root, root.allResults());
    return graph.steps().iterator().next();
  }

  private static Verdict clean(GeneratedTree tree) {
    return tree.judge().verdict();
  }

  private static Inquiry inquiry(Evidence evidence) {
    return new Inquiry(evidence, Policy.DEFAULT);
  }

  private static Verdict verdict(String number, Same evidence, Memory memory) {
    Event root = evidence.evidence.event(number);
    Graph graph = new Gathering(evidence, Policy.DEFAULT, memory).from(root, root.allResults());
    return Deciding.verdict(graph, CleanChain.AT, inquiry(evidence));
  }

  /** Keeps everything. */
  private static final class Steps implements Memory {
    private final Map<String, Step> steps = new HashMap<>();

    @Override
    @SuppressWarnings("ReferenceEquality")
    public @Nullable Step step(Event event, Set<Integer> results) {
      Step step = steps.get(event.key() + results);
      return step != null && step.event() == event ? step : null;
    }

    @Override
    public void keep(Step step) {
      steps.put(step.event().key() + step.results(), step);
    }
  }

  /** Gives the same object as long as it says the same, as the service does. */
  private static final class Same extends PassingEvidence {
    private final KnownEvidence evidence;
    private final Map<String, EquipmentFacts> facts = new HashMap<>();

    Same(KnownEvidence evidence) {
      super(evidence);
      this.evidence = evidence;
    }

    @Override
    public Optional<EquipmentFacts> facts(@Nullable String equipment) {
      return super.facts(equipment)
          .map(
              now -> {
                EquipmentFacts before = facts.get(now.equipment());
                if (before != null && before.standing().equals(now.standing())) {
                  return before;
                }
                facts.put(now.equipment(), now);
                return now;
              });
    }
  }

  private static final class Generations extends PassingEvidence {
    private @Nullable Object now = new Object();
    private @Nullable Object next;
    private boolean silent;

    Generations(Evidence known) {
      super(known);
    }

    @Override
    public @Nullable Object generation() {
      return now;
    }

    @Override
    public Optional<EquipmentFacts> facts(@Nullable String equipment) {
      if (silent) {
        throw new IllegalStateException("asked");
      }
      now = next == null ? now : next;
      return super.facts(equipment);
    }
  }

  private static final class Heard extends PassingEvidence {
    private final Set<String> asked = new java.util.TreeSet<>();

    Heard(Evidence known) {
      super(known);
    }

    @Override
    public Optional<EquipmentFacts> facts(@Nullable String equipment) {
      asked.add("facts " + equipment);
      return super.facts(equipment);
    }

    @Override
    public Optional<ScopeHistory> scope(String id) {
      asked.add("scope " + id);
      return super.scope(id);
    }

    @Override
    public List<Calibrated> calibrationsOf(String equipment) {
      asked.add("calibrations " + equipment);
      return super.calibrationsOf(equipment);
    }

    @Override
    public List<BudgetStake> stakes(Link link) {
      asked.add("stakes " + link.child().key() + link.child().place(link.used()));
      return super.stakes(link);
    }
  }
}
