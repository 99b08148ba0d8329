package org.etalon.quantity.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuredConstantsTest {
  /** CODATA 2022, as NIST lists the recommended values with their standard uncertainties. */
  @ParameterizedTest
  @CsvSource({
    "\\dalton, 1.66053906892E-27, 5.2E-37",
    "\\atomicmassunit, 1.66053906892E-27, 5.2E-37",
    "\\electronmass, 9.1093837139E-31, 2.8E-40",
    "\\bohr, 5.29177210544E-11, 8.2E-21",
    "\\hartree, 4.3597447222060E-18, 4.8E-30",
    "\\atomicunittime, 2.4188843265864E-17, 2.6E-29",
    "\\naturalunittime, 1.28808866644E-21, 4.0E-31",
  })
  void knowsValuesAndUncertainties(String text, BigDecimal value, BigDecimal uncertainty) {
    UnitFactor factor = DsiUnit.parse(text).factor();
    assertThat(factor.ratio()).isEqualTo(Rational.of(value));
    assertThat(factor.exactness()).isEqualTo(Exactness.MEASURED);
    // Three digits, rounded up.
    Rational back =
        Rational.of(factor.relativeStandardUncertainty())
            .times(factor.ratio())
            .dividedBy(Rational.of(uncertainty));
    assertThat(back).isBetween(Rational.ONE, Rational.of(new BigDecimal("1.01")));
  }

  /** Laws of physics tie the constants together; a digit that is wrong in one breaks them. */
  @ParameterizedTest
  @CsvSource({
    // E_h · t = ħ, E_h · m_e · a_0² = ħ²
    "\\hartree\\atomicunittime, \\planckbar, 1E-11",
    "\\hartree\\electronmass\\bohr\\tothe{2}, \\planckbar\\tothe{2}, 1E-9",
    // t_n · m_e · c² = ħ
    "\\naturalunittime\\electronmass\\clight\\tothe{2}, \\planckbar, 1E-9",
  })
  void agreesWithTheLawsBetweenConstants(String one, String other, BigDecimal tolerance) {
    Rational quotient =
        DsiUnit.parse(one)
            .factor()
            .approximately()
            .dividedBy(DsiUnit.parse(other).factor().approximately());
    assertThat(quotient.minus(Rational.ONE).abs()).isLessThan(Rational.of(tolerance));
  }

  @Test
  void addsWhatIsNotKnownToBeIndependent() {
    BigDecimal bohr = relative("\\bohr");
    assertThat(relative("\\bohr\\tothe{-2}"))
        .isBetween(bohr.multiply(new BigDecimal("1.99")), bohr.multiply(new BigDecimal("2.01")));
    assertThat(relative("\\dalton\\per\\bohr"))
        .isBetween(relative("\\dalton").add(bohr).multiply(new BigDecimal("0.99")), BigDecimal.ONE);
    assertThat(relative("\\bohr\\tothe{0.5}")).isLessThan(bohr);
  }

  @ParameterizedTest
  @CsvSource({
    "\\metre",
    "\\electronvolt",
    "\\degree",
    "\\bel",
    "\\dalton\\per\\atomicmassunit",
    "\\metre\\tothe{0.5}",
    "\\bohr\\tothe{0}"
  })
  void isZeroWhereNothingWasMeasured(String text) {
    assertThat(relative(text)).isZero();
  }

  private static BigDecimal relative(String text) {
    return DsiUnit.parse(text).factor().relativeStandardUncertainty();
  }
}
