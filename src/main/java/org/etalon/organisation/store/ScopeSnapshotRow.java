package org.etalon.organisation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.etalon.organisation.snapshot.ScopeSnapshot;
import org.etalon.platform.Json;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "scope_snapshot")
class ScopeSnapshotRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  long id;

  @Column String organisation;
  @Column String source;
  @Column String format;

  @Column(name = "taken_on")
  LocalDate takenOn;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Column(name = "recorded_by")
  String recordedBy;

  @Column(name = "file_digest")
  byte[] fileDigest;

  @Column byte[] content;
  @Column String outcome;

  static ScopeSnapshotRow of(
      ScopeSnapshot.Order order, Instant at, String by, byte[] file, String outcome) {
    ScopeSnapshotRow row = new ScopeSnapshotRow();
    row.organisation = order.organisation();
    row.source = order.source();
    row.format = order.format().name();
    row.takenOn = order.takenOn();
    row.recordedAt = at.truncatedTo(ChronoUnit.MICROS);
    row.recordedBy = by;
    row.fileDigest = Sha256.of(file);
    row.content = file;
    row.outcome = outcome;
    return row;
  }

  ScopeSnapshot toSnapshot() {
    Told told = Json.read(outcome, Told.class);
    return new ScopeSnapshot(
        id,
        told.order(),
        recordedAt,
        recordedBy,
        "sha-256:" + HexFormat.of().formatHex(fileDigest),
        told.outcome());
  }

  /** What the column of that name holds. */
  record Told(ScopeSnapshot.Order order, ScopeSnapshot.Outcome outcome) {}
}
