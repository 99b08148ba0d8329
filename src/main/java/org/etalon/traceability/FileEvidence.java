package org.etalon.traceability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.etalon.certificate.Certificate.Edge.Kind;
import org.etalon.certificate.Digest;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.fact.EquipmentFacts;
import org.etalon.equipment.jurisdiction.Demands;
import org.etalon.organisation.ScopeHistory;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.signing.Outcome;
import org.etalon.traceability.Event.Used;
import org.etalon.traceability.recorded.KnownCertificate;
import org.etalon.traceability.recorded.KnownStandard;
import org.etalon.traceability.recorded.RecordedEvidence;
import org.etalon.traceability.stated.NamedCertificate;
import org.etalon.traceability.stated.StatedStandard;
import org.jspecify.annotations.Nullable;

/**
 * What files tell, together with what was recorded about them by digest. About a file of which
 * nothing was recorded there is no register, no status, no scope and nobody's programme: rules that
 * need those leave it open.
 */
final class FileEvidence implements Evidence {
  private final RecordedEvidence recorded;
  private final Map<String, Event> events = new LinkedHashMap<>();
  private final Map<String, KnownCertificate> known = new HashMap<>();

  FileEvidence(List<FileDocument> documents, RecordedEvidence recorded) {
    this.recorded = recorded;
    documents.forEach(this::add);
  }

  private void add(FileDocument document) {
    KnownCertificate about = recorded.about(document.file(), document.content()).orElse(null);
    if (about == null) {
      Event event = alone(document);
      events.put(event.key(), event);
    } else if (known.putIfAbsent(about.number(), about) == null) {
      events.put(about.number(), together(document, about));
    }
  }

  private static Event alone(FileDocument document) {
    return new Event(
        document.file().toString(),
        document.stated(),
        document.file(),
        document.content(),
        null,
        List.of(),
        null,
        null,
        document.signature(),
        document.stated().standards().stream().map(Used::unregistered).toList());
  }

  private Event together(FileDocument document, KnownCertificate about) {
    List<Used> used = new ArrayList<>();
    for (StatedStandard standard : document.stated().standards()) {
      used.add(
          about
              .standard(used.size() + 1)
              .map(one -> used(standard, one))
              .orElseGet(() -> Used.unregistered(standard)));
    }
    return new Event(
        about.number(),
        document.stated(),
        // That of the file as issued, also where another form of it is here (decision D14).
        Digest.parse(about.file()).orElse(document.file()),
        document.content(),
        about.laboratory(),
        about.items(),
        about.issuedAt(),
        about.status(),
        signature(document, about),
        used);
  }

  /** Who recorded it looked when it came; what contradicts here counts all the same. */
  private Event.Signature signature(FileDocument document, KnownCertificate about) {
    Digest signer = document.signer();
    if (document.signature().outcome() == Outcome.FAILED || document.content() == null) {
      return document.signature();
    }
    Set<String> registered = recorded.signers(about.laboratory());
    if (signer != null && !registered.isEmpty() && !registered.contains(signer.toString())) {
      return new Event.Signature(Outcome.FAILED, "UNREGISTERED_SIGNER");
    }
    return new Event.Signature(about.signature(), about.reason());
  }

  private static Used used(StatedStandard standard, KnownStandard one) {
    return new Used(
        standard,
        one.equipment(),
        one.kind(),
        one.number(),
        one.digest() == null ? null : Digest.parse(one.digest()).orElse(null));
  }

  /** The one with that file digest, or with the content that belongs to it. */
  Optional<Event> ofFile(String digest) {
    return events.values().stream()
        .filter(event -> event.fileDigest().toString().equals(digest))
        .findFirst();
  }

  /** The documents that no other one of them names, not even by a linked report. */
  List<Event> unused() {
    List<Event> unused = new ArrayList<>(events.values());
    for (Event event : events.values()) {
      for (Used used : event.used()) {
        parent(event, used).ifPresent(unused::remove);
      }
    }
    return unused;
  }

  /**
   * As recorded about the child; without that by its digest, else what bears its number, so that
   * rule T01 sees that it is another one.
   */
  @Override
  public Optional<Event> parent(Event child, Used used) {
    if (known.containsKey(child.key())) {
      return standard(child, used).map(KnownStandard::certificate).map(events::get);
    }
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

  private Optional<KnownStandard> standard(Event child, Used used) {
    return Optional.ofNullable(known.get(child.key()))
        .flatMap(about -> about.standard(child.place(used)));
  }

  private Optional<Event> event(Digest digest) {
    return events.values().stream()
        .filter(event -> digest.equals(event.fileDigest()) || digest.equals(event.contentDigest()))
        .findFirst();
  }

  @Override
  public Optional<Equipment> equipment(@Nullable String id) {
    return recorded.equipment(id);
  }

  @Override
  public Optional<EquipmentFacts> facts(@Nullable String equipment) {
    return recorded.facts(equipment);
  }

  @Override
  public Optional<ScopeHistory> scope(String id) {
    return recorded.scope(id);
  }

  @Override
  public Optional<Demands> demands(String region, LocalDate day) {
    return recorded.demands(region, day);
  }

  /**
   * That nothing was recorded and that nothing is there are not the same: a rule would take the one
   * for the other, and pass.
   */
  @Override
  public List<Calibrated> calibrationsOf(String equipment) {
    return recorded
        .calibrationsOf(equipment)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.RULE_BROKEN,
                    "The evidence was made for other rules, and does not answer these."));
  }

  @Override
  public List<BudgetStake> stakes(Link link) {
    return link.parent() == null
        ? List.of()
        : standard(link.child(), link.used()).map(KnownStandard::stakes).orElse(List.of());
  }
}
