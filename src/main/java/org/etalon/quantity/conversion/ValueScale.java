package org.etalon.quantity.conversion;

/** What a number in a unit with an offset says; other units do not need it. */
public enum ValueScale {
  /** A temperature: 0 °C is 273.15 K. */
  INTERVAL,
  /** A temperature difference: 1 °C is 1 K. */
  RATIO
}
