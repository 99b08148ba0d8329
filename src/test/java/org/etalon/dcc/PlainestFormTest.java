package org.etalon.dcc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.etalon.quantity.value.Complex;
import org.etalon.quantity.value.Hybrid;
import org.etalon.quantity.value.QuantityList;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.junit.jupiter.api.Test;

class PlainestFormTest {
  private static final RealList COLUMNS = RealList.of(List.of("1.0", "2.00"), "\\metre");

  @Test
  void membersThatDifferInTheirNumbersAloneAreColumns() {
    assertThat(PlainestForm.of(list(Real.of("1.0", "\\metre"), Real.of("2.00", "\\metre"))))
        .isEqualTo(COLUMNS);
  }

  @Test
  void whatAListSaysBesideItsMembersIsKept() {
    QuantityList labelled =
        new QuantityList("pair", null, List.of(Real.of("1", "\\metre")), null, null);
    assertThat(PlainestForm.of(labelled)).isEqualTo(labelled);
    QuantityList mixed =
        list(Complex.cartesian("1", "2", "\\volt"), Complex.polar("1", "2", "\\volt", "\\degree"));
    assertThat(PlainestForm.of(mixed)).isEqualTo(mixed);
  }

  @Test
  void theOneListOfAListIsThatList() {
    assertThat(PlainestForm.of(list(list(COLUMNS)))).isEqualTo(COLUMNS);
    QuantityList two = list(COLUMNS, COLUMNS);
    assertThat(PlainestForm.of(two)).isEqualTo(two);
  }

  @Test
  void membersOfAHybridStayAlike() {
    QuantityList labelled =
        new QuantityList("pair", null, List.of(Real.of("1", "\\metre")), null, null);
    Hybrid unlike = new Hybrid(List.of(labelled, list(Real.of("1000", "\\milli\\metre"))));
    assertThat(PlainestForm.of(unlike)).isEqualTo(unlike);
    assertThat(PlainestForm.of(new Hybrid(List.of(list(COLUMNS), list(COLUMNS)))))
        .isEqualTo(new Hybrid(List.of(COLUMNS, COLUMNS)));
  }

  private static QuantityList list(QuantityValue... members) {
    return QuantityList.of(List.of(members));
  }
}
