package org.etalon.dcc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.etalon.quantity.value.Chars;
import org.etalon.quantity.value.Hybrid;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.junit.jupiter.api.Test;

class DegreesOfFreedomTest {
  private static final RealList LIST = list(List.of("200", "42"));

  @Test
  void areTakenOutOfEveryForm() {
    Real real = real("50");
    assertThat(DegreesOfFreedom.of(real)).containsExactly("50");
    assertThat(DegreesOfFreedom.removedFrom(real)).isEqualTo(real(null));
    assertThat(DegreesOfFreedom.of(LIST)).containsExactly("200", "42");
    assertThat(DegreesOfFreedom.removedFrom(LIST)).isEqualTo(list(List.of()));
    Hybrid hybrid = new Hybrid(List.of(Real.of("1", "\\one"), real));
    assertThat(DegreesOfFreedom.of(hybrid)).containsExactly("50");
    assertThat(DegreesOfFreedom.removedFrom(hybrid))
        .isEqualTo(new Hybrid(List.of(Real.of("1", "\\one"), real(null))));
  }

  @Test
  void areOftenNotThere() {
    for (var value : List.of(Real.of("1", "\\one"), new Chars(List.of("a")), real(null))) {
      assertThat(DegreesOfFreedom.of(value)).isEmpty();
      assertThat(DegreesOfFreedom.removedFrom(value)).isEqualTo(value);
    }
  }

  private static Real real(@org.jspecify.annotations.Nullable String degrees) {
    return new Real(
        "1", "\\one", null, new Real.ExpandedUncertainty("1", "2", "0.95", "t", degrees), null);
  }

  private static RealList list(List<String> degrees) {
    return new RealList(
        List.of("1", "2"),
        List.of("\\one"),
        null,
        new RealList.ExpandedUncertainty(
            List.of("1"), List.of("2"), List.of("0.95"), List.of(), degrees),
        null);
  }
}
