package org.etalon.traceability.graph;

import java.util.Set;

/**
 * Of what something new was stored.
 *
 * @param equipment facts, calibrations, or the status of the certificate of a calibration
 * @param certificates their status
 * @param scopes versions
 */
public record Changes(Set<String> equipment, Set<String> certificates, Set<String> scopes) {
  public Changes {
    equipment = Set.copyOf(equipment);
    certificates = Set.copyOf(certificates);
    scopes = Set.copyOf(scopes);
  }

  /** Nothing new. */
  public static Changes none() {
    return new Changes(Set.of(), Set.of(), Set.of());
  }
}
