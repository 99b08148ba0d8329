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
  private static final String UNRESOLVED =
      "select i.* from issuance_intent i join certificate_number n on n.number = i.number"
          + " where n.state = 'INTENDED' and i.created_at < :moment";

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
        () ->
            intents(
                entities
                    .createNativeQuery(UNRESOLVED + " order by i.created_at", IntentRow.class)
                    .setParameter("moment", moment)
                    .getResultList()));
  }

  @Override
  public List<Intent> dueBefore(Instant moment, Instant now) {
    return transactions.in(
        Transactions.SYSTEM,
        () ->
            intents(
                entities
                    .createNativeQuery(
                        UNRESOLVED
                            + " and not exists (select 1 from issue_waiting w"
                            + " where w.number = i.number and w.next_attempt_at > :now)"
                            + " order by i.created_at",
                        IntentRow.class)
                    .setParameter("moment", moment)
                    .setParameter("now", now)
                    .getResultList()));
  }

  private static List<Intent> intents(List<?> rows) {
    return rows.stream().map(row -> ((IntentRow) row).toIntent()).toList();
  }
}
