package org.etalon.calibration;

import org.etalon.quantity.value.Real;
import org.jspecify.annotations.Nullable;

/** A real in a list or a hybrid; in a list its unit may be the one of the list. */
public record MemberReal(
    String value,
    @Nullable String unit,
    Real.@Nullable StandardUncertainty standardUncertainty,
    Real.@Nullable ExpandedUncertainty expandedUncertainty,
    Real.@Nullable CoverageInterval coverageInterval,
    @Nullable String label,
    @Nullable String quantityTypeQUDT,
    @Nullable String significantDigit,
    @Nullable String dateTime) {

  /** The value; without a unit of its own that is empty. */
  Real whole() {
    return new Real(
        value,
        unit == null ? "" : unit,
        standardUncertainty,
        expandedUncertainty,
        coverageInterval,
        label,
        quantityTypeQUDT,
        significantDigit,
        dateTime);
  }
}
