package org.etalon.organisation.snapshot;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etalon.organisation.Scope;
import org.etalon.organisation.ScopeHistory;
import org.etalon.organisation.ScopeVersion;

/** Files of sources as tests write them, and a register that only remembers. */
final class SnapshotSample {
  static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  static final String HEADER =
      "id,quantityKind,instrument,rangeMin,rangeMax,rangeUnit,form,uncertainty,uncertaintyUnit,"
          + "slope,slopeUnit,nodes,expression,parameters,coverageFactor,coverageProbability,"
          + "reference,inForceFrom,inForceTo,suspendedFrom,suspensionReason";

  private final Map<String, ScopeHistory> known = new HashMap<>();

  private SnapshotSample() {}

  static SnapshotSample empty() {
    return new SnapshotSample();
  }

  /** Takes a snapshot as the service does, without a database. */
  ScopeSnapshot.Outcome take(LocalDate day, List<SourceRecord> records) {
    SnapshotPlan.Plan plan = SnapshotPlan.of(records, known, Set.of("taken"), day);
    plan.versions()
        .forEach(
            version ->
                add(
                    new ScopeVersion(
                        version.scope(),
                        version.number(),
                        version.appliesFrom(),
                        Instant.EPOCH,
                        "operator",
                        null,
                        1L,
                        "")));
    return plan.outcome();
  }

  void add(ScopeVersion version) {
    String id = version.scope().id();
    List<ScopeVersion> versions = new ArrayList<>();
    if (known.containsKey(id)) {
      versions.addAll(known.get(id).versions());
    }
    versions.add(version);
    known.put(id, new ScopeHistory(versions));
  }

  ScopeHistory history(String id) {
    return known.get(id);
  }

  static List<SourceRecord> csv(LocalDate day, String... rows) {
    String file = HEADER + "\r\n" + String.join("\r\n", rows) + "\r\n";
    return new CsvScopes(order(ScopeSnapshot.Format.CSV, day))
        .read(file.getBytes(StandardCharsets.UTF_8));
  }

  /** A row with a constant uncertainty, whose last columns can be given. */
  static String row(String id, String times) {
    return id
        + ",LENG,Gauge blocks,0,100,\\milli\\metre,CONSTANT,0.5,\\micro\\metre,,,,,,2,0.95,R-1,"
        + times;
  }

  static List<SourceRecord> kcdb(LocalDate day, String... records) {
    return new KcdbScopes(order(ScopeSnapshot.Format.KCDB, day)).read(page(records));
  }

  static byte[] page(String... records) {
    return ("{\"versionApiKcdb\": \"1.0.9\", \"pageNumber\": 0, \"pageSize\": 1000, \"totalPages\": 1,"
            + " \"numberOfElements\": "
            + records.length
            + ", \"totalElements\": "
            + records.length
            + ", \"data\": ["
            + String.join(",", records)
            + "]}")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A record in the form of the KCDB with invented content; more fields win over the first. */
  static String record(String code, String status, String since, String more) {
    return ("{'id': 1, 'kcdbCode': '"
            + code
            + "', 'status': '"
            + status
            + "', 'statusDate': '"
            + since
            + "', 'publicationDate': '2024-01-15', 'domainCode': 'PHYSICS',"
            + " 'metrologyAreaLabel': 'T', 'rmo': 'APMP', 'nmiCode': 'NIM', 'comments': '',"
            + " 'kcdbServiceCategory': 'T/H-1.1.1', 'instrument': 'Thermometer',"
            + " 'instrumentMethod': 'Comparison', 'coverageFactor': 2, 'confidenceLevel': 95"
            + more
            + "}")
        .replace('\'', '"');
  }

  /** What most tests add to a record. */
  static String plain() {
    return ", 'quantityValue': 'Temperature', 'uncertaintyMode': 'Absolute',"
        + " 'cmc': {'lowerLimit': -40, 'upperLimit': 420.5, 'unit': '°C'},"
        + " 'cmcUncertainty': {'lowerLimit': 2.5, 'upperLimit': 2.5, 'unit': 'mK'}";
  }

  static ScopeSnapshot.Order order(ScopeSnapshot.Format format, LocalDate day) {
    boolean kcdb = format == ScopeSnapshot.Format.KCDB;
    return new ScopeSnapshot.Order(
        "nim",
        kcdb ? "KCDB" : "Accreditation body",
        format,
        day,
        kcdb ? Scope.Route.CIPM_MRA : Scope.Route.ACCREDITATION,
        kcdb ? "CIPM MRA" : "Accreditation body",
        kcdb ? "NIM" : null,
        Map.of("Temperature", "ITSC"));
  }
}
