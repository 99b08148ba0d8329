package org.etalon.certificate.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.etalon.calibration.ReasonClass;
import org.etalon.certificate.CertificateStatus;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "certificate_event")
class EventRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  @Column String number;
  @Column String status;

  @Column(name = "reason_class")
  @Nullable String reasonClass;

  @Column @Nullable String explanation;

  @Column(name = "effective_from")
  LocalDate effectiveFrom;

  @Column(name = "void_ab_initio")
  boolean voidAbInitio;

  @Column String @Nullable [] results;
  @Column @Nullable String successor;
  @Column String account;

  @Column(name = "recorded_at")
  Instant recordedAt;

  /** From the columns of a query that names number, status and what follows in this order. */
  static EventRow of(ResultSet row) throws SQLException {
    EventRow event = new EventRow();
    event.number = row.getString(1);
    event.status = row.getString(2);
    event.reasonClass = row.getString(3);
    event.explanation = row.getString(4);
    event.effectiveFrom = row.getObject(5, LocalDate.class);
    event.voidAbInitio = row.getBoolean(6);
    Array results = row.getArray(7);
    event.results = results == null ? null : (String[]) results.getArray();
    event.successor = row.getString(8);
    return event;
  }

  /** One that stands again stands as if nothing had been recorded; why is in the audit log. */
  CertificateStatus toStatus() {
    if (status.equals(CertificateStatus.Word.VALID.name())) {
      return CertificateStatus.VALID;
    }
    return new CertificateStatus(
        CertificateStatus.Word.valueOf(status),
        successor,
        reasonClass == null ? null : ReasonClass.valueOf(reasonClass),
        explanation,
        effectiveFrom,
        voidAbInitio,
        results == null ? null : List.of(results));
  }
}
