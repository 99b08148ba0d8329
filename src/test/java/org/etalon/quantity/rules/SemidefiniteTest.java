package org.etalon.quantity.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.etalon.quantity.rules.Semidefinite.Verdict;
import org.etalon.quantity.rules.Semidefinite.Work;
import org.etalon.quantity.unit.Rational;
import org.junit.jupiter.api.Test;

class SemidefiniteTest {
  @Test
  void realMatricesAreDecided() {
    Work work = new Work();
    assertThat(of(matrix(10, "1.234567890123456", "0.5"), work)).isEqualTo(Verdict.YES);
    assertThat(of(matrix(30, "1.23456", "0.5"), work)).isEqualTo(Verdict.YES);
    assertThat(of(matrix(10, "1.0", "-0.5"), work)).isEqualTo(Verdict.NO);
  }

  @Test
  void theNumbersOfTheEliminationCountAsTheyGrow() {
    String digits = "1.23456789012345678901234567890123456";
    assertThat(of(matrix(100, digits, "0.5"), new Work())).isEqualTo(Verdict.TOO_LARGE);
    assertThat(of(matrix(100, "1.23456789", "0.5"), new Work())).isEqualTo(Verdict.TOO_LARGE);
    assertThat(of(matrix(20, "1E-400", "1E-401"), new Work())).isEqualTo(Verdict.YES);
    assertThat(of(matrix(20, "1E-400", "12345E200"), new Work())).isEqualTo(Verdict.TOO_LARGE);
  }

  @Test
  void manyMatricesShareWhatMayBeDone() {
    Work work = new Work();
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      verdicts.add(of(matrix(30, "1.23456789", "0.5"), work));
    }
    assertThat(verdicts).startsWith(Verdict.YES).endsWith(Verdict.TOO_LARGE);
  }

  private static Verdict of(List<List<Rational>> matrix, Work work) {
    return Semidefinite.of(matrix, Rational.ZERO, work);
  }

  private static List<List<Rational>> matrix(int side, String diagonal, String other) {
    List<List<Rational>> matrix = new ArrayList<>();
    for (int i = 0; i < side; i++) {
      List<Rational> row = new ArrayList<>();
      for (int j = 0; j < side; j++) {
        row.add(Rational.of(new BigDecimal(i == j ? diagonal : other)));
      }
      matrix.add(row);
    }
    return matrix;
  }
}
