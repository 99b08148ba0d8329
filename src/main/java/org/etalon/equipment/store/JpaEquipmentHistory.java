package org.etalon.equipment.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.etalon.equipment.fact.EquipmentFact;
import org.etalon.equipment.fact.EquipmentFacts;
import org.etalon.equipment.fact.EquipmentHistory;
import org.etalon.equipment.fact.Recorded;
import org.etalon.platform.Transactions;
import org.jspecify.annotations.Nullable;

@Singleton
class JpaEquipmentHistory implements EquipmentHistory {
  private final EntityManager entities;
  private final Transactions transactions;

  JpaEquipmentHistory(EntityManager entities, Transactions transactions) {
    this.entities = entities;
    this.transactions = transactions;
  }

  @Override
  public Map<String, EquipmentFacts> asKnown(Collection<String> equipment, Instant knownAt) {
    Map<String, List<Recorded<EquipmentFact>>> recorded =
        transactions.in(
            Transactions.SYSTEM,
            () ->
                entities
                    .createQuery(
                        "from FactRow where equipment in :equipment and recordedAt <= :knownAt"
                            + " order by sequence",
                        FactRow.class)
                    .setParameter("equipment", equipment)
                    .setParameter("knownAt", knownAt)
                    .getResultStream()
                    .collect(
                        groupingBy(row -> row.equipment, mapping(FactRow::toRecorded, toList()))));
    Map<String, EquipmentFacts> facts = new HashMap<>();
    equipment.forEach(
        id -> facts.put(id, new EquipmentFacts(id, recorded.getOrDefault(id, List.of()))));
    return facts;
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
