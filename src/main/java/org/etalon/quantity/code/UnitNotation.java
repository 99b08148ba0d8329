package org.etalon.quantity.code;

/** The notations a unit can arrive in. */
public enum UnitNotation {
  /** A unit expression of the D-SI. */
  DSI,
  /** A persistent identifier or a unit expression of the SI Reference Point of the BIPM. */
  BIPM,
  /** The Unified Code for Units of Measure, in its case-sensitive form. */
  UCUM,
  /** An IRI of the QUDT unit vocabulary, whole or with the prefix {@code unit:}. */
  QUDT
}
