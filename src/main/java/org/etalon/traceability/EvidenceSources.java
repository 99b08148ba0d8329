package org.etalon.traceability;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.etalon.certificate.Certificates;
import org.etalon.certificate.SealRegister;
import org.etalon.equipment.EquipmentRegister;
import org.etalon.equipment.fact.EquipmentHistory;
import org.etalon.equipment.jurisdiction.JurisdictionPolicy;
import org.etalon.organisation.Capabilities;
import org.etalon.platform.Transactions;
import org.etalon.traceability.facts.FactsRegister;
import org.etalon.traceability.facts.KnownCertificate;
import org.etalon.traceability.facts.KnownCertificate.Registered;
import org.etalon.traceability.facts.KnownCertificates;
import org.etalon.traceability.graph.Ancestors;

/** Where this service keeps what a chain asks about. */
@Singleton
class EvidenceSources {
  private final Certificates certificates;
  private final KnownCertificates known;
  private final FactsRegister register;
  private final Ancestors ancestors;
  private final EquipmentRegister equipment;
  private final EquipmentHistory history;
  private final Capabilities capabilities;
  private final JurisdictionPolicy jurisdictions;
  private final SealRegister seals;
  private final KeptSources kept;
  private final LastingFindings lasting;
  private final Transactions transactions;

  EvidenceSources(
      Certificates certificates,
      KnownCertificates known,
      FactsRegister register,
      Ancestors ancestors,
      EquipmentRegister equipment,
      EquipmentHistory history,
      Capabilities capabilities,
      JurisdictionPolicy jurisdictions,
      SealRegister seals,
      KeptSources kept,
      LastingFindings lasting,
      Transactions transactions) {
    this.certificates = certificates;
    this.known = known;
    this.register = register;
    this.ancestors = ancestors;
    this.equipment = equipment;
    this.history = history;
    this.capabilities = capabilities;
    this.jurisdictions = jurisdictions;
    this.seals = seals;
    this.kept = kept;
    this.lasting = lasting;
    this.transactions = transactions;
  }

  /** Everything as it was known at a moment, with what a walk from certificates asks at hand. */
  StoredEvidence gathered(Collection<String> roots, Instant knownAt) {
    StoredEvidence evidence = new StoredEvidence(this, knownAt);
    transactions.run(Transactions.SYSTEM, () -> evidence.gather(roots, Policy.DEFAULT.eventsMax()));
    return evidence;
  }

  /** A certificate without its document. */
  Optional<Registered> registered(String number) {
    return transactions.in(
        Transactions.SYSTEM,
        () ->
            Optional.ofNullable(known.read(List.of(number)).get(number))
                .map(KnownCertificate::registered));
  }

  Certificates certificates() {
    return certificates;
  }

  KnownCertificates known() {
    return known;
  }

  FactsRegister register() {
    return register;
  }

  Ancestors ancestors() {
    return ancestors;
  }

  EquipmentRegister equipment() {
    return equipment;
  }

  EquipmentHistory history() {
    return history;
  }

  Capabilities capabilities() {
    return capabilities;
  }

  JurisdictionPolicy jurisdictions() {
    return jurisdictions;
  }

  KeptSources kept() {
    return kept;
  }

  LastingFindings lasting() {
    return lasting;
  }

  SealRegister seals() {
    return seals;
  }
}
