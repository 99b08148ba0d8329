package org.etalon.dcc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of the rules is that of the code. */
class RulesDocumentTest {
  @Test
  void everyRuleIsInTheTable() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("docs", "rules.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .toList();
    assertThat(rows).containsExactlyElementsOf(Rules.all().stream().map(this::row).toList());
  }

  private String row(Rule rule) {
    return "| `%s` | `%s` | `%s` | %s | %s |"
        .formatted(
            rule.id(),
            rule.severity(Occasion.ISSUING),
            rule.severity(Occasion.ANY),
            rule.clause(),
            RuleTexts.of(RuleLanguage.EN).question(rule));
  }
}
