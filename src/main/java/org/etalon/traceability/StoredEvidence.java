package org.etalon.traceability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.CertificateStatus;
import org.etalon.certificate.Digest;
import org.etalon.certificate.SealEnd;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.fact.EquipmentFacts;
import org.etalon.equipment.jurisdiction.Demands;
import org.etalon.organisation.ScopeHistory;
import org.etalon.security.Caller;
import org.etalon.signing.Outcome;
import org.etalon.traceability.Event.Used;
import org.etalon.traceability.facts.FactsRegister.Ended;
import org.etalon.traceability.facts.KnownCertificate;
import org.etalon.traceability.facts.KnownCertificate.Registered;
import org.etalon.traceability.stated.StatedQuantity;
import org.etalon.traceability.stated.StatedResult;
import org.jspecify.annotations.Nullable;

/**
 * What this service knew at a moment. What a walk is going to ask is read before it, all of a kind
 * at once; what it asks besides is read when it does.
 */
final class StoredEvidence implements Evidence {
  private final EvidenceSources sources;
  private final Instant knownAt;
  private final KeptEvidence kept;
  private final Asked<String, KnownCertificate> certificates;
  private final Asked<String, CertificateStatus> statuses;
  private final Asked<Digest, SealEnd> ends;
  private final Asked<String, Equipment> equipment;
  private final Asked<String, EquipmentFacts> facts;
  private final Asked<String, ScopeHistory> scopes;
  private final Memory memory;
  private final Map<String, Event> events = new HashMap<>();
  private final Map<String, Later> later = new HashMap<>();

  StoredEvidence(EvidenceSources sources, Instant knownAt) {
    this.sources = sources;
    this.knownAt = knownAt;
    this.kept = new KeptEvidence(sources.kept(), knownAt);
    this.certificates = new Asked<>(sources.known()::read);
    this.statuses =
        new Asked<>(numbers -> sources.certificates().statusesAsKnown(numbers, knownAt));
    this.ends = new Asked<>(signers -> sources.seals().ends(Set.copyOf(signers), knownAt));
    this.equipment = new Asked<>(sources.equipment()::find);
    this.facts = new Asked<>(ids -> sources.history().asKnown(ids, knownAt));
    this.scopes = new Asked<>(ids -> sources.capabilities().histories(ids, knownAt));
    this.memory = sources.lasting().seen(events::containsKey, scopes::get);
  }

