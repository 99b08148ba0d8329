package org.etalon.certificate.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.etalon.equipment.due.LastCalibrations;
import org.etalon.platform.Transactions;
import org.jspecify.annotations.Nullable;

@Singleton
class JpaLastCalibrations implements LastCalibrations {
  private final EntityManager entities;
  private final Transactions transactions;

  JpaLastCalibrations(EntityManager entities, Transactions transactions) {
    this.entities = entities;
    this.transactions = transactions;
  }

  @Override
  public Optional<Calibrated> of(String equipment) {
    return transactions.in(
        Transactions.SYSTEM,
        () -> {
          List<?> rows =
              entities
                  .createNativeQuery(
                      "select c.number, cast(k.body ->> 'performedTo' as date) as performed,"
                          + " cast(k.body ->> 'validUntil' as date)"
                          + " from certificate_item i join certificate c on c.number = i.number"
                          + " join calibration k on k.id = c.calibration"
                          + " where i.equipment = :equipment"
                          // What failed its verification may not be used at all.
                          + " and k.body ->> 'conclusion' is distinct from 'FAIL'"
                          + " and coalesce((select v.status from certificate_event v"
                          + " where v.number = c.number order by v.id desc limit 1), 'VALID')"
                          + " not in ('WITHDRAWN', 'AMENDED', 'SUBSTITUTED')"
                          + " order by performed desc, c.issued_at desc")
                  .setParameter("equipment", equipment)
                  .setMaxResults(1)
                  .getResultList();
          return rows.stream().findFirst().map(row -> calibrated((Object[]) row));
        });
  }

  private static Calibrated calibrated(Object[] row) {
    LocalDate performed = day(row[1]);
    if (performed == null) {
      throw new IllegalStateException("Every calibration has its dates");
    }
    return new Calibrated((String) row[0], performed, day(row[2]));
  }

  private static @Nullable LocalDate day(@Nullable Object column) {
    return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
  }
}
