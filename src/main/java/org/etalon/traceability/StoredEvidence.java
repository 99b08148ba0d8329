package org.etalon.traceability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.etalon.calibration.MeasuredResult;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.CertificateStatus;
import org.etalon.certificate.Digest;
import org.etalon.certificate.SealEnd;
import org.etalon.dcc.DccReader;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.fact.EquipmentFacts;
import org.etalon.equipment.jurisdiction.Demands;
import org.etalon.organisation.ScopeHistory;
import org.etalon.signing.Outcome;
import org.etalon.traceability.Event.Used;
import org.etalon.traceability.stated.CertificateReading;
import org.etalon.traceability.stated.NamedCertificate;
import org.etalon.traceability.stated.StatedCertificate;
import org.etalon.traceability.stated.StatedResult;
import org.etalon.traceability.stated.StatedStandard;
import org.etalon.uncertainty.budget.Budget;
import org.jspecify.annotations.Nullable;

/** What this service knew at a moment. */
final class StoredEvidence implements Evidence {
  private final EvidenceSources sources;
  private final Instant knownAt;
  private final KeptEvidence kept;
  private final Map<String, Event> read = new HashMap<>();

  StoredEvidence(EvidenceSources sources, Instant knownAt) {
    this.sources = sources;
    this.knownAt = knownAt;
    this.kept = new KeptEvidence(sources.kept(), knownAt);
  }

  @Override
  public Optional<Event> parent(Event child, Used used) {
    String number = used.parent();
    return number == null
        ? kept.parent(child, used)
        : sources.certificates().find(number).filter(this::isKnown).map(this::event);
  }

  @Override
  public Optional<Equipment> equipment(@Nullable String id) {
    return id == null ? Optional.empty() : sources.equipment().find(id);
  }

  @Override
  public Optional<EquipmentFacts> facts(@Nullable String id) {
    return equipment(id).map(known -> sources.history().asKnown(known.id(), knownAt));
  }

  @Override
  public Optional<ScopeHistory> scope(String id) {
    return sources.capabilities().history(id, knownAt);
  }

  @Override
  public Optional<Demands> demands(String region, LocalDate day) {
    return sources.jurisdictions().of(region, day);
  }

  @Override
  public List<Calibrated> calibrationsOf(String equipment) {
    return sources.certificates().ofItem(equipment, knownAt).stream()
        .map(
            certificate -> {
              Event event = event(certificate);
              return new Calibrated(
                  event.key(),
                  certificate.issuedOn(),
                  event.stated().ended(),
                  CertificateStatus.VALID.equals(event.status()));
            })
        .toList();
  }

  @Override
  public List<BudgetStake> stakes(Link link) {
    Event parent = link.parent();
    return parent == null
        ? List.of()
        : budgets(link).stream().map(budget -> Stakes.of(budget, parent)).toList();
  }

  private List<Budget> budgets(Link link) {
    return sources
        .certificates()
        .find(link.child().key())
        .flatMap(child -> sources.calibrations().find(child.calibration(), child.laboratory()))
        .map(calibration -> budgets(calibration.body().results(), link))
        .orElse(List.of());
  }

  /** Those of the tables that use the standard; a table stands at its place in the document. */
  private static List<Budget> budgets(List<MeasuredResult> tables, Link link) {
    List<Budget> budgets = new ArrayList<>();
    for (StatedResult result : link.child().stated().results()) {
      boolean uses = result.quantities().stream().anyMatch(link.uses()::contains);
      if (uses && result.place() <= tables.size()) {
        MeasuredResult table = tables.get(result.place() - 1);
        Stream.concat(
                Stream.ofNullable(table.budget()),
                table.quantities().stream().flatMap(q -> Stream.ofNullable(q.budget())))
            .forEach(budgets::add);
      }
    }
    return budgets;
  }

  private boolean isKnown(Certificate certificate) {
    return !certificate.issuedAt().isAfter(knownAt);
  }

  Event event(Certificate certificate) {
    return read.computeIfAbsent(certificate.number(), number -> made(certificate));
  }

  private Event made(Certificate certificate) {
    StatedCertificate stated = CertificateReading.of(DccReader.read(certificate.xml()));
    return new Event(
        certificate.number(),
        stated,
        certificate.fileDigest(),
        certificate.contentDigest(),
        certificate.laboratory(),
        certificate.items(),
        certificate.issuedAt(),
        sources.certificates().statusAsKnown(certificate.number(), knownAt),
        signature(certificate),
        used(certificate, stated));
  }

  /**
   * The verifier passed every certificate before it left (docs/issuing.md); what can become of it
   * since is that its seal ended before the stamp, as was found out later.
   */
  private Event.Signature signature(Certificate certificate) {
    Instant stamped = certificate.stampedAt();
    if (stamped == null) {
      return new Event.Signature(Outcome.INDETERMINATE, "NO_POE");
    }
    SealEnd end = sources.seals().end(certificate.signer(), knownAt).orElse(null);
    if (end == null || stamped.isBefore(end.from())) {
      return new Event.Signature(Outcome.PASSED, null);
    }
    return end.compromised()
        ? new Event.Signature(Outcome.FAILED, "REVOKED")
        : new Event.Signature(Outcome.INDETERMINATE, "OUT_OF_BOUNDS_NO_POE");
  }

  /** The index has an edge for each standard of the document, in its order. */
  private static List<Used> used(Certificate certificate, StatedCertificate stated) {
    List<Used> all = new ArrayList<>();
    for (int i = 0; i < stated.standards().size(); i++) {
      StatedStandard standard = stated.standards().get(i);
      Certificate.Edge edge = i < certificate.edges().size() ? certificate.edges().get(i) : null;
      all.add(
          edge == null
              ? unindexed(standard)
              : new Used(
                  standard, edge.equipment(), edge.kind(), edge.parent(), edge.parentDigest()));
    }
    return all;
  }

  private static Used unindexed(StatedStandard standard) {
    NamedCertificate named = standard.certificate();
    return new Used(
        standard,
        null,
        named == null ? Certificate.Edge.Kind.NONE : Certificate.Edge.Kind.DIGEST,
        null,
        named == null ? null : Digest.parse(named.value()).orElse(null));
  }
}
