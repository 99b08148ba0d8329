package org.etalon.dcc;

import org.jspecify.annotations.Nullable;

/**
 * A number or name that somebody gave to a thing (DCC {@code identificationType}).
 *
 * @param issuer who gave it: one of the constants here, in a valid document
 */
public record Identification(
    String issuer, String value, @Nullable MultilingualText name, Attributes attributes) {
  public static final String MANUFACTURER = "manufacturer";
  public static final String CALIBRATION_LABORATORY = "calibrationLaboratory";
  public static final String CUSTOMER = "customer";
  public static final String OWNER = "owner";
  public static final String OTHER = "other";

  public static Identification of(String issuer, String value, @Nullable MultilingualText name) {
    return new Identification(issuer, value, name, Attributes.NONE);
  }
}
