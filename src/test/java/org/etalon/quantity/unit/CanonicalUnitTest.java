package org.etalon.quantity.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalUnitTest {
  private static final boolean FULL = Boolean.getBoolean("etalon.full");
  private static final int CASES = FULL ? 1_000_000 : 20_000;
  private static final EnumSet<UnitName> BARE =
      EnumSet.of(
          UnitName.KILOGRAM,
          UnitName.DECIBEL,
          UnitName.DEGREECELSIUS,
          UnitName.MMHG,
          UnitName.MINUTE,
          UnitName.HOUR,
          UnitName.DAY);

  @Test
  void everyCanonicalUnitIsPrintedAsItWasRead() {
    long seed = FULL ? System.nanoTime() : 20261122;
    System.out.println("canonical units: " + CASES + ", seed " + seed);
    Random random = new Random(seed);
    UnitName[] names = UnitName.values();
    UnitPrefix[] prefixes = UnitPrefix.values();
    for (int i = 0; i < CASES; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(5); n >= 0; n--) {
        UnitName name = names[random.nextInt(names.length)];
        UnitPrefix prefix = prefixes[random.nextInt(prefixes.length)];
        if (name == UnitName.ONE) {
          continue;
        }
        boolean refused =
            BARE.contains(name)
                || (name == UnitName.GRAM && prefix == UnitPrefix.KILO)
                || (name == UnitName.BEL && prefix == UnitPrefix.DECI);
        text.append(refused || random.nextInt(3) == 0 ? "" : "\\" + prefix.word());
        text.append("\\").append(name.word()).append(exponent(random));
      }
      String canonical = text.isEmpty() ? "\\one" : text.toString();
      DsiUnit unit = DsiUnit.parse(canonical);
      StringBuilder printed = new StringBuilder();
      unit.terms().forEach(printed::append);
      assertThat(printed).as("seed %s", seed).hasToString(canonical);
      assertThat(unit.canonical()).isSameAs(unit);
    }
  }

  /** None for one; else a number without needless signs and zeros. */
  private static String exponent(Random random) {
    int whole = random.nextInt(199) - 99;
    return switch (random.nextInt(3)) {
      case 0 -> "";
      case 1 -> whole == 1 ? "" : "\\tothe{" + whole + "}";
      default -> {
        String decimals = String.valueOf(1 + random.nextInt(99_999)).replaceAll("0+$", "");
        int zeros = random.nextInt(2);
        boolean negative = random.nextBoolean();
        int before = random.nextInt(99);
        yield "\\tothe{"
            + (negative ? "-" : "")
            + before
            + "."
            + "0".repeat(zeros)
            + decimals
            + "}";
      }
    };
  }

  @ParameterizedTest
  @CsvSource({
    "\\metre\\tothe{+0.5}, \\metre\\tothe{0.5}",
    "\\metre\\tothe{2.0}, \\metre\\tothe{2}",
    "\\metre\\tothe{-005}, \\metre\\tothe{-5}",
    "\\metre\\tothe{1}, \\metre",
    "\\metre\\tothe{-0}, \\metre\\tothe{0}",
    "\\metre\\per\\second, \\metre\\second\\tothe{-1}",
    "\\metre\\per\\second\\tothe{2}\\kelvin, \\metre\\second\\tothe{-2}\\kelvin\\tothe{-1}",
    "\\metre\\per\\second\\tothe{-1}, \\metre\\second",
    "\\one\\per\\metre, \\metre\\tothe{-1}",
    "\\one\\per\\one, \\one",
    "\\newton\\metre, \\newton\\metre",
    "|imperial  gallon, |imperial  gallon",
  })
  void theWrittenFormIsKeptBesideTheCanonicalOne(String written, String canonical) {
    DsiUnit unit = DsiUnit.parse(written);
    assertThat(unit).hasToString(written);
    assertThat(unit.canonical()).hasToString(canonical);
    assertThat(unit.canonical()).isEqualTo(DsiUnit.parse(canonical));
    if (!unit.isDeclaredNonSi()) {
      assertThat(unit.canonical().magnitude()).isEqualTo(unit.magnitude());
      assertThat(unit.canonical().dimension()).isEqualTo(unit.dimension());
    }
  }
}
