package org.etalon.equipment.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.etalon.equipment.Equipment;
import org.etalon.platform.Json;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "equipment")
class EquipmentRow {
  @Id String id;
  @Column String owner;

  @Column(name = "registered_by")
  String registeredBy;

  @Column(name = "legal_status")
  String legalStatus;

  @Column String role;

  @Column
  @ColumnTransformer(write = "?::jsonb")
  String body;

  @Column(name = "created_at")
  Instant createdAt;

  static EquipmentRow of(Equipment equipment, String registeredBy, Instant now) {
    EquipmentRow row = new EquipmentRow();
    row.id = equipment.id();
    row.owner = equipment.owner();
    row.registeredBy = registeredBy;
    row.legalStatus = equipment.legalStatus().name();
    row.role = equipment.role().name();
    row.body = Json.write(equipment);
    row.createdAt = now;
    return row;
  }

  Equipment toEquipment() {
    return Json.read(body, Equipment.class);
  }
}
