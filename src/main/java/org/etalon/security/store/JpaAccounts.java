package org.etalon.security.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.etalon.platform.Transactions;
import org.etalon.security.Account;
import org.etalon.security.Accounts;
import org.etalon.security.Role;

@Singleton
class JpaAccounts implements Accounts {
  private final EntityManager entities;
  private final Transactions transactions;

  JpaAccounts(EntityManager entities, Transactions transactions) {
    this.entities = entities;
    this.transactions = transactions;
  }

  @Override
  public Optional<Account> find(String id) {
    return transactions.in(
        Transactions.SYSTEM,
        () -> Optional.ofNullable(entities.find(AccountRow.class, id)).map(AccountRow::toAccount));
  }

  @Override
  public List<Account> inRole(String organisation, Role role) {
    return transactions.in(
        organisation,
        () ->
            entities
                .createQuery(
                    "from AccountRow where organisation = :organisation order by id",
                    AccountRow.class)
                .setParameter("organisation", organisation)
                .getResultStream()
                .map(AccountRow::toAccount)
                .filter(account -> account.roles().contains(role))
                .toList());
  }

  @Override
  public List<Account> all() {
    return transactions.in(
        Transactions.SYSTEM,
        () ->
            entities
                .createQuery("from AccountRow order by id", AccountRow.class)
                .getResultStream()
                .map(AccountRow::toAccount)
                .toList());
  }

  @Override
  public void save(Account account) {
    transactions.run(Transactions.SYSTEM, () -> entities.merge(AccountRow.of(account)));
  }
}
