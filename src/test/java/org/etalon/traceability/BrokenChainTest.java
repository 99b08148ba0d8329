package org.etalon.traceability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.etalon.signing.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What breaks a chain is told by the rule that it breaks. */
class BrokenChainTest {

  @Test
  void cleanChainHasNothingAgainstIt() {
    Chain chain = new CleanChain().judge();
    assertThat(chain.rules())
        .as(chain.rules().toString())
        .allMatch(
            rule ->
                rule.outcome() == Outcome.PASSED
                    || rule.outcome() == Outcome.NOT_APPLICABLE
                    || rule.outcome() == Outcome.NOT_EVALUATED);
    assertThat(chain.length()).isEqualTo(CleanChain.STEPS);
    assertThat(chain.nodes()).hasSize(CleanChain.STEPS + 1);
    assertThat(chain.edges()).hasSize(CleanChain.STEPS);
  }

  @ParameterizedTest
  @EnumSource
  void oneBreakIsToldByItsRule(BrokenChain broken) {
    for (int step = 2; step <= CleanChain.STEPS; step++) {
      Chain chain = broken.at(step).judge();
      List<String> failed =
          chain.rules().stream()
              .filter(rule -> rule.outcome() == Outcome.FAILED && rule.severity() == null)
              .map(Chain.RuleOutcome::rule)
              .toList();
      assertThat(failed)
          .as("%s at %d: %s", broken, step, chain.rules())
          .contains(broken.rule.name());
      assertThat(chain.verdict()).isEqualTo(Chain.Verdict.NOT_TRACEABLE);
    }
  }
}
