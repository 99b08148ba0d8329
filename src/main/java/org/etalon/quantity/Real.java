package org.etalon.quantity;

import org.jspecify.annotations.Nullable;

/**
 * One value with its unit (D-SI {@code si:real}).
 *
 * @param value a decimal as written
 * @param unit a D-SI unit expression as written
 */
public record Real(
    String value,
    String unit,
    @Nullable StandardUncertainty standardUncertainty,
    @Nullable ExpandedUncertainty expandedUncertainty,
    @Nullable CoverageInterval coverageInterval)
    implements QuantityValue {

  /** A value without an uncertainty. */
  public static Real of(String value, String unit) {
    return new Real(value, unit, null, null, null);
  }

  @Override
  public boolean hasUncertainty() {
    return standardUncertainty != null || expandedUncertainty != null || coverageInterval != null;
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

  /** Coverage interval (JCGM 101, 3.12), in the unit of the value. */
  public record CoverageInterval(
      String standardUncertainty,
      String min,
      String max,
      String coverageProbability,
      @Nullable String distribution) {}
}
