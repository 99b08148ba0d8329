package org.etalon.traceability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.etalon.signing.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each of the 24 rules is kept by one chain and broken by another. */
class EveryRuleTest {

  @ParameterizedTest
  @EnumSource
  void isKeptAndBroken(RuleFixture fixture) {
    Chain kept = fixture.kept();
    assertThat(outcome(kept, fixture.rule)).as(kept.rules().toString()).isEqualTo(Outcome.PASSED);
    assertThat(kept.verdict()).as(kept.rules().toString()).isEqualTo(Chain.Verdict.TRACEABLE);
    Chain broken = fixture.broken();
    assertThat(outcome(broken, fixture.rule))
        .as(broken.rules().toString())
        .isEqualTo(fixture.broken);
  }

  @Test
  void noneIsLeftOut() {
    Set<Rule> kept = EnumSet.noneOf(Rule.class);
    Chain clean = new CleanChain().judge();
    for (Rule rule : Rule.values()) {
      if (outcome(clean, rule) == Outcome.PASSED) {
        kept.add(rule);
      }
    }
    Arrays.stream(RuleFixture.values()).forEach(fixture -> kept.add(fixture.rule));
    assertThat(kept).containsExactly(Rule.values());
    Set<Rule> broken = EnumSet.noneOf(Rule.class);
    Arrays.stream(BrokenChain.values()).forEach(one -> broken.addAll(one.rules));
    Arrays.stream(RuleFixture.values()).forEach(fixture -> broken.add(fixture.rule));
    assertThat(broken).containsExactly(Rule.values());
  }

  private static Outcome outcome(Chain chain, Rule rule) {
    return chain.rules().get(rule.ordinal()).outcome();
  }
}
