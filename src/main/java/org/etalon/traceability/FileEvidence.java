package org.etalon.traceability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.etalon.certificate.Certificate.Edge.Kind;
import org.etalon.certificate.Digest;
import org.etalon.dcc.DccReader;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.fact.EquipmentFacts;
import org.etalon.equipment.jurisdiction.Demands;
import org.etalon.organisation.ScopeHistory;
import org.etalon.signing.Outcome;
import org.etalon.signing.SignatureReport;
import org.etalon.signing.SignatureVerifier;
import org.etalon.traceability.Event.Used;
import org.etalon.traceability.stated.CertificateReading;
import org.etalon.traceability.stated.NamedCertificate;
import org.etalon.traceability.stated.StatedStandard;
import org.jspecify.annotations.Nullable;

/**
 * What files tell by themselves. No register, no status, no scope and nobody's programme: rules
 * that need those leave it open.
 */
final class FileEvidence implements Evidence {
  private static final String ANALOGUE = "analogue";

  private final SignatureVerifier verifier;
  private final Map<String, Event> events = new LinkedHashMap<>();

  FileEvidence(SignatureVerifier verifier) {
    this.verifier = verifier;
  }

  /**
   * Takes a document.
   *
   * @throws org.etalon.dcc.NotADccException when it is none
   */
  void add(byte[] xml) {
    SignatureReport report = verifier.verify(xml);
    Digest file = Digest.over(xml);
    var stated = CertificateReading.of(DccReader.read(xml));
    boolean intact = report.check("signature.intact").outcome() == Outcome.PASSED;
    Event event =
        new Event(
            file.toString(),
            stated,
            file,
            intact && report.contentDigest() != null
                ? Digest.parse(report.contentDigest()).orElse(null)
                : null,
            null,
            List.of(),
            null,
            null,
            signature(report),
            stated.standards().stream().map(FileEvidence::used).toList());
    events.put(event.key(), event);
  }

  /** The documents that no other one of them names. */
  List<Event> unused() {
    List<Event> unused = new ArrayList<>(events.values());
    for (Event event : events.values()) {
      event.used().forEach(used -> parent(event, used).ifPresent(unused::remove));
    }
    return unused;
  }

  private static Event.Signature signature(SignatureReport report) {
    boolean failed =
        report.checks().stream().anyMatch(check -> check.outcome() == Outcome.FAILED)
            && report.check("signature.present").outcome() == Outcome.PASSED;
    boolean passed =
        report.subIndication() == null
            && report.check("signer.revocation").outcome() == Outcome.PASSED;
    Outcome outcome = passed ? Outcome.PASSED : failed ? Outcome.FAILED : Outcome.INDETERMINATE;
    return new Event.Signature(outcome, report.subIndication());
  }

  private static Used used(StatedStandard standard) {
    NamedCertificate named = standard.certificate();
    if (named == null) {
      return new Used(standard, null, Kind.NONE, null, null);
    }
    boolean paper = named.procedure().equals(ANALOGUE);
    return new Used(
        standard,
        null,
        paper ? Kind.ANALOGUE : Kind.DIGEST,
        null,
        paper ? null : Digest.parse(named.value()).orElse(null));
  }

  /** By its digest; else what bears its number, so that rule T01 sees that it is another one. */
  @Override
  public Optional<Event> parent(Event child, Used used) {
    NamedCertificate named = used.standard().certificate();
    if (named == null || used.kind() != Kind.DIGEST) {
      return Optional.empty();
    }
    return Optional.ofNullable(used.parentDigest())
        .flatMap(this::event)
        .or(
            () ->
                events.values().stream()
                    .filter(event -> !event.key().equals(child.key()))
                    .filter(event -> event.stated().number().equals(named.number()))
                    .findFirst());
  }

  private Optional<Event> event(Digest digest) {
    return events.values().stream()
        .filter(event -> digest.equals(event.fileDigest()) || digest.equals(event.contentDigest()))
        .findFirst();
  }

  @Override
  public Optional<Equipment> equipment(@Nullable String id) {
    return Optional.empty();
  }

  @Override
  public Optional<EquipmentFacts> facts(@Nullable String equipment) {
    return Optional.empty();
  }

  @Override
  public Optional<ScopeHistory> scope(String id) {
    return Optional.empty();
  }

  @Override
  public Optional<Demands> demands(String region, LocalDate day) {
    return Optional.empty();
  }

  @Override
  public List<Calibrated> calibrationsOf(String equipment) {
    return List.of();
  }

  @Override
  public List<BudgetStake> stakes(Link link) {
    return List.of();
  }
}
