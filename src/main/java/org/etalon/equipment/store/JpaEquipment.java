package org.etalon.equipment.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.EquipmentRegister;
import org.etalon.platform.Json;
import org.etalon.platform.Transactions;
import org.etalon.platform.store.Sql;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.jspecify.annotations.Nullable;

@Singleton
class JpaEquipment implements EquipmentRegister {
  /** Own, registered or calibrated; the system sees all. */
  private static final String VISIBLE =
      "(:organisation = '*' or e.owner = :organisation or e.registered_by = :organisation"
          + " or exists (select 1 from equipment_access a"
          + " where a.equipment = e.id and a.organisation = :organisation))";

  private final EntityManager entities;
  private final Transactions transactions;
  private final Clock clock;
  private final Sql sql;

  JpaEquipment(EntityManager entities, Transactions transactions, Clock clock, Sql sql) {
    this.entities = entities;
    this.transactions = transactions;
    this.clock = clock;
    this.sql = sql;
  }

  @Override
  public Optional<Equipment> find(String id) {
    return transactions.in(
        Transactions.SYSTEM,
        () ->
            Optional.ofNullable(entities.find(EquipmentRow.class, id))
                .map(EquipmentRow::toEquipment));
  }

  @Override
  public Map<String, Equipment> find(Collection<String> ids) {
    Map<String, Equipment> found = new HashMap<>();
    sql.rows(
        "select body::text from equipment where id = any(?)",
        (statement, connection) -> statement.setArray(1, Sql.texts(connection, ids)),
        row -> {
          Equipment equipment = Json.read(row.getString(1), Equipment.class);
          return found.put(equipment.id(), equipment);
        });
    return found;
  }

  @Override
  public boolean visible(String id, String organisation) {
    return transactions.in(
        organisation,
        () ->
            !entities
                .createNativeQuery("select e.id from equipment e where e.id = :id and " + VISIBLE)
                .setParameter("id", id)
                .setParameter("organisation", organisation)
                .getResultList()
                .isEmpty());
  }

  @Override
  public void add(Equipment equipment, String registeredBy) {
    transactions.run(
        registeredBy,
        () -> {
          if (entities.find(EquipmentRow.class, equipment.id()) != null) {
            throw new ProblemException(
                ProblemType.ALREADY_EXISTS, "The identifier " + equipment.id() + " is taken.");
          }
          entities.persist(EquipmentRow.of(equipment, registeredBy, clock.instant()));
          entities.flush();
        });
  }

  @Override
  public void grant(String id, String laboratory) {
    transactions.run(
        laboratory,
        () ->
            entities
                .createNativeQuery(
                    "insert into equipment_access (equipment, organisation) values (:id, :laboratory)"
                        + " on conflict do nothing")
                .setParameter("id", id)
                .setParameter("laboratory", laboratory)
                .executeUpdate());
  }

  @Override
  public List<Equipment> after(String organisation, @Nullable String id, int limit) {
    return transactions.in(
        organisation, () -> new EquipmentSearch(entities, organisation).after(id, limit));
  }

  @Override
  public List<Equipment> search(String organisation, String words, @Nullable String id, int limit) {
    return transactions.in(
        organisation, () -> new EquipmentSearch(entities, organisation).having(words, id, limit));
  }
}
