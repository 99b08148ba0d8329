package org.etalon.equipment.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.etalon.equipment.fact.EquipmentFact;
import org.etalon.equipment.fact.Recorded;
import org.etalon.platform.Json;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "equipment_fact")
class FactRow {
  @Id String id;

  // The order of recording; the database counts.
  @Column(insertable = false, updatable = false)
  Long sequence;

  @Column String equipment;
  @Column String kind;

  @Column(name = "valid_from")
  LocalDate validFrom;

  @Column(name = "valid_to")
  @Nullable LocalDate validTo;

  @Column
  @ColumnTransformer(write = "?::jsonb")
  String body;

  @Column String account;
  @Column String organisation;

  @Column(name = "recorded_at")
  Instant recordedAt;

  static FactRow of(Recorded<?> recorded) {
    FactRow row = new FactRow();
    row.id = recorded.id();
    row.equipment = recorded.equipment();
    row.kind = recorded.fact().kind().name();
    row.validFrom = recorded.fact().validFrom();
    row.validTo = recorded.fact().validTo();
    row.body = Json.write(recorded.fact());
    row.account = recorded.account();
    row.organisation = recorded.organisation();
    row.recordedAt = recorded.recordedAt();
    return row;
  }

  Recorded<EquipmentFact> toRecorded() {
    return new Recorded<>(
        id, equipment, Json.read(body, EquipmentFact.class), recordedAt, account, organisation);
  }
}
