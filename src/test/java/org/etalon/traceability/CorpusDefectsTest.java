package org.etalon.traceability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.etalon.corpus.WrittenTree;
import org.etalon.corpus.defect.Defect;
import org.etalon.signing.Outcome;
import org.etalon.signing.SigningFixture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every defect of the corpus is told by the rule that it names, and by no other than it says. */
class CorpusDefectsTest {
  private static SigningFixture signing;

  @BeforeAll
  static void keys() {
    signing = SigningFixture.temporary();
  }

  @Test
  void cleanTreeIsTraceable() {
    Chain chain = judge(new WrittenTree(signing, null));
    assertThat(chain.verdict()).as(told(chain)).isEqualTo(Chain.Verdict.TRACEABLE);
    assertThat(chain.rules())
        .as(told(chain))
        .allMatch(
            rule -> rule.outcome() == Outcome.PASSED || rule.outcome() == Outcome.NOT_APPLICABLE);
  }

  @ParameterizedTest
  @EnumSource
  void defectIsToldByItsRules(Defect defect) {
    Chain chain = judge(new WrittenTree(signing, defect));
    if (defect.warning()) {
      assertThat(chain.verdict()).isEqualTo(Chain.Verdict.TRACEABLE);
      assertThat(chain.rules().get(defect.rule().ordinal()).severity())
          .isEqualTo(Finding.Severity.WARNING);
      return;
    }
    Set<Rule> expected = new TreeSet<>(defect.besides());
    expected.add(defect.rule());
    assertThat(failed(chain)).as(told(chain)).isEqualTo(expected);
    assertThat(chain.verdict()).isEqualTo(Chain.Verdict.NOT_TRACEABLE);
  }

  private static Chain judge(WrittenTree tree) {
    return EvidenceWalk.judging(
            tree.evidence,
            tree.evidence.event(tree.root),
            CleanChain.AT,
            event -> true,
            Vouchers.NONE)
        .chain();
  }

  /** What did not pass. */
  private static String told(Chain chain) {
    return chain.rules().stream()
        .filter(
            rule -> rule.outcome() != Outcome.PASSED && rule.outcome() != Outcome.NOT_APPLICABLE)
        .map(rule -> rule.rule() + " " + rule.outcome() + " " + rule.answer())
        .collect(Collectors.joining("; "));
  }

  private static Set<Rule> failed(Chain chain) {
    return chain.rules().stream()
        .filter(rule -> rule.outcome() == Outcome.FAILED && rule.severity() == null)
        .map(rule -> Rule.valueOf(rule.rule()))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
