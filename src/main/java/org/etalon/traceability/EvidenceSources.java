package org.etalon.traceability;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.etalon.certificate.Certificates;
import org.etalon.certificate.SealRegister;
import org.etalon.equipment.EquipmentRegister;
import org.etalon.equipment.jurisdiction.JurisdictionPolicy;
import org.etalon.organisation.Organisations;
import org.etalon.platform.Transactions;
import org.etalon.traceability.facts.KnownCertificate;
import org.etalon.traceability.facts.KnownCertificate.Registered;
import org.etalon.traceability.graph.Ancestors;
import org.etalon.traceability.graph.KeepingGraph;

/** Where this service keeps what a chain asks about. */
@Singleton
class EvidenceSources {
  private final Certificates certificates;
  private final ReadingEvidence reading;
  private final KeepingGraph graph;
  private final Ancestors ancestors;
  private final EquipmentRegister equipment;
  private final JurisdictionPolicy jurisdictions;
  private final SealRegister seals;
  private final Organisations organisations;
  private final KeptSources kept;
  private final KnownSteps steps;
  private final Transactions transactions;

  EvidenceSources(
      Certificates certificates,
      ReadingEvidence reading,
      KeepingGraph graph,
      Ancestors ancestors,
      EquipmentRegister equipment,
      JurisdictionPolicy jurisdictions,
      SealRegister seals,
      Organisations organisations,
      KeptSources kept,
      KnownSteps steps,
      Transactions transactions) {
    this.certificates = certificates;
    this.reading = reading;
    this.graph = graph;
    this.ancestors = ancestors;
    this.equipment = equipment;
    this.jurisdictions = jurisdictions;
    this.seals = seals;
    this.organisations = organisations;
    this.kept = kept;
    this.steps = steps;
    this.transactions = transactions;
  }

  /** Everything as it was known at a moment, with what a walk from certificates asks at hand. */
  StoredEvidence gathered(Collection<String> roots, Instant knownAt) {
    StoredEvidence evidence = new StoredEvidence(this, readings(), knownAt);
    transactions.run(Transactions.SYSTEM, () -> evidence.gather(roots, Policy.DEFAULT.eventsMax()));
    return evidence;
  }

  /** Who is in a transaction may see what nobody else ever will. */
  private Readings readings() {
    return !transactions.isOpen() && graph.isNewest() ? reading.recent() : reading.stored();
  }

  /** A certificate without its document, which never changes. */
  Optional<Registered> registered(String number) {
    Source<KnownCertificate> source =
        transactions.isOpen() ? reading.stored().certificates() : reading.recent().certificates();
    return transactions.in(
        Transactions.SYSTEM,
        () ->
            Optional.ofNullable(source.asKnown(List.of(number), Instant.MAX).get(number))
                .map(KnownCertificate::registered));
  }

  Certificates certificates() {
    return certificates;
  }

  Ancestors ancestors() {
    return ancestors;
  }

  EquipmentRegister equipment() {
    return equipment;
  }

  JurisdictionPolicy jurisdictions() {
    return jurisdictions;
  }

  KeptSources kept() {
    return kept;
  }

  KnownSteps steps() {
    return steps;
  }

  Organisations organisations() {
    return organisations;
  }

  SealRegister seals() {
    return seals;
  }
}
