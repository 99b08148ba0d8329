package org.etalon.traceability;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.etalon.certificate.CertificateStatus;
import org.etalon.certificate.Certificates;
import org.etalon.certificate.KnownStatus;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.EquipmentRegister;
import org.etalon.equipment.fact.EquipmentFacts;
import org.etalon.equipment.fact.EquipmentHistory;
import org.etalon.organisation.Capabilities;
import org.etalon.organisation.ScopeHistory;
import org.etalon.traceability.facts.FactsConfig;
import org.etalon.traceability.facts.FactsRegister;
import org.etalon.traceability.facts.FactsRegister.Ended;
import org.etalon.traceability.facts.KnownCertificate;
import org.etalon.traceability.facts.KnownCertificates;
import org.etalon.traceability.graph.Changes;
import org.etalon.traceability.graph.Hearing;
import org.jspecify.annotations.Nullable;

/** Reads what walks ask, from the database or from memory. */
@Singleton
class ReadingEvidence implements Hearing {
  // A piece of equipment is calibrated each year or so.
  private static final int STATUSES = 8;

  private final Readings stored;
  private final Recent<KnownCertificate> certificates;
  private final Recent<Equipment> equipment;
  private final Recent<EquipmentFacts> facts;
  private final Recent<KnownStatus> statuses;
  private final Recent<ScopeHistory> scopes;
  private final Recent<Calibrations> calibrations;
  private volatile @Nullable Object generation = new Object();

  ReadingEvidence(
      KnownCertificates known,
      EquipmentRegister register,
      EquipmentHistory history,
      Certificates index,
      Capabilities capabilities,
      FactsRegister calibrated,
      FactsConfig config) {
    Source<KnownStatus> recorded = (numbers, knownAt) -> statuses(index, numbers, knownAt);
    this.stored =
        new Readings(
            (numbers, knownAt) -> known.read(numbers),
            (ids, knownAt) -> register.find(ids),
            history::asKnown,
            recorded,
            capabilities::histories,
            (ids, knownAt) -> calibrations(calibrated, recorded, ids, knownAt),
            knownAt -> null,
            false);
    int max = config.inMemory();
    this.certificates = new Recent<>(stored.certificates(), always -> Instant.MIN, max);
    this.equipment = new Recent<>(stored.equipment(), always -> Instant.MIN, max);
    this.facts = new Recent<>(stored.facts(), EquipmentFacts::newest, max);
    this.statuses = new Recent<>(recorded, KnownStatus::recordedAt, (long) STATUSES * max);
    this.scopes = new Recent<>(stored.scopes(), scope -> scope.latest().recordedAt(), max);
    this.calibrations =
        new Recent<>(
            (ids, knownAt) -> calibrations(calibrated, this.statuses, ids, knownAt),
            Calibrations::newest,
            max);
  }

  private static Map<String, KnownStatus> statuses(
      Certificates index, Collection<String> numbers, Instant knownAt) {
    Map<String, KnownStatus> known =
        numbers.isEmpty() ? Map.of() : index.statusesAsKnown(numbers, knownAt);
    Map<String, KnownStatus> all = new HashMap<>();
    numbers.forEach(number -> all.put(number, known.getOrDefault(number, KnownStatus.VALID)));
    return all;
  }

  private static Map<String, Calibrations> calibrations(
      FactsRegister calibrated,
      Source<KnownStatus> statuses,
      Collection<String> equipment,
      Instant knownAt) {
    Map<String, List<Ended>> found = calibrated.calibrations(equipment, knownAt);
    Map<String, KnownStatus> known =
        statuses.asKnown(
            found.values().stream()
                .flatMap(List::stream)
                .filter(Ended::touched)
                .map(Ended::number)
                .distinct()
                .toList(),
            knownAt);
    Map<String, Calibrations> all = new HashMap<>();
    equipment.forEach(id -> all.put(id, calibrations(found.getOrDefault(id, List.of()), known)));
    return all;
  }

  private static Calibrations calibrations(List<Ended> found, Map<String, KnownStatus> known) {
    Instant newest = Instant.MIN;
    for (Ended one : found) {
      KnownStatus status = known.getOrDefault(one.number(), KnownStatus.VALID);
      newest = later(newest, later(one.issuedAt(), status.recordedAt()));
    }
    return new Calibrations(
        found.stream()
            .map(
                one ->
                    new Calibrated(
                        one.number(),
                        one.issuedOn(),
                        one.ended(),
                        known
                            .getOrDefault(one.number(), KnownStatus.VALID)
                            .status()
                            .equals(CertificateStatus.VALID)))
            .toList(),
        newest);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** From the database alone. */
  Readings stored() {
    return stored;
  }

  /**
   * From memory where that can be, which is as new as the last of what was heard. Only for whoever
   * is in no transaction that changed something itself.
   */
  Readings recent() {
    return new Readings(
        certificates, equipment, facts, statuses, scopes, calibrations, this::generation, true);
  }

  /**
   * Names what is remembered: as long as it is the same, everybody is answered the same. Null while
   * that changes, and for a moment before something that is remembered was recorded.
   */
  private @Nullable Object generation(Instant knownAt) {
    Object now = generation;
    boolean later =
        facts.holdsLaterThan(knownAt)
            || statuses.holdsLaterThan(knownAt)
            || scopes.holdsLaterThan(knownAt)
            || calibrations.holdsLaterThan(knownAt);
    return later ? null : now;
  }

  @Override
  public synchronized void changed(Changes changes) {
    if (!changes.equals(Changes.none())) {
      generation = null;
      facts.forget(changes.equipment());
      // Calibrations are made from statuses: one that was read before is kept in none of them.
      statuses.forget(changes.certificates());
      calibrations.forget(changes.equipment());
      scopes.forget(changes.scopes());
      generation = new Object();
    }
  }

  @Override
  public synchronized void missed() {
    generation = null;
    certificates.forgetAll();
    equipment.forgetAll();
    facts.forgetAll();
    statuses.forgetAll();
    calibrations.forgetAll();
    scopes.forgetAll();
    generation = new Object();
  }
}
