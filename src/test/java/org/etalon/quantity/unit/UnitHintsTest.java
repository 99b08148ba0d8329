package org.etalon.quantity.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitHintsTest {
  @ParameterizedTest
  @CsvSource({
    // words
    "\\meter, \\metre",
    "\\Metre, \\metre",
    "\\METRE, \\metre",
    "\\degreeCelsius, \\degreecelsius",
    "\\celsius, \\degreecelsius",
    "\\mmHg, \\mmhg",
    "\\kelvins, \\kelvin",
    "\\milli\\metr, \\milli\\metre",
    "\\milliliter, \\milli\\litre",
    "\\millimetre, \\milli\\metre",
    "\\mirco\\metre, \\micro\\metre",
    "\\newton\\meter\\tothe{-2}, \\newton\\per\\metre\\tothe{2}",
    "kelvin, \\kelvin",
    "kilometre per hour, \\kilo\\metre\\per\\hour",
    "millimetre, \\milli\\metre",
    // rules of the D-SI
    "\\kilo\\gram, \\kilogram",
    "\\kilo\\gram\\metre\\tothe{-3}, \\kilogram\\per\\metre\\tothe{3}",
    "\\deci\\bel, \\decibel",
    "\\milli\\kilogram, \\gram",
    "\\micro\\kilogram, \\milli\\gram",
    "\\one\\tothe{2}, \\one",
    // grammar
    "\\metre\\per\\second\\per\\second, \\metre\\per\\second\\tothe{2}",
    "\\joule\\per\\kilogram\\per\\kelvin, \\joule\\per\\kilogram\\kelvin",
    "\\per\\second, \\second\\tothe{-1}",
    "\\metre\\per, \\metre",
    "' \\metre ', \\metre",
    "\\metre \\second, \\metre\\second",
    "\\kilo \\metre, \\kilo\\metre",
    "\\metre2, \\metre\\tothe{2}",
    "\\metre^2, \\metre\\tothe{2}",
    "\\metre\\tothe2, \\metre\\tothe{2}",
    "\\metre\\tothe{ 2 }, \\metre\\tothe{2}",
    "'\\metre\\tothe{0,5}', \\metre\\tothe{0.5}",
    "\\metre/\\second, \\metre\\per\\second",
    // symbols
    "m/s, \\metre\\per\\second",
    "mm, \\milli\\metre",
    "°C, \\degreecelsius",
    "\u2103, \\degreecelsius",
    "kg/m^3, \\kilogram\\per\\metre\\tothe{3}",
    "kg·m⁻³, \\kilogram\\per\\metre\\tothe{3}",
    "m s-2, \\metre\\per\\second\\tothe{2}",
    "N*m, \\newton\\metre",
    "1/s, \\second\\tothe{-1}",
    "1, \\one",
    "%, \\percent",
    "µm, \\micro\\metre",
    "μm, \\micro\\metre",
    "kΩ, \\kilo\\ohm",
    "\\mm, \\milli\\metre",
    "dB, \\decibel",
    "\\degC, \\degreecelsius",
    "KG, \\kilogram",
    "Kg, \\kilogram",
    // another unit, not a slip
    "kG, ",
    "ppb, ",
    "\\ppb, ",
    "rpm, ",
    "\\sone, ",
    "\\grain, ",
    "\\stone, ",
    "°F, ",
    "\\inch, ",
    "inch, ",
    "[in_i], ",
    "Torr, ",
    // nothing near, or a guess
    "\\bananas, ",
    "\\foo\\metre, ",
    "m/s·kg, ",
    "\\kilo\\one, ",
    "\\milli\\degreecelsius, ",
    "\\kilo\\milli\\metre, ",
    "\\kilo, ",
    "\\metre\\tothe{100}, ",
    "'', ",
    "|, ",
  })
  void suggestsAWholeUnit(String text, @Nullable String hint) {
    assertThatThrownBy(() -> DsiUnit.parse(text))
        .isInstanceOfSatisfying(
            UnitRejectedException.class, e -> assertThat(e.hint()).isEqualTo(hint));
  }

  @ParameterizedTest
  @CsvSource({
    "°F, [degF]",
    "\\degF, [degF]",
    "\\inch, [in_i]",
    "inch, [in_i]",
    "[in_i], [in_i]",
    "Torr, Torr",
  })
  void namesTheCodeOfAUnitOutsideTheDsi(String text, String code) {
    assertThatThrownBy(() -> DsiUnit.parse(text))
        .hasMessageContaining("is no unit of the D-SI; conversions read it as " + code + ".");
  }

  @Test
  void suggestsNothingForAUnit() {
    assertThat(UnitHints.nearest("\\metre")).isNull();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {5, 20261126})
  void suggestsOnlyWhatCanBeRead(long seed) {
    Random random = new Random(seed);
    String signs = "\\{}^/·.,-+ 0129|°µΩ⁻²kmgsKPaper";
    int hints = 0;
    for (int i = 0; i < 10_000; i++) {
      StringBuilder text = new StringBuilder(unit(random));
      for (int n = random.nextInt(3); n >= 0; n--) {
        int at = random.nextInt(text.length() + 1);
        switch (random.nextInt(3)) {
          case 0 -> text.insert(at, signs.charAt(random.nextInt(signs.length())));
          case 1 -> text.delete(at, Math.min(text.length(), at + 1));
          default -> text.insert(at, unit(random));
        }
      }
      try {
        DsiUnit.parse(text.toString());
      } catch (UnitRejectedException e) {
        String hint = e.hint();
        if (hint != null) {
          hints++;
          assertThat(DsiUnit.parse(hint)).as(text.toString()).hasToString(hint);
          assertThat(hint).isNotEqualTo(text.toString());
        }
      }
    }
    assertThat(hints).isGreaterThan(1_000);
  }

  private static String unit(Random random) {
    UnitName name = UnitName.values()[random.nextInt(UnitName.values().length)];
    UnitPrefix prefix = UnitPrefix.values()[random.nextInt(UnitPrefix.values().length)];
    String exponent = random.nextInt(3) == 0 ? "\\tothe{" + (random.nextInt(7) - 3) + "}" : "";
    String per = random.nextInt(4) == 0 ? "\\per" : "";
    return per + (random.nextBoolean() ? "\\" + prefix.word() : "") + "\\" + name.word() + exponent;
  }
}
