package org.etalon.quantity.unit;

/** How far the digits of a factor or of a converted value go. */
public enum Exactness {
  /** Exact. */
  EXACT,
  /** Known to any number of digits, and rounded here. */
  ROUNDED,
  /** Rests on a measured constant (CODATA 2022), which has an uncertainty of its own. */
  MEASURED
}