  /** Reads what a walk from certificates is going to ask. */
  void gather(Collection<String> roots, int max) {
    Set<String> numbers = new LinkedHashSet<>(roots);
    roots.forEach(root -> numbers.addAll(sources.ancestors().of(root, max)));
    certificates.ask(numbers);
    List<KnownCertificate> known =
        numbers.stream().flatMap(number -> certificates.get(number).stream()).toList();
    statuses.ask(numbers);
    ends.ask(known.stream().map(each -> each.registered().signer()).distinct().toList());
    Set<String> pieces = new HashSet<>();
    Set<String> claimed = new HashSet<>();
    Map<String, LocalDate> calibrated = new HashMap<>();
    for (KnownCertificate each : known) {
      pieces.addAll(each.facts().items());
      claimed.addAll(each.scopes());
      for (Certificate.Edge edge : each.facts().edges()) {
        pieces.add(edge.equipment());
        ended(edge.parent())
            .ifPresent(day -> calibrated.merge(edge.equipment(), day, StoredEvidence::earlier));
      }
    }
    equipment.ask(pieces);
    facts.ask(pieces);
    scopes.ask(claimed);
    calibrations(calibrated);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private Optional<LocalDate> ended(@Nullable String number) {
    return number == null
        ? Optional.empty()
        : certificates.get(number).map(known -> known.facts().stated().ended());
  }

  /** A certificate as far as it was known; empty when it was not. */
  Optional<Registered> registered(String number) {
    return certificates.get(number).map(KnownCertificate::registered).filter(this::isKnown);
  }

  /** Whether a caller keeps the document of others that an event is read from. */
  boolean isKeptBy(Caller caller, Event event) {
    return sources.kept().isShown(event, caller);
  }

  /** The signed document of an event. */
  byte[] file(String event) {
    return kept.file(event).orElseGet(() -> sources.certificates().find(event).orElseThrow().xml());
  }

  @Override
  public Optional<Event> parent(Event child, Used used) {
    String number = used.parent();
    return number == null ? kept.parent(child, used) : event(number);
  }

  @Override
  public Optional<Equipment> equipment(@Nullable String id) {
    return id == null ? Optional.empty() : equipment.get(id);
  }

  @Override
  public Optional<EquipmentFacts> facts(@Nullable String id) {
    return equipment(id).flatMap(known -> facts.get(known.id()));
  }

  @Override
  public Optional<ScopeHistory> scope(String id) {
    return scopes.get(id);
  }

  @Override
  public Optional<Demands> demands(String region, LocalDate day) {
    return sources.jurisdictions().of(region, day);
  }

  @Override
  public List<Calibrated> calibrationsOf(String id) {
    return calibrationsOf(id, LocalDate.MIN);
  }

  @Override
  public List<Calibrated> calibrationsOf(String id, LocalDate after) {
    Later known = later.get(id);
    if (known == null || after.isBefore(known.after)) {
      calibrations(Map.of(id, after));
    }
    return later.getOrDefault(id, Later.NONE).calibrations.stream()
        .filter(each -> each.ended() != null && each.ended().isAfter(after))
        .toList();
  }

  private void calibrations(Map<String, LocalDate> after) {
    Map<String, List<Ended>> found = sources.register().calibrations(after, knownAt);
    statuses.ask(found.values().stream().flatMap(Collection::stream).map(Ended::number).toList());
    after.forEach(
        (id, day) ->
            later.put(
                id,
                new Later(
                    day,
                    found.getOrDefault(id, List.of()).stream().map(this::calibrated).toList())));
  }

  private Calibrated calibrated(Ended one) {
    boolean standing = status(one.number()).equals(CertificateStatus.VALID);
    return new Calibrated(one.number(), one.issuedOn(), one.ended(), standing);
  }

  private CertificateStatus status(String number) {
    return statuses.get(number).orElse(CertificateStatus.VALID);
  }

  @Override
  public List<BudgetStake> stakes(Link link) {
    KnownCertificate child = certificates.get(link.child().key()).orElse(null);
    if (child == null || link.parent() == null || child.facts().stakes().isEmpty()) {
      return List.of();
    }
    int standard = link.child().place(link.used()) - 1;
    // To compare two quantities means to compare all their values.
    Set<StatedQuantity> uses = Collections.newSetFromMap(new IdentityHashMap<>());
    uses.addAll(link.uses());
    List<BudgetStake> stakes = new ArrayList<>();
    for (StatedResult result : link.child().stated().results()) {
      if (result.quantities().stream().anyMatch(uses::contains)) {
        stakes.addAll(child.facts().stakes(standard, result.place()));
      }
    }
    return stakes;
  }

  @Override
  public Memory memory() {
    return memory;
  }

  private boolean isKnown(Registered registered) {
    return !registered.issuedAt().isAfter(knownAt);
  }

  /** The event of a certificate, as far as it was known. */
  Optional<Event> event(String number) {
    Event made = events.get(number);
    if (made == null) {
      made =
          certificates
              .get(number)
              .filter(known -> isKnown(known.registered()))
              .map(this::made)
              .orElse(null);
      if (made != null) {
        events.put(number, made);
      }
    }
    return Optional.ofNullable(made);
  }

  private Event made(KnownCertificate known) {
    Registered registered = known.registered();
    return new Event(
        registered.number(),
        known.facts().stated(),
        registered.fileDigest(),
        registered.contentDigest(),
        registered.laboratory(),
        known.facts().items(),
        registered.issuedAt(),
        status(registered.number()),
        signature(registered),
        known.used());
  }

  /**
   * The verifier passed every certificate before it left (docs/issuing.md); what can become of it
   * since is that its seal ended before the stamp, as was found out later.
   */
  private Event.Signature signature(Registered registered) {
    Instant stamped = registered.stampedAt();
    if (stamped == null) {
      return new Event.Signature(Outcome.INDETERMINATE, "NO_POE");
    }
    SealEnd end = ends.get(registered.signer()).orElse(null);
    if (end == null || stamped.isBefore(end.from())) {
      return new Event.Signature(Outcome.PASSED, null);
    }
    return end.compromised()
        ? new Event.Signature(Outcome.FAILED, "REVOKED")
        : new Event.Signature(Outcome.INDETERMINATE, "OUT_OF_BOUNDS_NO_POE");
  }

  /** The calibrations of a piece of equipment that ended after a day. */
  private record Later(LocalDate after, List<Calibrated> calibrations) {
    private static final Later NONE = new Later(LocalDate.MIN, List.of());
  }
}
