package org.etalon.equipment.store;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.etalon.equipment.fact.EquipmentFact;
import org.etalon.equipment.fact.EquipmentFacts;
import org.etalon.equipment.fact.EquipmentHistory;
import org.etalon.equipment.fact.Recorded;
import org.etalon.platform.ParsedJson;
import org.etalon.platform.Transactions;
import org.etalon.platform.store.Sql;
import org.jspecify.annotations.Nullable;

@Singleton
class JpaEquipmentHistory implements EquipmentHistory {
  private static final int PARSED_MAX = 16_384;

  private final EntityManager entities;
  private final Transactions transactions;
  private final Sql sql;
  private final ParsedJson<EquipmentFact> parsed =
      new ParsedJson<>(EquipmentFact.class, PARSED_MAX);

  JpaEquipmentHistory(EntityManager entities, Transactions transactions, Sql sql) {
    this.entities = entities;
    this.transactions = transactions;
    this.sql = sql;
  }

  @Override
  public Map<String, EquipmentFacts> asKnown(Collection<String> equipment, Instant knownAt) {
    Map<String, List<Recorded<EquipmentFact>>> recorded =
        sql
            .rows(
                "select id, equipment, body::text, recorded_at, account, organisation"
                    + " from equipment_fact where equipment = any(?) and recorded_at <= ?"
                    + " order by sequence",
                (statement, connection) -> {
                  statement.setArray(1, Sql.texts(connection, equipment));
                  statement.setObject(2, Sql.moment(knownAt));
                },
                this::recorded)
            .stream()
            .collect(groupingBy(Recorded::equipment));
    Map<String, EquipmentFacts> facts = new HashMap<>();
    equipment.forEach(
        id -> facts.put(id, new EquipmentFacts(id, recorded.getOrDefault(id, List.of()))));
    return facts;
  }

  private Recorded<EquipmentFact> recorded(ResultSet row) throws SQLException {
    return new Recorded<>(
        row.getString(1),
        row.getString(2),
        parsed.of(row.getString(3)),
        Objects.requireNonNull(Sql.instant(row, 4)),
        row.getString(5),
        row.getString(6));
  }

  @Override
  public List<Recorded<EquipmentFact>> after(
      String equipment, Instant knownAt, @Nullable String fact, int limit) {
    return transactions.in(
        Transactions.SYSTEM,
        () ->
            entities
                .createQuery(
                    "from FactRow f where f.equipment = :equipment and f.recordedAt <= :knownAt"
                        + " and f.sequence > coalesce((select g.sequence from FactRow g"
                        + " where g.id = :fact and g.equipment = :equipment), 0)"
                        + " order by f.sequence",
                    FactRow.class)
                .setParameter("equipment", equipment)
                .setParameter("knownAt", knownAt)
                .setParameter("fact", fact == null ? "" : fact)
                .setMaxResults(limit)
                .getResultStream()
                .map(FactRow::toRecorded)
                .toList());
  }

  @Override
  public void add(Recorded<?> fact) {
    transactions.run(
        fact.organisation(),
        () -> {
          entities.persist(FactRow.of(fact));
          entities.flush();
        });
  }
}
