package org.etalon.organisation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import org.etalon.organisation.Scope;
import org.etalon.organisation.ScopeRegister;
import org.etalon.organisation.ScopeVersion;
import org.etalon.platform.Json;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@IdClass(ScopeVersionRow.Key.class)
@Table(name = "scope_version")
class ScopeVersionRow {
  @Id String scope;
  @Id int version;

  @Column(name = "applies_from")
  LocalDate appliesFrom;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Column(name = "recorded_by")
  String recordedBy;

  @Column @Nullable String reason;
  @Column @Nullable Long snapshot;
  @Column byte[] digest;
  @Column String body;

  static ScopeVersionRow of(ScopeRegister.Entry entry, Instant now) {
    ScopeVersionRow row = new ScopeVersionRow();
    row.scope = entry.scope().id();
    row.version = entry.version();
    row.appliesFrom = entry.appliesFrom();
    row.recordedAt = now;
    row.recordedBy = entry.recordedBy();
    row.reason = entry.reason();
    row.snapshot = entry.snapshot();
    row.body = Json.write(entry.scope());
    row.digest = Sha256.of(row.body.getBytes(StandardCharsets.UTF_8));
    return row;
  }

  ScopeVersion toVersion() {
    return new ScopeVersion(
        Json.read(body, Scope.class),
        version,
        appliesFrom,
        recordedAt,
        recordedBy,
        reason,
        snapshot,
        "sha-256:" + HexFormat.of().formatHex(digest));
  }

  /** The primary key. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    String scope = "";
    int version;

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && key.scope.equals(scope) && key.version == version;
    }

    @Override
    public int hashCode() {
      return Objects.hash(scope, version);
    }
  }
}
