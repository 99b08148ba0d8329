package org.etalon.traceability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.etalon.certificate.Digest;
import org.etalon.traceability.Chain.RuleOutcome;
import org.etalon.traceability.report.RuleVersion;
import org.junit.jupiter.api.Test;

/** Reports name the rules that they were made by, so rules that find something else are others. */
class RuleVersionTest {

  @Test
  void theVersionIsOfTheseRules() {
    StringBuilder found = new StringBuilder();
    append("clean", new CleanChain().judge(), found);
    for (BrokenChain broken : BrokenChain.values()) {
      for (int step = 2; step <= CleanChain.STEPS; step++) {
        CleanChain chain = new CleanChain();
        broken.apply(chain.evidence, CleanChain.number(step), CleanChain.number(step - 1));
        append(broken + " " + step, chain.judge(), found);
      }
    }
    byte[] digest = Digest.over(found.toString().getBytes(StandardCharsets.UTF_8)).bytes();
    assertThat(HexFormat.of().formatHex(digest))
        .as("the rules find something else: let RuleVersion.FINGERPRINT say so")
        .isEqualTo(RuleVersion.FINGERPRINT);
  }

  /** Outcomes alone: other words for the same finding are the same rule. */
  private static void append(String name, Chain chain, StringBuilder found) {
    found.append(name).append(' ').append(chain.verdict()).append(' ').append(chain.length());
    chain.rules().forEach(rule -> append(rule, found));
    chain.edges().forEach(edge -> edge.rules().forEach(rule -> append(rule, found)));
    found.append('\n');
  }

  private static void append(RuleOutcome rule, StringBuilder found) {
    found
        .append(' ')
        .append(rule.rule())
        .append(rule.outcome())
        .append(rule.severity())
        .append(rule.edge());
  }
}
