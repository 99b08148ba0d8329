package org.etalon.certificate.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import org.etalon.certificate.print.QrTokens;
import org.etalon.platform.Identifiers;
import org.etalon.platform.Transactions;

@Singleton
class JpaQrTokens implements QrTokens {
  private final EntityManager entities;
  private final Transactions transactions;
  private final Identifiers identifiers;
  private final Clock clock;

  JpaQrTokens(
      EntityManager entities, Transactions transactions, Identifiers identifiers, Clock clock) {
    this.entities = entities;
    this.transactions = transactions;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  @Override
  public String of(String number) {
    return transactions.in(Transactions.SYSTEM, () -> find(number).orElseGet(() -> give(number)));
  }

  /** Two who print at once both get the token of the one who came first. */
  private String give(String number) {
    entities
        .createNativeQuery(
            "insert into certificate_token (number, token, given_at)"
                + " values (:number, :token, :at) on conflict do nothing")
        .setParameter("number", number)
        .setParameter("token", identifiers.next())
        .setParameter("at", clock.instant())
        .executeUpdate();
    return find(number).orElseThrow();
  }

  private Optional<String> find(String number) {
    return Query.strings(
            entities
                .createNativeQuery("select token from certificate_token where number = :number")
                .setParameter("number", number))
        .stream()
        .findFirst();
  }

  @Override
  public Optional<String> number(String token) {
    return transactions.in(
        Transactions.SYSTEM,
        () ->
            Query.strings(
                    entities
                        .createNativeQuery(
                            "select number from certificate_token where token = :token")
                        .setParameter("token", token))
                .stream()
                .findFirst());
  }
}
