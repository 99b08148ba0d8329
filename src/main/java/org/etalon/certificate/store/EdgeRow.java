package org.etalon.certificate.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.Digest;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@IdClass(EdgeRow.Key.class)
@Table(name = "traceability_edge")
class EdgeRow {
  @Id String number;
  @Id int ordinal;
  @Column String equipment;
  @Column String kind;
  @Column @Nullable String parent;

  @Column(name = "parent_digest")
  byte @Nullable [] parentDigest;

  @Column String[] results;

  static EdgeRow of(String number, Certificate.Edge edge) {
    EdgeRow row = new EdgeRow();
    row.number = number;
    row.ordinal = edge.ordinal();
    row.equipment = edge.equipment();
    row.kind = edge.kind().name();
    row.parent = edge.parent();
    Digest digest = edge.parentDigest();
    row.parentDigest = digest == null ? null : digest.bytes();
    row.results = edge.results().toArray(String[]::new);
    return row;
  }

  Certificate.Edge toEdge() {
    return new Certificate.Edge(
        ordinal,
        equipment,
        Certificate.Edge.Kind.valueOf(kind),
        parent,
        parentDigest == null ? null : Digest.of(parentDigest),
        List.of(results));
  }

  record Key(String number, int ordinal) implements Serializable {}
}
