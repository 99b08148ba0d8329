package org.etalon.quantity.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Rational;
import org.etalon.quantity.unit.UnitName;
import org.etalon.quantity.unit.UnitPrefix;
import org.etalon.quantity.unit.UnitTerm;
import org.etalon.quantity.unit.UnitTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written can be read, and is the same unit by its names. */
class UnitCodesPropertyTest {
  private static final int CASES = 5_000;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {4, 20261125})
  void readsBackWhatItWrites(long seed) {
    Random random = new Random(seed);
    Map<UnitNotation, Integer> counts = new TreeMap<>();
    for (int i = 0; i < CASES; i++) {
      DsiUnit unit = UnitTerms.unit(terms(random));
      UnitCodes codes = UnitCodes.of(unit);
      check(unit, codes.bipm(), UnitNotation.BIPM, counts);
      check(unit, codes.bipmPid(), UnitNotation.BIPM, counts);
      check(unit, codes.ucum(), UnitNotation.UCUM, counts);
      check(unit, codes.qudt(), UnitNotation.QUDT, counts);
    }
    assertThat(counts.get(UnitNotation.BIPM)).isGreaterThan(500);
    assertThat(counts.get(UnitNotation.UCUM)).isGreaterThan(250);
    assertThat(counts.get(UnitNotation.QUDT)).isGreaterThan(50);
  }

  /** A code may be read without telling the notation, unless it is ambiguous. */
  @Test
  void readsEveryNameOfQudtThatItWrites() {
    QudtUnits.all()
        .forEach(
            (name, unit) -> {
              String written = UnitCodes.of(unit).qudt();
              assertThat(written).as(name).isNotNull();
              if (written != null) {
                assertThat(bag(UnitReader.read(written).unit())).as(name).isEqualTo(bag(unit));
              }
            });
    assertThat(QudtUnits.all()).hasSizeGreaterThan(1400);
  }

  private static void check(
      DsiUnit unit,
      @Nullable String code,
      UnitNotation notation,
      Map<UnitNotation, Integer> counts) {
    if (code == null) {
      return;
    }
    counts.merge(notation, 1, Integer::sum);
    DsiUnit read = UnitReader.read(code, notation).unit();
    String what = unit + " as " + code;
    assertThat(bag(read)).as(what).isEqualTo(bag(unit));
    assertThat(read.dimension()).as(what).isEqualTo(unit.dimension());
    assertThat(read.factor()).as(what).isEqualTo(unit.factor());
    // A degree Celsius beside a one has no zero of its own.
    boolean ones = unit.terms().stream().anyMatch(term -> term.name() == UnitName.ONE);
    assertThat(ones || read.hasSameValueAs(unit)).as(what).isTrue();
  }

  /** Parts in any order, without the ones beside them. */
  private static List<String> bag(DsiUnit unit) {
    List<String> parts =
        unit.terms().stream()
            .filter(term -> term.name() != UnitName.ONE)
            .map(UnitTerm::toString)
            .sorted()
            .collect(Collectors.toList());
    return parts.isEmpty() ? List.of("\\one") : parts;
  }

  private static List<UnitTerm> terms(Random random) {
    List<UnitTerm> terms = new ArrayList<>();
    for (int n = random.nextInt(3); n >= 0; n--) {
      UnitName name = UnitName.values()[random.nextInt(UnitName.values().length)];
      UnitPrefix[] prefixes = UnitPrefix.values();
      int index = random.nextInt(prefixes.length * 2);
      boolean bare = !UnitTerms.takesPrefix(name) || index >= prefixes.length;
      long exponent = random.nextBoolean() ? 1 : random.nextInt(9) - 4;
      Rational power =
          name == UnitName.ONE
              ? Rational.of(random.nextBoolean() ? 1 : -1)
              : random.nextInt(20) == 0
                  ? Rational.of(1).dividedBy(Rational.of(2))
                  : Rational.of(exponent);
      terms.add(UnitTerms.term(bare ? null : prefixes[index], name, power));
    }
    return terms;
  }
}
