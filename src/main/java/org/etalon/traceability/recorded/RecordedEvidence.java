package org.etalon.traceability.recorded;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.etalon.certificate.Digest;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.fact.EquipmentFacts;
import org.etalon.equipment.jurisdiction.Demands;
import org.etalon.organisation.ScopeHistory;
import org.etalon.traceability.Calibrated;
import org.jspecify.annotations.Nullable;

/** What a document answers; what was not asked when it was made is as if nobody knew it. */
public final class RecordedEvidence {
  /** Answers nothing. */
  public static final RecordedEvidence NONE = new RecordedEvidence(null);

  private final @Nullable EvidenceDocument document;
  private final Map<String, KnownCertificate> byDigest = new LinkedHashMap<>();
  private final Map<String, Equipment> equipment = new LinkedHashMap<>();
  private final Map<String, EquipmentFacts> facts = new LinkedHashMap<>();
  private final Map<String, ScopeHistory> scopes = new LinkedHashMap<>();
  private final Map<String, Demands> demands = new LinkedHashMap<>();
  private final Map<String, List<Calibrated>> calibrations = new LinkedHashMap<>();

  private RecordedEvidence(@Nullable EvidenceDocument document) {
    this.document = document;
    if (document == null) {
      return;
    }
    for (KnownCertificate one : document.certificates()) {
      if (one.content() != null) {
        byDigest.putIfAbsent(one.content(), one);
      }
      byDigest.put(one.file(), one);
    }
    document.equipment().forEach(one -> equipment.put(one.id(), one));
    document
        .facts()
        .forEach(
            one -> facts.put(one.equipment(), new EquipmentFacts(one.equipment(), one.recorded())));
    document.scopes().forEach(one -> scopes.put(one.id(), new ScopeHistory(one.versions())));
    document
        .demands()
        .forEach(
            one -> demands.put(law(one.region(), one.day()), new Demands(one.region(), one.all())));
    document.calibrations().forEach(one -> calibrations.put(one.equipment(), one.all()));
  }

  /** The answers of a document. */
  public static RecordedEvidence of(EvidenceDocument document) {
    return new RecordedEvidence(document);
  }

  /** Null where there is none. */
  public @Nullable EvidenceDocument document() {
    return document;
  }

  /** What is known of a certificate, by either digest. */
  public Optional<KnownCertificate> about(Digest file, @Nullable Digest content) {
    KnownCertificate exactly = byDigest.get(file.toString());
    return Optional.ofNullable(
        exactly == null && content != null ? byDigest.get(content.toString()) : exactly);
  }

  /** SHA-256 of the X.509 certificates that seal for a laboratory; empty where none is named. */
  public Set<String> signers(@Nullable String laboratory) {
    return document == null
        ? Set.of()
        : document.signers().stream()
            .filter(signer -> signer.laboratory().equals(laboratory))
            .map(KnownSigner::x509)
            .collect(Collectors.toUnmodifiableSet());
  }

  public Optional<Equipment> equipment(@Nullable String id) {
    return Optional.ofNullable(id).map(equipment::get);
  }

  public Optional<EquipmentFacts> facts(@Nullable String id) {
    return Optional.ofNullable(id).map(facts::get);
  }

  public Optional<ScopeHistory> scope(String id) {
    return Optional.ofNullable(scopes.get(id));
  }

  public Optional<Demands> demands(String region, LocalDate day) {
    return Optional.ofNullable(demands.get(law(region, day)));
  }

  /** Empty where it was not asked for, which does not mean that there are none. */
  public Optional<List<Calibrated>> calibrationsOf(String id) {
    return Optional.ofNullable(calibrations.get(id));
  }

  private static String law(String region, LocalDate day) {
    return region + " " + day;
  }
}
