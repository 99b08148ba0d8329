package org.etalon.quantity.value;

import org.jspecify.annotations.Nullable;

/**
 * What an {@code si:realList} or {@code si:complexList} says once for those of its members that do
 * not say it themselves.
 */
public record ListDefaults(
    @Nullable String listUnit,
    @Nullable String listUnitPhase,
    @Nullable String listQuantityTypeQUDT,
    @Nullable String listsignificantDigit,
    Real.@Nullable StandardUncertainty standardUncertainty,
    Real.@Nullable ExpandedUncertainty expandedUncertainty,
    Real.@Nullable CoverageInterval coverageInterval,
    @Nullable CoverageRegion ellipsoidalRegion,
    @Nullable CoverageRegion rectangularRegion) {

  /** The member with all that holds for it; a list among lists is left as it is. */
  public QuantityValue in(QuantityValue member) {
    if (member instanceof Real real) {
      return in(real);
    }
    return member instanceof Complex complex ? in(complex) : member;
  }

  private Real in(Real real) {
    boolean own = real.hasUncertainty();
    return new Real(
        real.value(),
        unit(real.unit()),
        own ? real.standardUncertainty() : standardUncertainty,
        own ? real.expandedUncertainty() : expandedUncertainty,
        own ? real.coverageInterval() : coverageInterval,
        real.label(),
        first(real.quantityTypeQUDT(), listQuantityTypeQUDT),
        first(real.significantDigit(), listsignificantDigit),
        real.dateTime());
  }

  private Complex in(Complex complex) {
    boolean own = complex.hasUncertainty();
    return new Complex(
        complex.valueReal(),
        complex.valueImag(),
        complex.valueMagnitude(),
        complex.valuePhase(),
        unit(complex.unit()),
        complex.hasPhase() ? first(complex.unitPhase(), listUnitPhase) : complex.unitPhase(),
        own ? complex.ellipsoidalRegion() : ellipsoidalRegion,
        own ? complex.rectangularRegion() : rectangularRegion,
        complex.label(),
        first(complex.quantityTypeQUDT(), listQuantityTypeQUDT),
        complex.dateTime());
  }

  // A member without a unit of its own has an empty one.
  private String unit(String own) {
    return own.isEmpty() && listUnit != null ? listUnit : own;
  }

  private static @Nullable String first(@Nullable String own, @Nullable String common) {
    return own == null ? common : own;
  }
}
