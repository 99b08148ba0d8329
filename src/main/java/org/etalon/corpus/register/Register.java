package org.etalon.corpus.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.etalon.certificate.CertificateStatus;
import org.etalon.corpus.Artifact;
import org.etalon.corpus.Laboratory;
import org.etalon.corpus.Measurand;
import org.etalon.corpus.NationalTree;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.fact.EquipmentFact;
import org.etalon.equipment.fact.RecalibrationProgramme;
import org.etalon.organisation.Organisation;
import org.etalon.organisation.Scope;

/** Everything that is on record about a tree beside its certificates, and what is added to it. */
public final class Register {
  private static final int ASSESSED_YEARS = 100;

  private final NationalTree tree;
  private final Participants participants = new Participants();
  private final Scopes scopes;
  private final Map<String, Integer> laboratories = new HashMap<>();
  private final Map<String, Scope> otherScopes = new LinkedHashMap<>();
  private final Map<Integer, List<EquipmentFact>> otherFacts = new HashMap<>();
  private final Map<String, CertificateStatus> statuses = new LinkedHashMap<>();
  private final Map<Measurand, LocalDate> assessedUntil = new HashMap<>();

  public Register(NationalTree tree) {
    this.tree = tree;
    this.scopes = new Scopes(tree.shape());
    tree.laboratories().forEach(one -> laboratories.put(one.id(), one.index()));
  }

  public Organisation organisation(Laboratory laboratory) {
    return participants.organisation(laboratory);
  }

  /** An artifact as it is registered. */
  public Equipment equipment(int artifact) {
    Artifact one = tree.artifact(artifact);
    Laboratory owner = tree.laboratory(one.owner());
    LocalDate from = tree.shape().from().minusYears(1);
    LocalDate until = assessedUntil.getOrDefault(one.measurand(), from.plusYears(ASSESSED_YEARS));
    return one.isPrimary()
        ? participants.primary(one, owner, from, until)
        : participants.equipment(one, owner, one.tier() == tree.shape().tiers());
  }

  /** The owner's programme, and what else was recorded about an artifact. */
  public List<EquipmentFact> facts(int artifact) {
    List<EquipmentFact> all = new ArrayList<>();
    Artifact one = tree.artifact(artifact);
    if (!one.isPrimary()) {
      all.add(
          new RecalibrationProgramme(
              one.interval(), tree.shape().from(), "As the owner's programme says"));
    }
    all.addAll(otherFacts.getOrDefault(artifact, List.of()));
    return all;
  }

  /** The scopes that laboratories have for a quantity, as far as they are claimed. */
  public Optional<Scope> scope(String id) {
    Scope other = otherScopes.get(id);
    if (other != null) {
      return Optional.of(other);
    }
    for (Measurand measurand : Measurand.values()) {
      String suffix = "-" + measurand.word();
      Integer laboratory =
          id.endsWith(suffix)
              ? laboratories.get(id.substring(0, id.length() - suffix.length()))
              : null;
      if (laboratory != null) {
        return Optional.of(scopes.of(tree.laboratory(laboratory), measurand));
      }
    }
    return Optional.empty();
  }

  /** Makes scopes for a purpose. */
  public Scopes scopes() {
    return scopes;
  }

  public CertificateStatus status(String number) {
    return statuses.getOrDefault(number, CertificateStatus.VALID);
  }

  /** Statuses other than valid, by number. */
  public Map<String, CertificateStatus> statuses() {
    return java.util.Collections.unmodifiableMap(statuses);
  }

  public void put(Scope scope) {
    otherScopes.put(scope.id(), scope);
  }

  public void put(String number, CertificateStatus status) {
    statuses.put(number, status);
  }

  public void add(int artifact, EquipmentFact fact) {
    otherFacts.computeIfAbsent(artifact, key -> new ArrayList<>()).add(fact);
  }

  /** Ends the assessment of a national primary standard. */
  public void endAssessment(Measurand measurand, LocalDate until) {
    assessedUntil.put(measurand, until);
  }
}
