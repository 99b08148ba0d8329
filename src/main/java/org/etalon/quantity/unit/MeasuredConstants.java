package org.etalon.quantity.unit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;

/**
 * Standard uncertainties of the measured constants (CODATA 2022), in the coherent unit of the SI.
 * Their correlations are not kept here, so that the relative uncertainties of several are added:
 * that bounds the true one whatever the correlations are.
 */
final class MeasuredConstants {
  private static final Map<MagnitudeBase, BigDecimal> UNCERTAINTIES =
      Map.of(
          MagnitudeBase.DALTON, new BigDecimal("0.00000000052E-27"),
          MagnitudeBase.ELECTRON_MASS, new BigDecimal("0.0000000028E-31"),
          MagnitudeBase.BOHR, new BigDecimal("0.00000000082E-11"),
          MagnitudeBase.HARTREE, new BigDecimal("0.0000000000048E-18"),
          MagnitudeBase.ATOMIC_TIME, new BigDecimal("0.0000000000026E-17"),
          MagnitudeBase.NATURAL_TIME, new BigDecimal("0.00000000040E-21"));

  // An uncertainty is stated to two digits; a third keeps the sum from being rounded twice.
  private static final MathContext DIGITS = new MathContext(3, RoundingMode.UP);

  private MeasuredConstants() {}

  static BigDecimal standardUncertainty(MagnitudeBase base) {
    return UNCERTAINTIES.getOrDefault(base, BigDecimal.ZERO);
  }

  /** Sum of |exponent| · u/value over the constants, to first order; zero when there are none. */
  static BigDecimal relativeUncertainty(Magnitude magnitude) {
    Rational sum = Rational.ZERO;
    for (Map.Entry<MagnitudeBase, BigDecimal> entry : UNCERTAINTIES.entrySet()) {
      MagnitudeBase base = entry.getKey();
      Rational exponent = magnitude.exponentOf(base);
      if (exponent.signum() != 0) {
        Rational relative = Rational.of(entry.getValue()).dividedBy(Rational.of(base.value()));
        sum = sum.plus(relative.times(exponent.abs()));
      }
    }
    return sum.signum() == 0 ? BigDecimal.ZERO : sum.round(DIGITS);
  }
}
