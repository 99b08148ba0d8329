package org.etalon.quantity.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitPropertyTest {
  private static final int CASES = 500;
  private static final EnumSet<UnitName> BARE =
      EnumSet.of(
          UnitName.KILOGRAM,
          UnitName.DECIBEL,
          UnitName.DEGREECELSIUS,
          UnitName.MMHG,
          UnitName.MINUTE,
          UnitName.HOUR,
          UnitName.DAY,
          UnitName.ONE,
          UnitName.GRAM,
          UnitName.BEL);

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 20261122})
  void readsBackWhatItPrints(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      List<UnitTerm> terms = terms(random, 1 + random.nextInt(4));
      String text = print(terms);
      DsiUnit unit = DsiUnit.parse(text);
      assertThat(unit.terms()).as(text).isEqualTo(terms);
      assertThat(unit).hasToString(text);
      assertThat(DsiUnit.parse("\\one\\per" + text).factor().ratio())
          .as(text)
          .satisfies(
              inverse -> {
                if (unit.factor().exactness() == Exactness.EXACT) {
                  assertThat(inverse.times(unit.factor().ratio())).isEqualTo(Rational.ONE);
                }
              });
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {2, 20261123})
  void convertsThereAndBack(long seed) {
    Random random = new Random(seed);
    int exact = 0;
    for (int i = 0; i < CASES; i++) {
      List<UnitTerm> terms = terms(random, 1 + random.nextInt(3));
      DsiUnit from = DsiUnit.parse(print(terms));
      DsiUnit to = DsiUnit.parse(print(withOtherPrefixes(terms, random)));
      BigDecimal value = new BigDecimal(new BigInteger(60, random), random.nextInt(40) - 20);
      Scale scale = random.nextBoolean() ? Scale.POINT : Scale.DIFFERENCE;

      UnitConversion there = UnitConversion.between(from, to, scale);
      UnitConversion back = UnitConversion.between(to, from, scale);
      var converted = there.convert(value, 50);
      var returned = back.convert(converted.value(), 50);
      String what = value + " " + from + " in " + to;
      if (converted.exactness() == Exactness.EXACT) {
        exact++;
        assertThat(returned.value()).as(what).isEqualByComparingTo(value);
      } else {
        BigDecimal difference = returned.value().subtract(value).abs();
        BigDecimal bound = value.abs().movePointLeft(48);
        assertThat(difference).as(what).isLessThanOrEqualTo(bound);
      }
    }
    assertThat(exact).isGreaterThan(CASES / 2);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {3, 20261124})
  void refusesOrReadsWhateverIsWritten(long seed) {
    Random random = new Random(seed);
    String[] pieces = {
      "\\",
      "\\metre",
      "\\kilo",
      "\\per",
      "\\tothe",
      "{",
      "}",
      "{2}",
      "{-0.5}",
      "\\one",
      " ",
      "|",
      "2",
      "é",
      "\\foo",
      "\\degree",
      "celsius",
      "\ud83d",
      "."
    };
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(7); n >= 0; n--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      try {
        assertThat(DsiUnit.parse(text.toString())).hasToString(text.toString());
        read++;
      } catch (UnitRejectedException e) {
        assertThat(e.position()).as(text.toString()).isBetween(0, text.length());
      }
    }
    assertThat(read).isGreaterThan(100);
  }

  private static List<UnitTerm> terms(Random random, int count) {
    List<UnitTerm> terms = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      UnitName name = UnitName.values()[random.nextInt(UnitName.values().length)];
      Rational exponent =
          name == UnitName.ONE || random.nextBoolean()
              ? Rational.ONE
              : Rational.of(new BigDecimal(BigInteger.valueOf(random.nextInt(61) - 30), 1));
      terms.add(new UnitTerm(prefix(name, random), name, exponent));
    }
    return terms;
  }

  private static List<UnitTerm> withOtherPrefixes(List<UnitTerm> terms, Random random) {
    return terms.stream()
        .map(term -> new UnitTerm(prefix(term.name(), random), term.name(), term.exponent()))
        .toList();
  }

  private static @Nullable UnitPrefix prefix(UnitName name, Random random) {
    int index = random.nextInt(UnitPrefix.values().length * 2);
    boolean none = BARE.contains(name) || index >= UnitPrefix.values().length;
    return none ? null : UnitPrefix.values()[index];
  }

  private static String print(List<UnitTerm> terms) {
    return terms.stream().map(UnitTerm::toString).collect(Collectors.joining());
  }
}
