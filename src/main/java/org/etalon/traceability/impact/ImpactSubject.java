package org.etalon.traceability.impact;

/**
 * What impact is asked of.
 *
 * @param id number of a certificate, identifier of a piece of equipment or of a scope, that with
 *     its version: {@code scope/3}
 */
public record ImpactSubject(Kind kind, String id) {

  /** What it is. */
  public enum Kind {
    CERTIFICATE,
    EQUIPMENT,
    SCOPE_VERSION
  }
}
