package org.etalon.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuantityKindsTest {
  @Test
  void knowsFourLettersAndNothingElse() {
    assertThat(QuantityKinds.all()).hasSize(149);
    assertThat(QuantityKinds.all().keySet()).allMatch(id -> id.matches("[A-Z]{4}"));
    assertThat(QuantityKinds.all().values()).allMatch(name -> name.strip().equals(name));
    assertThat(QuantityKinds.isKnown("ITSK")).isTrue();
    assertThat(QuantityKinds.englishName("LENG")).isEqualTo("length");
    assertThat(QuantityKinds.isKnown("itsk")).isFalse();
    assertThat(QuantityKinds.isKnown("NOTI")).isFalse();
    assertThat(QuantityKinds.isKnown("")).isFalse();
    assertThat(QuantityKinds.englishName("XXXX")).isNull();
  }
}
