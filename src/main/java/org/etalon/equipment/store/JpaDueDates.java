package org.etalon.equipment.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.due.Due;
import org.etalon.equipment.due.DueDates;
import org.etalon.platform.Json;
import org.etalon.platform.Transactions;
import org.etalon.problem.ProblemException;
import org.jspecify.annotations.Nullable;

@Singleton
class JpaDueDates implements DueDates {
  private static final int KEY_PARTS = 3;

  private final EntityManager entities;
  private final Transactions transactions;

  JpaDueDates(EntityManager entities, Transactions transactions) {
    this.entities = entities;
    this.transactions = transactions;
  }

  @Override
  public void replace(String equipment, String owner, Supplier<List<Due>> due) {
    transactions.run(
        owner,
        () -> {
          // Whoever does so at the same time waits here, so that the last one knows all.
          entities
              .createNativeQuery("select pg_advisory_xact_lock(hashtext('due ' || :equipment))")
              .setParameter("equipment", equipment)
              .getResultList();
          entities
              .createNativeQuery("delete from equipment_due where equipment = :equipment")
              .setParameter("equipment", equipment)
              .executeUpdate();
          due.get().forEach(each -> insert(equipment, owner, each));
        });
  }

  private void insert(String equipment, String owner, Due due) {
    entities
        .createNativeQuery(
            "insert into equipment_due (equipment, cause, owner, certificate, calibrated_on, due_on)"
                + " values (:equipment, :cause, :owner, cast(:certificate as text),"
                + " cast(cast(:on as text) as date), :due)")
        .setParameter("equipment", equipment)
        .setParameter("cause", due.cause().name())
        .setParameter("owner", owner)
        .setParameter("certificate", due.certificate())
        .setParameter("on", due.calibratedOn() == null ? null : due.calibratedOn().toString())
        .setParameter("due", due.dueOn())
        .executeUpdate();
  }

  @Override
  public List<Listed> until(String owner, LocalDate day, @Nullable String after, int limit) {
    String[] key = after == null ? new String[] {"0001-01-01", "", ""} : after.split(" ", 3);
    if (key.length != KEY_PARTS || !key[0].matches("\\d{4}-\\d\\d-\\d\\d")) {
      throw ProblemException.malformed("", "cursor is not one that this service gave.");
    }
    boolean all = owner.equals(Transactions.SYSTEM);
    return transactions.in(
        owner,
        () -> {
          var query =
              entities
                  .createNativeQuery(
                      "select d.equipment, d.cause, d.owner, d.certificate, d.calibrated_on,"
                          + " d.due_on, cast(e.body as text) from equipment_due d"
                          + " join equipment e on e.id = d.equipment"
                          + " where d.due_on <= :day"
                          + " and (d.due_on, d.equipment, d.cause)"
                          + " > (cast(:from as date), :equipment, :cause)"
                          + (all ? "" : " and d.owner = :owner")
                          + " order by d.due_on, d.equipment, d.cause")
                  .setParameter("day", day)
                  .setParameter("from", key[0])
                  .setParameter("equipment", key[2])
                  .setParameter("cause", key[1])
                  .setMaxResults(limit);
          if (!all) {
            query.setParameter("owner", owner);
          }
          List<?> rows = query.getResultList();
          return rows.stream().map(row -> entry((Object[]) row)).toList();
        });
  }

  private static Listed entry(Object[] row) {
    return new Listed(
        (String) row[0],
        Json.read((String) row[6], Equipment.class).name(),
        (String) row[2],
        new Due(
            Due.Cause.valueOf((String) row[1]),
            (String) row[3],
            row[4] == null ? null : day(row[4]),
            day(row[5])));
  }

  private static LocalDate day(Object column) {
    return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
  }
}
