package org.etalon.calibration;

/**
 * Something that a rule says about a calibration.
 *
 * @param pointer RFC 6901 JSON pointer into the calibration
 * @param code stable, kebab-case
 */
public record Finding(Severity severity, String pointer, String code, String detail) {

  public static Finding error(String pointer, String code, String detail) {
    return new Finding(Severity.ERROR, pointer, code, detail);
  }

  public static Finding warning(String pointer, String code, String detail) {
    return new Finding(Severity.WARNING, pointer, code, detail);
  }

  /** Errors keep a draft a draft; warnings are for the checker. */
  public enum Severity {
    ERROR,
    WARNING
  }
}
