package org.etalon.traceability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.etalon.signing.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What breaks a chain is told by the rule that it breaks. */
class BrokenChainTest {
  private static final long SEED = 17025;
  private static final int MUTATIONS = Boolean.getBoolean("etalon.full") ? 5_000 : 500;

  @Test
  void cleanChainHasNothingAgainstIt() {
    Chain chain = new CleanChain().judge();
    assertThat(chain.rules())
        .as(chain.rules().toString())
        .allMatch(
            rule -> rule.outcome() == Outcome.PASSED || rule.outcome() == Outcome.NOT_APPLICABLE);
    assertThat(chain.verdict()).isEqualTo(Chain.Verdict.TRACEABLE);
    assertThat(chain.length()).isEqualTo(CleanChain.STEPS);
    assertThat(chain.nodes()).hasSize(CleanChain.STEPS + 1);
    assertThat(chain.edges()).hasSize(CleanChain.STEPS);
  }

  @Test
  void branchThatAddsLittleMayStayUndecided() {
    CleanChain chain = new CleanChain();
    chain.evidence.scopes.remove(CleanChain.scope(1));
    assertThat(chain.judge().verdict()).isEqualTo(Chain.Verdict.INDETERMINATE);
    chain.evidence.budgets.put(
        CleanChain.number(3), List.of(CleanChain.budget(CleanChain.number(2), "0.005", "0.06")));
    Chain small = chain.judge();
    assertThat(small.verdict()).as(small.rules().toString()).isEqualTo(Chain.Verdict.TRACEABLE);
    assertThat(small.rules().get(Rule.T11.ordinal()).severity())
        .isEqualTo(Finding.Severity.WARNING);
    chain.evidence.budgets.put(
        CleanChain.number(3), List.of(CleanChain.budget(CleanChain.number(2), "0.005", "0.04")));
    assertThat(chain.judge().verdict()).isEqualTo(Chain.Verdict.INDETERMINATE);
  }

  @ParameterizedTest
  @EnumSource
  void oneBreakIsToldByItsRules(BrokenChain broken) {
    for (int step = 2; step <= CleanChain.STEPS; step++) {
      CleanChain chain = new CleanChain();
      broken.apply(chain.evidence, CleanChain.number(step), CleanChain.number(step - 1));
      assertTold(broken, chain.judge(), "step " + step);
    }
  }

  @Test
  void oneBreakOfAnyTreeIsToldByItsRules() {
    Random random = new Random(SEED);
    TreeMap<BrokenChain, Integer> told = new TreeMap<>();
    for (int i = 0; i < MUTATIONS; i++) {
      long seed = SEED + i;
      GeneratedTree tree = new GeneratedTree(seed);
      assertThat(failed(tree.judge())).as("clean tree %d", seed).isEmpty();
      List<String> link = tree.anyLink();
      BrokenChain broken = BrokenChain.values()[random.nextInt(BrokenChain.values().length)];
      broken.apply(tree.evidence, link.get(0), link.get(1));
      assertTold(broken, tree.judge(), "tree " + seed + ", " + link);
      told.merge(broken, 1, Integer::sum);
    }
    System.out.println("Mutations told by their rules: " + MUTATIONS + ", " + told);
    assertThat(told).containsOnlyKeys(BrokenChain.values());
  }

  private static void assertTold(BrokenChain broken, Chain chain, String where) {
    Set<String> rules =
        broken.rules.stream().map(Rule::name).collect(Collectors.toCollection(TreeSet::new));
    if (broken == BrokenChain.CYCLE) {
      // What leads back to itself is out of order as well.
      assertThat(failed(chain)).containsAll(rules);
    } else {
      assertThat(failed(chain)).as("%s at %s: %s", broken, where, chain.rules()).isEqualTo(rules);
    }
    assertThat(chain.verdict()).isEqualTo(Chain.Verdict.NOT_TRACEABLE);
  }

  private static Set<String> failed(Chain chain) {
    return chain.rules().stream()
        .filter(rule -> rule.outcome() == Outcome.FAILED && rule.severity() == null)
        .map(Chain.RuleOutcome::rule)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
