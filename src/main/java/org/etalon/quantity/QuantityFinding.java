package org.etalon.quantity;

/**
 * One finding about one place of a quantity.
 *
 * @param pointer RFC 6901 JSON pointer from the object that holds the quantity, such as {@code
 *     /realList/units/0}
 * @param code stable, kebab-case, or the number of a unit rule such as R010
 * @param detail one sentence for a person
 */
public record QuantityFinding(String pointer, String code, Severity severity, String detail) {
  /** Whether the quantity can be issued like this. */
  public enum Severity {
    ERROR,
    WARNING
  }
}
