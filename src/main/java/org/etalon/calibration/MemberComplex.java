package org.etalon.calibration;

import org.etalon.quantity.value.Complex;
import org.etalon.quantity.value.CoverageRegion;
import org.jspecify.annotations.Nullable;

/** A complex value in a list or a hybrid; in a list its units may be those of the list. */
public record MemberComplex(
    @Nullable String valueReal,
    @Nullable String valueImag,
    @Nullable String valueMagnitude,
    @Nullable String valuePhase,
    @Nullable String unit,
    @Nullable String unitPhase,
    @Nullable CoverageRegion ellipsoidalRegion,
    @Nullable CoverageRegion rectangularRegion,
    @Nullable String label,
    @Nullable String quantityTypeQUDT,
    @Nullable String dateTime) {

  /** The value; without a unit of its own that is empty. */
  Complex whole() {
    return new Complex(
        valueReal,
        valueImag,
        valueMagnitude,
        valuePhase,
        unit == null ? "" : unit,
        unitPhase,
        ellipsoidalRegion,
        rectangularRegion,
        label,
        quantityTypeQUDT,
        dateTime);
  }
}
