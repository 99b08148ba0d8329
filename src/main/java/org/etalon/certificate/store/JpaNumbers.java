package org.etalon.certificate.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Locale;
import org.etalon.certificate.Numbers;
import org.etalon.platform.Transactions;

@Singleton
class JpaNumbers implements Numbers {
  private final EntityManager entities;
  private final Transactions transactions;
  private final Clock clock;

  JpaNumbers(EntityManager entities, Transactions transactions, Clock clock) {
    this.entities = entities;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The counter's row is locked until the transaction ends, so what is undone leaves no gap. */
  @Override
  public String reserve(String laboratory, int year, String calibration) {
    return transactions.in(
        laboratory,
        () -> {
          long sequence =
              ((Number)
                      entities
                          .createNativeQuery(
                              "insert into number_counter as n (laboratory, year, last)"
                                  + " values (:laboratory, :year, 1)"
                                  + " on conflict (laboratory, year) do update set last = n.last + 1"
                                  + " returning last")
                          .setParameter("laboratory", laboratory)
                          .setParameter("year", year)
                          .getSingleResult())
                  .longValue();
          String number =
              String.format(
                  Locale.ROOT, "%s-%04d-%06d", laboratory.toUpperCase(Locale.ROOT), year, sequence);
          entities
              .createNativeQuery(
                  "insert into certificate_number"
                      + " (number, laboratory, year, sequence, calibration, state, changed_at)"
                      + " values (:number, :laboratory, :year, :sequence, :calibration,"
                      + " 'RESERVED', :at)")
              .setParameter("number", number)
              .setParameter("laboratory", laboratory)
              .setParameter("year", year)
              .setParameter("sequence", sequence)
              .setParameter("calibration", calibration)
              .setParameter("at", clock.instant())
              .executeUpdate();
          return number;
        });
  }

  @Override
  public boolean move(String number, State to, String reason) {
    return transactions.in(
        Transactions.SYSTEM,
        () ->
            entities
                    .createNativeQuery(
                        "update certificate_number set state = :state, reason = :reason,"
                            + " changed_at = :at where number = :number and state <> :state")
                    .setParameter("state", to.name())
                    .setParameter("reason", reason)
                    .setParameter("at", clock.instant())
                    .setParameter("number", number)
                    .executeUpdate()
                == 1);
  }

  @Override
  public State state(String number) {
    return State.valueOf(column("state", number));
  }

  @Override
  public void lock(String number) {
    transactions.run(
        Transactions.SYSTEM,
        () ->
            // An advisory lock needs no right to change the row.
            entities
                .createNativeQuery(
                    "select 1 from pg_advisory_xact_lock(hashtextextended(:number, 0))")
                .setParameter("number", number)
                .getSingleResult());
  }

  @Override
  public String laboratory(String number) {
    return column("laboratory", number);
  }

  @Override
  public String calibration(String number) {
    return column("calibration", number);
  }

  private String column(String name, String number) {
    return transactions.in(
        Transactions.SYSTEM,
        () ->
            (String)
                entities
                    .createNativeQuery(
                        "select " + name + " from certificate_number where number = :number")
                    .setParameter("number", number)
                    .getSingleResult());
  }
}
