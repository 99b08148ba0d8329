package org.etalon.dcc.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.fixture.FormulaDcc.dcc;
import static org.etalon.fixture.FormulaDcc.formula;

import java.util.Arrays;
import java.util.Objects;
import org.etalon.dcc.DataElement;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.formula.FormulaOutcome.Evaluated;
import org.etalon.dcc.formula.FormulaOutcome.Listed;
import org.etalon.dcc.formula.FormulaOutcome.NotEvaluated;

/** What became of the one formula of a certificate. */
final class Outcomes {
  private Outcomes() {}

  static FormulaOutcome outcome(Dcc dcc) {
    return FormulaEvaluations.of(dcc).get(0).outcome();
  }

  static Evaluated evaluated(Dcc dcc) {
    assertThat(outcome(dcc)).isInstanceOf(Evaluated.class);
    return (Evaluated) outcome(dcc);
  }

  static Evaluated evaluated(String content, DataElement... others) {
    return evaluated(dcc(with(content, others)));
  }

  static Listed listed(FormulaOutcome outcome) {
    return Objects.requireNonNull(((Evaluated) outcome).listed());
  }

  static NotEvaluated refused(Dcc dcc) {
    assertThat(outcome(dcc)).isInstanceOf(NotEvaluated.class);
    return (NotEvaluated) outcome(dcc);
  }

  static String code(String content, DataElement... others) {
    return refused(dcc(with(content, others))).code();
  }

  static DataElement[] with(String content, DataElement... others) {
    DataElement[] all = Arrays.copyOf(others, others.length + 1);
    all[others.length] = formula("f", content);
    return all;
  }

  static String apply(String operator, String... operands) {
    return "<apply><" + operator + "/>" + String.join("", operands) + "</apply>";
  }
}
