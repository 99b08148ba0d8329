package org.etalon.traceability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.etalon.dcc.rules.RuleLanguage;

/** A chain as anybody may see it, of which the verdict alone is the same. */
final class Drawn {
  private Drawn() {}

  static Chain of(Graph graph, LocalDate at, Inquiry inquiry) {
    Chain chain =
        Drawing.of(graph, at, inquiry, event -> true, Vouchers.NONE, RuleLanguage.EN).chain();
    assertThat(Deciding.verdict(graph, at, inquiry))
        .as("the verdict without reasons")
        .isEqualTo(chain.verdict());
    return chain;
  }
}
