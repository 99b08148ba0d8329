package org.etalon.bench.unit;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class UnitWorkTest {
  @Test
  void everyLibraryGivesTheSameAnswers() {
    assertThatCode(UnitWork::requireSameAnswers).doesNotThrowAnyException();
  }
}
