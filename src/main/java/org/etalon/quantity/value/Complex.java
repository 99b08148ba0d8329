package org.etalon.quantity.value;

import org.jspecify.annotations.Nullable;

/**
 * A complex value (D-SI {@code si:complex}): real and imaginary part in one unit, or magnitude with
 * a phase that has a unit of its own. Right is exactly one of the two.
 */
public record Complex(
    @Nullable String valueReal,
    @Nullable String valueImag,
    @Nullable String valueMagnitude,
    @Nullable String valuePhase,
    String unit,
    @Nullable String unitPhase,
    @Nullable CoverageRegion ellipsoidalRegion,
    @Nullable CoverageRegion rectangularRegion,
    @Nullable String label,
    @Nullable String quantityTypeQUDT,
    @Nullable String dateTime)
    implements QuantityValue {

  public static Complex cartesian(String real, String imaginary, String unit) {
    return new Complex(real, imaginary, null, null, unit, null, null, null, null, null, null);
  }

  public static Complex polar(String magnitude, String phase, String unit, String unitPhase) {
    return new Complex(null, null, magnitude, phase, unit, unitPhase, null, null, null, null, null);
  }

  /** Magnitude and phase, as far as anything of them is there. */
  public boolean hasPhase() {
    return valueMagnitude != null || valuePhase != null || unitPhase != null;
  }

  /** The same value with these regions, of which one at most is there. */
  public Complex withRegions(
      @Nullable CoverageRegion ellipsoidal, @Nullable CoverageRegion rectangular) {
    return new Complex(
        valueReal,
        valueImag,
        valueMagnitude,
        valuePhase,
        unit,
        unitPhase,
        ellipsoidal,
        rectangular,
        label,
        quantityTypeQUDT,
        dateTime);
  }

  @Override
  public boolean hasUncertainty() {
    return ellipsoidalRegion != null || rectangularRegion != null;
  }
}
