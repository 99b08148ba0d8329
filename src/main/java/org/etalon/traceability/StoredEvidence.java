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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.CertificateStatus;
import org.etalon.certificate.Digest;
import org.etalon.certificate.KnownStatus;
import org.etalon.certificate.SealEnd;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.fact.EquipmentFacts;
import org.etalon.equipment.jurisdiction.Demands;
import org.etalon.organisation.Organisation;
import org.etalon.organisation.ScopeHistory;
import org.etalon.security.Caller;
import org.etalon.signing.Outcome;
import org.etalon.traceability.Event.Used;
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
  private final Asked<String, KnownStatus> statuses;
  private final Asked<Digest, SealEnd> ends;
  private final Asked<String, Equipment> equipment;
  private final Asked<String, EquipmentFacts> facts;
  private final Asked<String, ScopeHistory> scopes;
  private final Asked<String, Calibrations> calibrations;
  private final Readings.Generation generation;
  private final @Nullable Object begun;
  private final boolean shared;
  private final Map<String, Organisation> issuers = new HashMap<>();
  private final Map<String, Event> events = new HashMap<>();

  StoredEvidence(EvidenceSources sources, Readings readings, Instant knownAt) {
    this.sources = sources;
    this.knownAt = knownAt;
    this.kept = new KeptEvidence(sources.kept(), knownAt);
    this.certificates = asked(readings.certificates());
    this.statuses = asked(readings.statuses());
    this.ends = new Asked<>(signers -> sources.seals().ends(Set.copyOf(signers), knownAt));
    this.equipment = asked(readings.equipment());
    this.facts = asked(readings.facts());
    this.scopes = asked(readings.scopes());
    this.calibrations = asked(readings.calibrations());
    this.generation = readings.generation();
    this.shared = readings.shared();
    this.begun = generation.at(knownAt);
  }

  private <V> Asked<String, V> asked(Source<V> source) {
    return new Asked<>(ids -> source.asKnown(ids, knownAt));
  }

  /** Reads what a walk from certificates is going to ask. */
  void gather(Collection<String> roots, int max) {
    Set<String> numbers = new LinkedHashSet<>(roots);
    roots.forEach(root -> numbers.addAll(sources.ancestors().of(root, max)));
    certificates.ask(numbers);
    List<KnownCertificate> known =
        numbers.stream().flatMap(number -> certificates.get(number).stream()).toList();
    statuses.ask(numbers);
    roots.stream()
        .flatMap(root -> registered(root).stream())
        .forEach(
            root ->
                issuers.computeIfAbsent(
                    root.laboratory(), id -> sources.organisations().find(id).orElseThrow()));
    ends.ask(known.stream().map(each -> each.registered().signer()).distinct().toList());
    Set<String> pieces = new HashSet<>();
    Set<String> claimed = new HashSet<>();
    Set<String> used = new HashSet<>();
    for (KnownCertificate each : known) {
      pieces.addAll(each.facts().items());
      claimed.addAll(each.scopes());
      for (Certificate.Edge edge : each.facts().edges()) {
        used.add(edge.equipment());
      }
    }
    pieces.addAll(used);
    equipment.ask(pieces);
    facts.ask(pieces);
    scopes.ask(claimed);
    calibrations.ask(used);
  }

  /** A certificate as far as it was known; empty when it was not. */
  Optional<Registered> registered(String number) {
    return certificates.get(number).map(KnownCertificate::registered).filter(this::isKnown);
  }

  /** The laboratory that issued a certificate from which this was gathered. */
  Organisation issuer(Event root) {
    return Objects.requireNonNull(issuers.get(root.laboratory()));
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
    return calibrations.get(id).orElse(Calibrations.NONE).all();
  }

  private CertificateStatus status(String number) {
    return statuses.get(number).orElse(KnownStatus.VALID).status();
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

  private boolean isKnown(Registered registered) {
    return !registered.issuedAt().isAfter(knownAt);
  }

  @Override
  @SuppressWarnings("ReferenceEquality")
  public @Nullable Object generation() {
    Object now = generation.at(knownAt);
    return now == begun ? now : null;
  }

  /** What earlier walks left; nothing for one that may see what others do not. */
  Memory memory() {
    return shared ? sources.steps() : Memory.NONE;
  }

  private Event made(KnownCertificate known) {
    CertificateStatus status = status(known.registered().number());
    Event.Signature signature = signature(known.registered());
    return shared
        ? sources.steps().event(known, status, signature)
        : KnownSteps.made(known, status, signature);
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
}
