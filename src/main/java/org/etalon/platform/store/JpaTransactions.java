package org.etalon.platform.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;
import org.etalon.platform.Transactions;

/**
 * Transactions of Hibernate that tell PostgreSQL the organisation by a setting of the transaction.
 */
@Singleton
final class JpaTransactions implements Transactions {
  /** What the transaction was told last, so that it is not told the same again. */
  private static final Object ORGANISATION = new Object();

  private final EntityManager entities;
  private final TransactionSynchronizationRegistry transaction;

  JpaTransactions(EntityManager entities, TransactionSynchronizationRegistry transaction) {
    this.entities = entities;
    this.transaction = transaction;
  }

  @Override
  public <T> T in(String organisation, Supplier<T> work) {
    return QuarkusTransaction.joiningExisting().call(() -> named(organisation, work));
  }

  @Override
  public boolean isOpen() {
    return transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
  }

  private <T> T named(String organisation, Supplier<T> work) {
    String outer = (String) transaction.getResource(ORGANISATION);
    if (organisation.equals(outer)) {
      return work.get();
    }
    name(organisation);
    T result = work.get();
    if (outer != null) {
      // Work within work goes on for the organisation of the outer one.
      name(outer);
    }
    return result;
  }

  private void name(String organisation) {
    entities
        .createNativeQuery("select set_config('etalon.organisation', :name, true)")
        .setParameter("name", organisation)
        .getSingleResult();
    transaction.putResource(ORGANISATION, organisation);
  }
}
