package org.etalon.traceability;

import java.time.Instant;
import org.etalon.certificate.KnownStatus;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.fact.EquipmentFacts;
import org.etalon.organisation.ScopeHistory;
import org.etalon.traceability.facts.KnownCertificate;
import org.jspecify.annotations.Nullable;

/**
 * From where a walk reads what it asks.
 *
 * @param certificates whenever they were issued
 * @param equipment whenever it was registered
 * @param statuses of each that is asked about, recorded or not
 * @param calibrations of each that is asked about, calibrated or not
 * @param shared whether all of it is what anybody else may read
 */
record Readings(
    Source<KnownCertificate> certificates,
    Source<Equipment> equipment,
    Source<EquipmentFacts> facts,
    Source<KnownStatus> statuses,
    Source<ScopeHistory> scopes,
    Source<Calibrations> calibrations,
    Generation generation,
    boolean shared) {

  /** See {@link Evidence#generation}. */
  interface Generation {
    @Nullable Object at(Instant knownAt);
  }
}
