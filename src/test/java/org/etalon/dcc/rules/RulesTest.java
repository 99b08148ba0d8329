package org.etalon.dcc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.etalon.dcc.DccSchemas;
import org.etalon.dcc.SchemaVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule has cases that it must report, at the right place, and cases that it must not. */
class RulesTest {
  static Stream<RuleCase> bad() {
    return RuleCase.all().stream().filter(c -> !c.good());
  }

  static Stream<RuleCase> good() {
    return RuleCase.all().stream().filter(RuleCase::good);
  }

  @ParameterizedTest
  @MethodSource
  void bad(RuleCase bad) {
    for (Occasion occasion : Occasion.values()) {
      List<RuleFinding> findings = bad.findings(occasion);
      assertThat(findings).isNotEmpty();
      RuleFinding first = findings.get(0);
      assertThat(findings)
          .extracting(f -> f.rule().id() + " " + f.answer())
          .containsOnly(name(bad));
      assertThat(first.pointer()).endsWith(bad.pointer());
      assertThat(bad.pointer()).isNotBlank();
      assertThat(first.severity()).isEqualTo(first.rule().severity(occasion));
      for (RuleLanguage language : RuleLanguage.values()) {
        assertThat(first.question(language)).isNotBlank();
        assertThat(first.sentence(language)).isNotBlank().doesNotContain("{", "}");
      }
    }
  }

  private static String name(RuleCase bad) {
    return bad.rule() + " " + bad.name();
  }

  @ParameterizedTest
  @MethodSource
  void good(RuleCase good) {
    assertThat(good.findings(Occasion.ISSUING)).isEmpty();
    assertThat(good.findings(Occasion.ANY)).isEmpty();
  }

  @Test
  void theBaseOfAllCasesIsValid() {
    byte[] base = RuleCase.resource("base.xml").getBytes(StandardCharsets.UTF_8);
    assertThat(new DccSchemas(null).validate(base, "3.3.0")).isEqualTo(new SchemaVerdict.Valid());
  }

  @Test
  void everyRuleHasAGoodCaseAndABadOneForEachAnswer() {
    List<String> expected = new ArrayList<>();
    for (Rule rule : Rules.all()) {
      assertThat(rule.answers()).as(rule.id()).isNotEmpty().doesNotHaveDuplicates();
      rule.answers().forEach(answer -> expected.add(rule.id() + " " + answer));
    }
    assertThat(bad().map(RulesTest::name)).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(good().map(RuleCase::rule).distinct())
        .containsExactlyInAnyOrderElementsOf(Rules.all().stream().map(Rule::id).toList());
  }

  @Test
  void everyQuestionAndAnswerIsThereInEveryLanguage() {
    Set<String> expected = new TreeSet<>();
    for (Rule rule : Rules.all()) {
      expected.add(rule.id() + ".question");
      rule.answers().forEach(answer -> expected.add(rule.id() + "." + answer));
    }
    for (RuleLanguage language : RuleLanguage.values()) {
      assertThat(RuleTexts.of(language).keys()).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(Rules.all())
          .allMatch(
              rule ->
                  RuleTexts.of(language)
                      .question(rule)
                      .endsWith(language == RuleLanguage.EN ? "?" : "？"));
    }
  }

  @Test
  void idsTellTheSeverityForUs() {
    List<String> ids = Rules.all().stream().map(Rule::id).toList();
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[ew]_[a-z_]+"));
    assertThat(Rules.all())
        .allMatch(
            rule ->
                rule.id().startsWith("e_") == (rule.severity(Occasion.ISSUING) == Severity.ERROR))
        .allMatch(rule -> !rule.clause().isBlank());
  }
}
