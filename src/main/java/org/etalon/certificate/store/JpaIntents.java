package org.etalon.certificate.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.etalon.certificate.Intents;
import org.etalon.platform.Transactions;

@Singleton
class JpaIntents implements Intents {
  private final EntityManager entities;
  private final Transactions transactions;

  JpaIntents(EntityManager entities, Transactions transactions) {
    this.entities = entities;
    this.transactions = transactions;
  }

  @Override
  public void add(Intent intent) {
    transactions.run(
        Transactions.SYSTEM,
        () -> {
          entities.persist(IntentRow.of(intent));
          entities.flush();
        });
  }

  @Override
  public Optional<Intent> find(String number) {
    return transactions.in(
        Transactions.SYSTEM,
        () -> Optional.ofNullable(entities.find(IntentRow.class, number)).map(IntentRow::toIntent));
  }

  @Override
  public List<Intent> unresolvedBefore(Instant moment) {
    return transactions.in(
        Transactions.SYSTEM,
        () -> {
          List<?> rows =
              entities
                  .createNativeQuery(
                      "select i.* from issuance_intent i"
                          + " join certificate_number n on n.number = i.number"
                          + " where n.state = 'INTENDED' and i.created_at < :moment"
                          + " order by i.created_at",
                      IntentRow.class)
                  .setParameter("moment", moment)
                  .getResultList();
          return rows.stream().map(row -> ((IntentRow) row).toIntent()).toList();
        });
  }
}
