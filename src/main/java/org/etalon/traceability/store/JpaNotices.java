package org.etalon.traceability.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.etalon.platform.Transactions;
import org.etalon.traceability.review.Notice;
import org.etalon.traceability.review.Notices;
import org.jspecify.annotations.Nullable;

@Singleton
class JpaNotices implements Notices {
  private static final String NOTICE =
      "select id, organisation, cause, about, explanation, certificates, recorded_at, changed_at,"
          + " acknowledged_at, acknowledged_by from notice ";

  private final Rows rows;
  private final Clock clock;

  JpaNotices(EntityManager entities, Transactions transactions, Clock clock) {
    this.rows = new Rows(entities, transactions);
    this.clock = clock;
  }

  @Override
  public void tell(
      long review, String organisation, Notice.Cause cause, String about, String explanation) {
    rows.change(
        "insert into notice as n (organisation, review, cause, about, explanation, certificates,"
            + " recorded_at, changed_at)"
            + " values (:organisation, :review, :cause, :about, :explanation, 1, :at, :at)"
            + " on conflict (review, organisation, cause, about) do update"
            + " set certificates = n.certificates + 1, changed_at = excluded.changed_at,"
            + " acknowledged_at = null, acknowledged_by = null",
        Map.of(
            "organisation", organisation,
            "review", review,
            "cause", cause.name(),
            "about", about,
            "explanation", explanation,
            "at", clock.instant()));
  }

  @Override
  public List<Notice> before(String organisation, @Nullable String id, int limit) {
    return rows
        .of(
            NOTICE
                + "where (:organisation = '*' or organisation = :organisation) and id < :before"
                + " order by id desc limit :limit",
            Map.of(
                "organisation", organisation,
                "before", id == null ? Long.MAX_VALUE : key(id),
                "limit", limit))
        .stream()
        .map(JpaNotices::notice)
        .toList();
  }

  @Override
  public Optional<Notice> find(String id) {
    return rows.of(NOTICE + "where id = :id", Map.of("id", key(id))).stream()
        .findFirst()
        .map(JpaNotices::notice);
  }

  @Override
  public void acknowledge(String id, String account) {
    rows.change(
        "update notice set acknowledged_at = :at, acknowledged_by = :account"
            + " where id = :id and acknowledged_at is null",
        Map.of("at", clock.instant(), "account", account, "id", key(id)));
  }

  /** What is no identifier is one of nothing. */
  private static long key(String id) {
    return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0;
  }

  private static Notice notice(Object[] row) {
    return new Notice(
        String.valueOf(row[0]),
        (String) row[1],
        Notice.Cause.valueOf((String) row[2]),
        (String) row[3],
        (String) row[4],
        (int) Rows.number(row[5]),
        Rows.moment(row[6]),
        Rows.moment(row[7]),
        Rows.momentOrNull(row[8]),
        (String) row[9]);
  }
}
