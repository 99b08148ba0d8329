package org.etalon.quantity.value;

import org.jspecify.annotations.Nullable;

/**
 * A constant of nature or of mathematics (D-SI {@code si:constant}).
 *
 * @param valueStandard the standard uncertainty in the unit of the value; null for an exact one
 * @param significantDigit the power of ten of the last place that counts, as written
 */
public record Constant(
    String value,
    String unit,
    @Nullable String valueStandard,
    @Nullable String distribution,
    @Nullable String label,
    @Nullable String quantityTypeQUDT,
    @Nullable String significantDigit,
    @Nullable String dateTime)
    implements QuantityValue {

  /** A constant of which nothing more is said. */
  public static Constant of(String value, String unit) {
    return new Constant(value, unit, null, null, null, null, null, null);
  }

  @Override
  public boolean hasUncertainty() {
    return valueStandard != null;
  }
}
