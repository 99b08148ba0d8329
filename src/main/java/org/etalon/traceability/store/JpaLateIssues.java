package org.etalon.traceability.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.etalon.platform.Transactions;
import org.etalon.traceability.review.LateIssues;

@Singleton
class JpaLateIssues implements LateIssues {
  // A horizon beyond the present is one of another cluster, of which this one is a copy.
  private static final String HORIZON =
      "select cast(case when horizon <= pg_snapshot_xmin(pg_current_snapshot()) then horizon"
          + " else '0' end as text), cast(pg_snapshot_xmin(pg_current_snapshot()) as text)"
          + " from impact_review_horizon for update skip locked";

  private static final String LATE =
      "with arrived as not materialized (select c.number, e.equipment, e.parent,"
          + " cast(k.body ->> 'performedTo' as date) as used_on from certificate c"
          + " join calibration k on k.id = c.calibration"
          + " join traceability_edge e on e.number = c.number"
          + " where c.arrived >= cast(:horizon as xid8)),"
          + " late as (insert into impact_review_late (review, number)"
          + " select r.id, a.number from arrived a join impact_review r on r.certificate = a.parent"
          + " union select r.id, a.number from arrived a"
          + " join impact_review r on r.equipment = a.equipment"
          + " where finding_may_concern(r.fact, a.used_on, a.parent)"
          // What a person has put in order again is in question no more.
          + " union select s.review, a.number from arrived a"
          + " join impact_review_step s on s.number = a.parent and s.results <> '{}'"
          + " where (select v.status from certificate_event v where v.number = a.parent"
          + " order by v.id desc limit 1) <> 'VALID'"
          + " on conflict do nothing returning review)"
          // Waits for whoever is at work, who may be about to end it.
          + " update impact_review set finished_at = null,"
          + " due_at = case when finished_at is null then due_at else :at end"
          + " where id in (select review from late)";

  private final Rows rows;
  private final Transactions transactions;
  private final Clock clock;

  JpaLateIssues(EntityManager entities, Transactions transactions, Clock clock) {
    this.rows = new Rows(entities, transactions);
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void find() {
    transactions.run(
        Transactions.SYSTEM,
        () -> {
          List<Object[]> horizon = rows.of(HORIZON, Map.of());
          if (!horizon.isEmpty()) {
            // The next horizon is older than what is seen here, so that both overlap.
            rows.change(LATE, Map.of("horizon", horizon.get(0)[0], "at", clock.instant()));
            rows.change(
                "update impact_review_horizon set horizon = cast(:horizon as xid8)",
                Map.of("horizon", horizon.get(0)[1]));
          }
        });
  }

  @Override
  public List<String> of(long review, int limit) {
    return rows
        .of(
            "select number from impact_review_late where review = :review and pending"
                + " order by number limit :limit",
            Map.of("review", review, "limit", limit))
        .stream()
        .map(row -> (String) row[0])
        .toList();
  }

  @Override
  public void looked(long review, List<String> numbers) {
    rows.change(
        "update impact_review_late set pending = false"
            + " where review = :review and number in (:numbers)",
        Map.of("review", review, "numbers", numbers));
  }
}
