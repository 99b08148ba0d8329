package org.etalon.traceability.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.etalon.calibration.CalibrationBody;
import org.etalon.certificate.CertificateStatus;
import org.etalon.certificate.Digest;
import org.etalon.platform.Json;
import org.etalon.platform.Transactions;
import org.etalon.traceability.graph.Dependant;
import org.etalon.traceability.impact.ImpactIndex;
import org.etalon.traceability.impact.StoredCalibration;
import org.jspecify.annotations.Nullable;

@Singleton
class JpaImpactIndex implements ImpactIndex {
  private static final LocalDate EVER = LocalDate.of(1, 1, 1);

  private static final String STATUS =
      "coalesce((select v.status from certificate_event v where v.number = c.number"
          + " order by v.id desc limit 1), 'VALID')";

  private static final String STORED =
      "select c.number, c.laboratory, cast(k.body as text), c.file_digest, c.content_digest"
          + " from certificate c join calibration k on k.id = c.calibration"
          + " where c.number in (:numbers)";

  private final Rows rows;

  JpaImpactIndex(EntityManager entities, Transactions transactions) {
    this.rows = new Rows(entities, transactions);
  }

  @Override
  public List<Dependant> usersOf(String equipment, @Nullable LocalDate since) {
    return rows
        .of(
            "select distinct c.number, c.laboratory, c.issued_on from traceability_edge e"
                + " join certificate c on c.number = e.number"
                + " where e.equipment = :equipment and c.issued_on >= :since order by c.number",
            Map.of("equipment", equipment, "since", since == null ? EVER : since))
        .stream()
        .map(JpaImpactIndex::first)
        .toList();
  }

  @Override
  public List<Claim> claims(String organisation, String scope, @Nullable LocalDate since) {
    return rows
        .of(
            "select c.number, c.laboratory, c.issued_on, cast(k.body ->> 'performedTo' as date)"
                + " from certificate c join calibration k on k.id = c.calibration"
                + " where c.laboratory = :organisation and c.issued_on >= :since"
                + " and calibration_scopes(k.body) @> array[cast(:scope as text)]"
                + " order by c.number",
            Map.of(
                "organisation", organisation,
                "scope", scope,
                "since", since == null ? EVER : since))
        .stream()
        .map(row -> new Claim(first(row), Rows.day(row[3])))
        .toList();
  }

  @Override
  public List<Calibrated> calibrationsOf(String equipment) {
    return rows
        .of(
            "select c.number, cast(k.body ->> 'performedTo' as date) as performed"
                + " from certificate_item i join certificate c on c.number = i.number"
                + " join calibration k on k.id = c.calibration"
                + " where i.equipment = :equipment"
                + " and k.body ->> 'conclusion' is distinct from 'FAIL' and "
                + STATUS
                + " = 'VALID' order by performed, c.issued_at",
            Map.of("equipment", equipment))
        .stream()
        .map(row -> new Calibrated((String) row[0], Rows.day(row[1])))
        .toList();
  }

  @Override
  public Map<String, CertificateStatus.Word> statuses(Collection<String> numbers) {
    return numbers.isEmpty()
        ? Map.of()
        : rows
            .of(
                "select c.number, " + STATUS + " from certificate c where c.number in (:numbers)",
                Map.of("numbers", numbers))
            .stream()
            .collect(
                Collectors.toMap(
                    row -> (String) row[0],
                    row -> CertificateStatus.Word.valueOf((String) row[1])));
  }

  @Override
  public List<Instrument> instruments(Collection<String> numbers) {
    return numbers.isEmpty()
        ? List.of()
        : rows
            .of(
                "select i.number, i.equipment, e.owner from certificate_item i"
                    + " join equipment e on e.id = i.equipment"
                    + " where i.number in (:numbers) order by i.number, i.equipment",
                Map.of("numbers", numbers))
            .stream()
            .map(row -> new Instrument((String) row[0], (String) row[1], (String) row[2]))
            .toList();
  }

  @Override
  public List<StoredCalibration> withConformity(Collection<String> numbers) {
    return stored(
        numbers, " and jsonb_path_exists(k.body, '$.results[*].quantities[*].conformity.rule')");
  }

  @Override
  public Map<String, StoredCalibration> calibrations(Collection<String> numbers) {
    return stored(numbers, "").stream()
        .collect(Collectors.toMap(StoredCalibration::number, each -> each));
  }

  private List<StoredCalibration> stored(Collection<String> numbers, String condition) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    List<Object[]> found =
        rows.of(STORED + condition + " order by c.number", Map.of("numbers", numbers));
    Map<String, List<StoredCalibration.Rest>> rests = new HashMap<>();
    if (!found.isEmpty()) {
      rows.of(
              "select number, equipment, parent from traceability_edge"
                  + " where number in (:numbers) order by number, ordinal",
              Map.of("numbers", found.stream().map(row -> row[0]).toList()))
          .forEach(
              row ->
                  rests
                      .computeIfAbsent((String) row[0], number -> new ArrayList<>())
                      .add(new StoredCalibration.Rest((String) row[1], (String) row[2])));
    }
    return found.stream()
        .map(
            row ->
                new StoredCalibration(
                    (String) row[0],
                    (String) row[1],
                    Json.read((String) row[2], CalibrationBody.class),
                    Digest.of((byte[]) row[3]),
                    Digest.of((byte[]) row[4]),
                    rests.getOrDefault((String) row[0], List.of())))
        .toList();
  }

  private static Dependant first(Object[] row) {
    return new Dependant((String) row[0], (String) row[1], Rows.day(row[2]), 1);
  }
}
