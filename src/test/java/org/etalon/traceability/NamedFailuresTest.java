package org.etalon.traceability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.etalon.corpus.NationalTree;
import org.etalon.corpus.TreeShape;
import org.etalon.corpus.WrittenTree;
import org.etalon.corpus.defect.Defect;
import org.etalon.signing.Outcome;
import org.etalon.signing.SigningFixture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every defect of the corpus is told by the rule that it names, and by no other than it says: of
 * sealed certificates with what is on record in memory, and of the same files with signed evidence.
 */
class NamedFailuresTest {
  private static final boolean FULL = Boolean.getBoolean("etalon.full");

  private static SigningFixture signing;
  private static TracingFiles tracing;

  @BeforeAll
  static void keys() {
    signing = SigningFixture.temporary();
    tracing =
        new TracingFiles(
            signing.verifier(), signing.detached(Clock.systemUTC()), Clock.systemUTC());
  }

  @Test
  void cleanTreeIsTraceable() {
    WrittenTree tree = new WrittenTree(signing, null);
    Chain inMemory = judge(tree);
    OfflineChain offline = files(tree.bundle(signing));
    assertThat(told(inMemory.rules())).isEmpty();
    assertThat(told(offline.rules())).isEmpty();
    assertThat(inMemory.verdict()).isEqualTo(Chain.Verdict.TRACEABLE);
    assertThat(offline.verdict()).isEqualTo(Chain.Verdict.TRACEABLE);
    assertThat(offline.evidence()).singleElement().matches(OfflineChain.Brought::used);
    assertThat(offline.length()).isEqualTo(tree.tree.tree().shape().tiers());
  }

  @Test
  void withoutEvidenceACleanTreeStaysOpen() {
    Map<String, byte[]> files = new LinkedHashMap<>(new WrittenTree(signing, null).bundle(signing));
    files.keySet().removeIf(name -> name.startsWith("evidence"));
    OfflineChain offline = files(files);
    assertThat(offline.verdict()).as(told(offline.rules())).isEqualTo(Chain.Verdict.INDETERMINATE);
    assertThat(failed(offline.rules())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void defectIsToldByItsRules(Defect defect) {
    WrittenTree tree = new WrittenTree(signing, defect);
    Chain inMemory = judge(tree);
    assertTold(defect, inMemory.verdict(), inMemory.rules());
    OfflineChain offline = files(tree.bundle(signing));
    assertThat(offline.evidence()).singleElement().matches(OfflineChain.Brought::used);
    assertTold(defect, offline.verdict(), offline.rules());
  }

  /** Wherever it is: other seeds, more tiers, other quantities. */
  @ParameterizedTest
  @EnumSource
  void defectIsToldInAnyTree(Defect defect) {
    int trees = FULL ? 20 : 1;
    for (int i = 0; i < trees; i++) {
      TreeShape shape =
          TreeShape.of(WrittenTree.SEED + 100 * defect.ordinal() + i, 60)
              .withTiers(3 + i % 3)
              .withQuantities(1 + i % 4);
      Chain chain = judge(new WrittenTree(signing, new NationalTree(shape), defect));
      assertTold(defect, chain.verdict(), chain.rules());
    }
  }

  private static void assertTold(
      Defect defect, Chain.Verdict verdict, List<Chain.RuleOutcome> rules) {
    Set<Rule> expected = new TreeSet<>(defect.besides());
    if (defect.warning()) {
      assertThat(verdict).as(told(rules)).isEqualTo(Chain.Verdict.TRACEABLE);
      assertThat(rules.get(defect.rule().ordinal()).severity()).isEqualTo(Finding.Severity.WARNING);
    } else {
      expected.add(defect.rule());
      assertThat(verdict).as(told(rules)).isEqualTo(Chain.Verdict.NOT_TRACEABLE);
    }
    assertThat(failed(rules)).as(told(rules)).isEqualTo(expected);
  }

  private static Chain judge(WrittenTree tree) {
    return EvidenceWalk.draw(
            tree.evidence,
            tree.evidence.event(tree.root),
            CleanChain.AT,
            event -> true,
            Vouchers.NONE)
        .chain();
  }

  private static OfflineChain files(Map<String, byte[]> files) {
    return tracing.of(files, TracingFiles.Question.now(List.of(Locale.ENGLISH)));
  }

  /** What did not pass. */
  private static String told(List<Chain.RuleOutcome> rules) {
    return rules.stream()
        .filter(
            rule -> rule.outcome() != Outcome.PASSED && rule.outcome() != Outcome.NOT_APPLICABLE)
        .map(rule -> rule.rule() + " " + rule.outcome() + " " + rule.answer())
        .collect(Collectors.joining("; "));
  }

  private static Set<Rule> failed(List<Chain.RuleOutcome> rules) {
    List<Rule> failed = new ArrayList<>();
    for (Chain.RuleOutcome rule : rules) {
      if (rule.outcome() == Outcome.FAILED && rule.severity() == null) {
        failed.add(Rule.valueOf(rule.rule()));
      }
    }
    return new TreeSet<>(failed);
  }
}
