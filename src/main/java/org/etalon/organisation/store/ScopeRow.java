package org.etalon.organisation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.etalon.organisation.Scope;
import org.etalon.platform.Json;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "scope")
class ScopeRow {
  @Id String id;
  @Column String organisation;

  @Column
  @ColumnTransformer(write = "?::jsonb")
  String body;

  @Column(name = "in_force_from")
  LocalDate inForceFrom;

  @Column(name = "in_force_to")
  @Nullable LocalDate inForceTo;

  @Column(name = "created_at")
  Instant createdAt;

  static ScopeRow of(Scope scope, Instant now) {
    ScopeRow row = new ScopeRow();
    row.id = scope.id();
    row.organisation = scope.organisation();
    row.body = Json.write(scope);
    row.inForceFrom = scope.inForceFrom();
    row.inForceTo = scope.inForceTo();
    row.createdAt = now;
    return row;
  }
}
