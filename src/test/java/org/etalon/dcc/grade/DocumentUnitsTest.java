package org.etalon.dcc.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.etalon.quantity.unit.Grade;
import org.etalon.quantity.unit.UnitGrade;
import org.junit.jupiter.api.Test;

class DocumentUnitsTest {
  @Test
  void onlyTheFirstWrongUnitsAreToldWhatWasMeant() {
    DocumentUnits units = new DocumentUnits();
    int suggested = 0;
    for (int i = 0; i < 1000; i++) {
      UnitGrade found = units.grade("\\meter\\tothe{" + i % 100 + "." + i + "}");
      assertThat(found.grade()).isEqualTo(Grade.IMPROVABLE);
      suggested += found.problems().get(0).better() == null ? 0 : 1;
    }
    assertThat(suggested)
        .isBetween(DocumentUnits.SUGGESTIONS_MAX - 10, DocumentUnits.SUGGESTIONS_MAX);
    assertThat(units.grade("\\metre").grade()).isEqualTo(Grade.PLATINUM);
    assertThat(units.grade("\\meter\\tothe{1.1}").problems().get(0).better())
        .isEqualTo("\\metre\\tothe{1.1}");
  }

  /** Far more than a document can hold; without bounds this takes minutes. */
  @Test
  void anyNumberOfLongWrongUnitsIsGradedInShortTime() {
    DocumentUnits units = new DocumentUnits();
    Random random = new Random(7);
    long start = System.nanoTime();
    for (int i = 0; i < 30_000; i++) {
      StringBuilder text = new StringBuilder();
      while (text.length() < 240) {
        text.append("\\metr").append((char) ('a' + random.nextInt(26)));
        text.append((char) ('a' + random.nextInt(26)));
      }
      assertThat(units.grade(text.toString()).grade()).isEqualTo(Grade.IMPROVABLE);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("30 000 long wrong units: %.2f s%n", seconds);
    assertThat(seconds).isLessThan(10);
  }
}
