package org.etalon.corpus.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.etalon.certificate.Certificate.Edge.Kind;
import org.etalon.certificate.CertificateStatus;
import org.etalon.certificate.Digest;
import org.etalon.corpus.draft.Draft;
import org.etalon.corpus.draft.DraftBasis;
import org.etalon.corpus.draft.DraftedTree;
import org.etalon.corpus.writing.Composing;
import org.etalon.corpus.writing.Document;
import org.etalon.dcc.DccReader;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.fact.EquipmentFact;
import org.etalon.equipment.fact.EquipmentFacts;
import org.etalon.equipment.fact.Recorded;
import org.etalon.equipment.jurisdiction.Demands;
import org.etalon.organisation.Scope;
import org.etalon.organisation.ScopeHistory;
import org.etalon.organisation.ScopeVersion;
import org.etalon.signing.Outcome;
import org.etalon.traceability.BudgetStake;
import org.etalon.traceability.Calibrated;
import org.etalon.traceability.Event;
import org.etalon.traceability.Event.Used;
import org.etalon.traceability.Evidence;
import org.etalon.traceability.Link;
import org.etalon.traceability.Stakes;
import org.etalon.traceability.stated.CertificateReading;
import org.etalon.traceability.stated.NamedCertificate;
import org.etalon.traceability.stated.StatedCertificate;
import org.etalon.traceability.stated.StatedStandard;
import org.etalon.uncertainty.budget.Budget;
import org.jspecify.annotations.Nullable;

/** The answers about a tree, for those of its certificates that are given. */
public final class TreeEvidence implements Evidence {
  private static final String SOMEBODY = "corpus";

  private final DraftedTree tree;
  private final Composing composing;
  private final Map<String, Document> documents;
  private final Map<String, Integer> artifacts = new HashMap<>();
  private final Map<String, List<Calibrated>> calibrations = new HashMap<>();
  private final Map<String, Event> events = new HashMap<>();

  /**
   * Makes it.
   *
   * @param documents by name, all those that are walked to
   */
  public TreeEvidence(DraftedTree tree, Map<String, Document> documents) {
    this.tree = tree;
    this.composing = new Composing(tree.tree(), tree.register());
    this.documents = documents;
    for (int i = 0; i < tree.tree().artifacts(); i++) {
      artifacts.put(tree.tree().artifact(i).id(), i);
    }
    tree.drafts().filter(draft -> draft.fate() != Draft.Fate.LOST).forEach(this::calibrated);
  }

  private void calibrated(Draft draft) {
    calibrations
        .computeIfAbsent(tree.tree().artifact(draft.artifact()).id(), id -> new ArrayList<>())
        .add(
            new Calibrated(
                draft.name(),
                draft.issued(),
                draft.ended(),
                CertificateStatus.VALID.equals(tree.register().status(draft.number()))));
  }

  /** The event of a document. */
  public Event event(String name) {
    return events.computeIfAbsent(name, key -> made(Objects.requireNonNull(documents.get(key))));
  }

  private Event made(Document document) {
    Draft draft = document.draft();
    StatedCertificate stated = CertificateReading.of(DccReader.read(document.xml()));
    List<Used> used = new ArrayList<>();
    for (int i = 0; i < stated.standards().size(); i++) {
      used.add(used(stated.standards().get(i), draft, i));
    }
    return new Event(
        draft.name(),
        stated,
        document.file(),
        document.content(),
        tree.tree().laboratory(draft.laboratory()).id(),
        List.of(tree.tree().artifact(draft.artifact()).id()),
        draft.issued().atStartOfDay(ZoneOffset.UTC).toInstant(),
        tree.register().status(draft.number()),
        signature(draft),
        used);
  }

