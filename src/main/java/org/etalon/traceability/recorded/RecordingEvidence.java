package org.etalon.traceability.recorded;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.etalon.certificate.CertificateStatus;
import org.etalon.certificate.Digest;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.fact.EquipmentFacts;
import org.etalon.equipment.jurisdiction.Demands;
import org.etalon.organisation.ScopeHistory;
import org.etalon.traceability.BudgetStake;
import org.etalon.traceability.Calibrated;
import org.etalon.traceability.Event;
import org.etalon.traceability.Evidence;
import org.etalon.traceability.Link;
import org.etalon.traceability.Policy;
import org.jspecify.annotations.Nullable;

/** Answers as other evidence does, and writes down every answer. */
public final class RecordingEvidence implements Evidence {
  private final Evidence evidence;
  private final Event root;
  private final Map<String, Event> events = new LinkedHashMap<>();
  private final Map<String, Map<Integer, KnownStandard>> standards = new LinkedHashMap<>();
  private final Map<String, Equipment> equipment = new LinkedHashMap<>();
  private final Map<String, EquipmentFacts> facts = new LinkedHashMap<>();
  private final Map<String, ScopeHistory> scopes = new LinkedHashMap<>();
  private final Map<String, EvidenceDocument.Law> demands = new LinkedHashMap<>();
  private final Map<String, List<Calibrated>> calibrations = new LinkedHashMap<>();

  /**
   * Records a walk.
   *
   * @param root the certificate that is asked about
   */
  public RecordingEvidence(Evidence evidence, Event root) {
    this.evidence = evidence;
    this.root = root;
    events.put(root.key(), root);
  }

  /** The certificates that the walk met, the one asked about first. */
  public List<Event> events() {
    return List.copyOf(events.values());
  }

  /** All that was answered so far; the registered seals are not asked for by a walk. */
  public EvidenceDocument document(LocalDate at, Instant knownAt, Policy policy, String rules) {
    return new EvidenceDocument(
        EvidenceDocument.FORMAT,
        root.fileDigest().toString(),
        at,
        knownAt,
        policy,
        rules,
        events.values().stream().map(this::certificate).toList(),
        equipment.values().stream().map(Reduction::of).toList(),
        facts.values().stream()
            .map(all -> new EvidenceDocument.Facts(all.equipment(), Reduction.of(all.standing())))
            .toList(),
        scopes.entrySet().stream()
            .map(
                each ->
                    new EvidenceDocument.Scope(
                        each.getKey(), Reduction.ofVersions(each.getValue().versions())))
            .toList(),
        List.copyOf(demands.values()),
        calibrations.entrySet().stream()
            .map(each -> new EvidenceDocument.Calibrations(each.getKey(), each.getValue()))
            .toList(),
        List.of());
  }

  private KnownCertificate certificate(Event event) {
    CertificateStatus status = event.status();
    return new KnownCertificate(
        event.key(),
        event.fileDigest().toString(),
        written(event.contentDigest()),
        event.laboratory(),
        event.items(),
        event.issuedAt(),
        status == null ? null : status.forTheHolder(),
        event.signature().outcome(),
        event.signature().reason(),
        new ArrayList<>(standards.getOrDefault(event.key(), Map.of()).values()));
  }

  @Override
  public Optional<Event> parent(Event child, Event.Used used) {
    Optional<Event> found = evidence.parent(child, used);
    found.ifPresent(parent -> events.putIfAbsent(parent.key(), parent));
    int place = child.place(used);
    of(child)
        .putIfAbsent(
            place,
            new KnownStandard(
                place,
                used.equipment(),
                used.kind(),
                used.parent(),
                written(used.parentDigest()),
                found.map(Event::key).orElse(null),
                List.of()));
    return found;
  }

  @Override
  public List<BudgetStake> stakes(Link link) {
    List<BudgetStake> stakes = evidence.stakes(link);
    if (!stakes.isEmpty()) {
      of(link.child())
          .computeIfPresent(link.child().place(link.used()), (place, known) -> known.with(stakes));
    }
    return stakes;
  }

  private Map<Integer, KnownStandard> of(Event child) {
    return standards.computeIfAbsent(child.key(), key -> new TreeMap<>());
  }

  private static @Nullable String written(@Nullable Digest digest) {
    return digest == null ? null : digest.toString();
  }

  @Override
  public Optional<Equipment> equipment(@Nullable String id) {
    Optional<Equipment> found = evidence.equipment(id);
    found.ifPresent(one -> equipment.put(one.id(), one));
    return found;
  }

  @Override
  public Optional<EquipmentFacts> facts(@Nullable String id) {
    Optional<EquipmentFacts> found = evidence.facts(id);
    found.ifPresent(all -> facts.put(all.equipment(), all));
    return found;
  }

  @Override
  public Optional<ScopeHistory> scope(String id) {
    Optional<ScopeHistory> found = evidence.scope(id);
    found.ifPresent(history -> scopes.put(id, history));
    return found;
  }

  @Override
  public Optional<Demands> demands(String region, LocalDate day) {
    Optional<Demands> found = evidence.demands(region, day);
    found.ifPresent(
        all ->
            demands.put(
                region + " " + day, new EvidenceDocument.Law(all.region(), day, all.all())));
    return found;
  }

  @Override
  public List<Calibrated> calibrationsOf(String id) {
    List<Calibrated> found = evidence.calibrationsOf(id);
    calibrations.put(id, found);
    return found;
  }
}
