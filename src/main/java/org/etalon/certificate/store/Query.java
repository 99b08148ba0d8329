package org.etalon.certificate.store;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.etalon.certificate.CertificateStatus;
import org.etalon.certificate.Certificates.Change;
import org.etalon.certificate.Certificates.Filter;
import org.etalon.certificate.Certificates.Summary;
import org.etalon.platform.Transactions;
import org.jspecify.annotations.Nullable;

/** The questions about many certificates, in SQL. */
final class Query {
  private static final String SUMMARY =
      "select c.number, c.laboratory, c.customer, c.item, c.issued_on,"
          + " coalesce((select e.status from certificate_event e where e.number = c.number"
          + " order by e.id desc limit 1), 'VALID') as status, c.kind from certificate c";

  private Query() {}

  static List<Summary> after(
      EntityManager entities, Filter filter, @Nullable String number, int limit) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> parameters = new LinkedHashMap<>();
    conditions.add("s.number > :after");
    parameters.put("after", number == null ? "" : number);
    if (!filter.organisation().equals(Transactions.SYSTEM)) {
      conditions.add("(s.laboratory = :organisation or s.customer = :organisation)");
      parameters.put("organisation", filter.organisation());
    }
    add("s.laboratory = :laboratory", "laboratory", filter.laboratory(), conditions, parameters);
    add("s.issued_on >= :from", "from", filter.from(), conditions, parameters);
    add("s.issued_on <= :to", "to", filter.to(), conditions, parameters);
    CertificateStatus.Word status = filter.status();
    add(
        "s.status = :status",
        "status",
        status == null ? null : status.name(),
        conditions,
        parameters);
    add(
        "exists (select 1 from certificate_item i"
            + " where i.number = s.number and i.equipment = :item)",
        "item",
        filter.item(),
        conditions,
        parameters);
    String sql =
        "select * from ("
            + SUMMARY
            + ") s where "
            + String.join(" and ", conditions)
            + " order by s.number";
    var query = entities.createNativeQuery(sql).setMaxResults(limit);
    parameters.forEach(query::setParameter);
    return summaries(query);
  }

  private static void add(
      String condition,
      String name,
      @Nullable Object value,
      List<String> conditions,
      Map<String, Object> parameters) {
    if (value != null) {
      conditions.add(condition);
      parameters.put(name, value);
    }
  }

  static List<Summary> latest(EntityManager entities, String organisation, int limit) {
    return summaries(
        entities
            .createNativeQuery(
                SUMMARY
                    + " where :organisation = '*' or c.laboratory = :organisation"
                    + " or c.customer = :organisation order by c.issued_at desc")
            .setParameter("organisation", organisation)
            .setMaxResults(limit));
  }

  static List<Summary> ofEquipment(
      EntityManager entities, String equipment, String organisation, int limit) {
    return summaries(
        entities
            .createNativeQuery(
                SUMMARY
                    + " join certificate_item i on i.number = c.number"
                    + " where i.equipment = :equipment and (:organisation = '*'"
                    + " or c.laboratory = :organisation or c.customer = :organisation)"
                    + " order by c.issued_at desc")
            .setParameter("equipment", equipment)
            .setParameter("organisation", organisation)
            .setMaxResults(limit));
  }

  static List<Change> changes(EntityManager entities, Collection<String> numbers) {
    List<Change> changes = new ArrayList<>();
    for (Object[] issue :
        entities
            .createQuery(
                "select number, issuedOn, issuedAt from CertificateRow where number in :numbers"
                    + " order by issuedAt",
                Object[].class)
            .setParameter("numbers", numbers)
            .getResultList()) {
      changes.add(
          new Change(
              (String) issue[0],
              CertificateStatus.Word.VALID,
              (LocalDate) issue[1],
              (Instant) issue[2]));
    }
    for (EventRow event :
        entities
            .createQuery("from EventRow where number in :numbers order by id", EventRow.class)
            .setParameter("numbers", numbers)
            .getResultList()) {
      changes.add(
          new Change(
              event.number, event.toStatus().status(), event.effectiveFrom, event.recordedAt));
    }
    return changes;
  }

  static List<String> strings(jakarta.persistence.Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(String::valueOf).toList();
  }

  /** As the driver gives a moment, which is not the same in every version of the mapper. */
  static Instant instant(Object value) {
    return value instanceof OffsetDateTime moment ? moment.toInstant() : (Instant) value;
  }

  private static List<Summary> summaries(jakarta.persistence.Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(row -> summary((Object[]) row)).toList();
  }

  private static Summary summary(Object[] row) {
    return new Summary(
        (String) row[0],
        (String) row[1],
        (String) row[2],
        (String) row[3],
        row[4] instanceof Date date ? date.toLocalDate() : (LocalDate) row[4],
        CertificateStatus.Word.valueOf((String) row[5]),
        (String) row[6]);
  }
}
