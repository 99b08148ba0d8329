package org.etalon.traceability.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.etalon.platform.Transactions;
import org.jspecify.annotations.Nullable;

/** Native statements with named parameters, and what their columns hold. */
final class Rows {
  private final EntityManager entities;
  private final Transactions transactions;

  Rows(EntityManager entities, Transactions transactions) {
    this.entities = entities;
    this.transactions = transactions;
  }

  List<Object[]> of(String sql, Map<String, ?> parameters) {
    return transactions.in(
        Transactions.SYSTEM,
        () -> {
          List<?> rows = query(sql, parameters).getResultList();
          return rows.stream()
              .map(row -> row instanceof Object[] all ? all : new Object[] {row})
              .toList();
        });
  }

  void change(String sql, Map<String, ?> parameters) {
    transactions.run(Transactions.SYSTEM, () -> query(sql, parameters).executeUpdate());
  }

  private Query query(String sql, Map<String, ?> parameters) {
    Query query = entities.createNativeQuery(sql);
    parameters.forEach(query::setParameter);
    return query;
  }

  static LocalDate day(Object column) {
    return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
  }

  static Instant moment(Object column) {
    return column instanceof OffsetDateTime moment ? moment.toInstant() : (Instant) column;
  }

  static @Nullable Instant momentOrNull(@Nullable Object column) {
    return column == null ? null : moment(column);
  }

  static long number(Object column) {
    return ((Number) column).longValue();
  }
}