  private static Event.Signature signature(Draft draft) {
    return switch (draft.fate()) {
      case CHANGED_AFTERWARDS -> new Event.Signature(Outcome.FAILED, "HASH_FAILURE");
      case SEALED_BY_ANOTHER -> new Event.Signature(Outcome.FAILED, "UNREGISTERED_SIGNER");
      case SEALED, LOST -> new Event.Signature(Outcome.PASSED, null);
    };
  }

  private Used used(StatedStandard standard, Draft draft, int place) {
    NamedCertificate named = standard.certificate();
    String parent = parent(draft, place);
    return new Used(
        standard,
        tree.tree().artifact(draft.uses().get(place).artifact()).id(),
        named == null ? Kind.NONE : Kind.CERTIFICATE,
        parent,
        named == null ? null : Digest.parse(named.value()).orElse(null));
  }

  /** The document that is named, or the one that bears its number. */
  private @Nullable String parent(Draft draft, int place) {
    DraftBasis basis = draft.uses().get(place).basis();
    if (basis == null) {
      return null;
    }
    boolean there = basis.digest() == null && documents.containsKey(basis.document());
    return there ? basis.document() : basis.number();
  }

  @Override
  public Optional<Event> parent(Event child, Used used) {
    return Optional.ofNullable(used.parent()).filter(documents::containsKey).map(this::event);
  }

  @Override
  public Optional<Equipment> equipment(@Nullable String id) {
    return artifact(id).map(tree.register()::equipment);
  }

  private Optional<Integer> artifact(@Nullable String id) {
    return Optional.ofNullable(id).map(artifacts::get);
  }

  @Override
  public Optional<EquipmentFacts> facts(@Nullable String id) {
    return artifact(id).map(index -> new EquipmentFacts(String.valueOf(id), recorded(index)));
  }

  /** The facts about an artifact, as known from the first day. */
  public List<Recorded<EquipmentFact>> recorded(int artifact) {
    String id = tree.tree().artifact(artifact).id();
    String owner = tree.tree().laboratory(tree.tree().artifact(artifact).owner()).id();
    List<Recorded<EquipmentFact>> all = new ArrayList<>();
    for (EquipmentFact fact : tree.register().facts(artifact)) {
      all.add(new Recorded<>(id + "-" + all.size(), id, fact, since(), SOMEBODY, owner));
    }
    return all;
  }

  private Instant since() {
    return tree.tree().shape().from().atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  @Override
  public Optional<ScopeHistory> scope(String id) {
    return tree.register().scope(id).map(this::history);
  }

  private ScopeHistory history(Scope scope) {
    return new ScopeHistory(
        List.of(
            new ScopeVersion(
                scope,
                1,
                scope.inForceFrom(),
                since(),
                SOMEBODY,
                null,
                null,
                Digest.over(scope.toString().getBytes(StandardCharsets.UTF_8)).toString())));
  }

  @Override
  public Optional<Demands> demands(String region, LocalDate day) {
    return Optional.empty();
  }

  @Override
  public List<Calibrated> calibrationsOf(String equipment) {
    return calibrations.getOrDefault(equipment, List.of());
  }

  @Override
  public List<BudgetStake> stakes(Link link) {
    Event parent = link.parent();
    Document child = documents.get(link.child().key());
    if (parent == null || child == null) {
      return List.of();
    }
    List<BudgetStake> stakes = new ArrayList<>();
    for (Budget budget : budgets(child.draft(), link)) {
      stakes.add(Stakes.of(budget, parent));
    }
    return stakes;
  }

  /** Those of the tables that rest on the standard. */
  private List<Budget> budgets(Draft draft, Link link) {
    String id = link.used().standard().id();
    List<Budget> budgets = new ArrayList<>();
    composing.calibration(draft).body().results().stream()
        .filter(result -> result.standards().contains(String.valueOf(id)))
        .flatMap(result -> result.quantities().stream())
        .flatMap(quantity -> Optional.ofNullable(quantity.budget()).stream())
        .forEach(budgets::add);
    return budgets;
  }
}
