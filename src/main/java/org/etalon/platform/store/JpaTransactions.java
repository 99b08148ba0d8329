package org.etalon.platform.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import org.etalon.platform.Transactions;

/**
 * Transactions of Hibernate that tell PostgreSQL the organisation by a setting of the transaction.
 */
@Singleton
final class JpaTransactions implements Transactions {
  private final EntityManager entities;

  JpaTransactions(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public <T> T in(String organisation, Supplier<T> work) {
    return QuarkusTransaction.joiningExisting().call(() -> named(organisation, work));
  }

  private <T> T named(String organisation, Supplier<T> work) {
    String outer =
        (String)
            entities
                .createNativeQuery("select current_setting('etalon.organisation', true)")
                .getSingleResult();
    name(organisation);
    T result = work.get();
    if (outer != null && !outer.isEmpty()) {
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
  }
}
