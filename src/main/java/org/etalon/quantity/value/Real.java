package org.etalon.quantity.value;

import org.jspecify.annotations.Nullable;

/**
 * One value with its unit (D-SI {@code si:real}).
 *
 * @param value a decimal as written
 * @param unit a D-SI unit expression as written
 * @param label a name given within D-SI
 * @param quantityTypeQUDT the quantity kind of QUDT
 * @param significantDigit the power of ten of the last place that counts, as written
 * @param dateTime the moment of the value, as written
 */
public record Real(
    String value,
    String unit,
    @Nullable StandardUncertainty standardUncertainty,
    @Nullable ExpandedUncertainty expandedUncertainty,
    @Nullable CoverageInterval coverageInterval,
    @Nullable String label,
    @Nullable String quantityTypeQUDT,
    @Nullable String significantDigit,
    @Nullable String dateTime)
    implements QuantityValue {

  /** A value of which nothing more is said. */
  public Real(
      String value,
      String unit,
      @Nullable StandardUncertainty standardUncertainty,
      @Nullable ExpandedUncertainty expandedUncertainty,
      @Nullable CoverageInterval coverageInterval) {
    this(
        value,
        unit,
        standardUncertainty,
        expandedUncertainty,
        coverageInterval,
        null,
        null,
        null,
        null);
  }

  /** A value without an uncertainty. */
  public static Real of(String value, String unit) {
    return new Real(value, unit, null, null, null);
  }

  @Override
  public boolean hasUncertainty() {
    return standardUncertainty != null || expandedUncertainty != null || coverageInterval != null;
  }

  /** The same value with this uncertainty, of at most one kind. */
  public Real withUncertainty(
      @Nullable StandardUncertainty standard,
      @Nullable ExpandedUncertainty expanded,
      @Nullable CoverageInterval interval) {
    return new Real(
        value,
        unit,
        standard,
        expanded,
        interval,
        label,
        quantityTypeQUDT,
        significantDigit,
        dateTime);
  }

  /** Standard uncertainty (GUM 2.3.1), in the unit of the value. */
  public record StandardUncertainty(String value, @Nullable String distribution) {}

  /**
   * Expanded uncertainty with coverage factor and probability (GUM 6.2), in the unit of the value.
   */
  public record ExpandedUncertainty(
      String value,
      String coverageFactor,
      String coverageProbability,
      @Nullable String distribution,
      @Nullable String effectiveDegreesOfFreedom) {}

  /**
   * Coverage interval (JCGM 101, 3.12), in the unit of the value.
   *
   * @param valueStandard the standard uncertainty
   */
  public record CoverageInterval(
      String valueStandard,
      String intervalMin,
      String intervalMax,
      String coverageProbability,
      @Nullable String distribution) {}
}
