package org.etalon.security.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.etalon.security.Account;
import org.etalon.security.Role;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "account")
class AccountRow {
  @Id String id;
  @Column @Nullable String organisation;
  @Column String name;
  @Column String[] roles;

  static AccountRow of(Account account) {
    AccountRow row = new AccountRow();
    row.id = account.id();
    row.organisation = account.organisation();
    row.name = account.name();
    row.roles = account.roles().stream().map(Role::name).sorted().toArray(String[]::new);
    return row;
  }

  Account toAccount() {
    return new Account(
        id,
        organisation,
        name,
        Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()));
  }
}
