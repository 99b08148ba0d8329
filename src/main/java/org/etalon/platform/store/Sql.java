package org.etalon.platform.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.etalon.platform.Transactions;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Statements over many rows without a mapper in between, in the transaction of the caller or one of
 * their own, for nobody in particular.
 */
@Singleton
public final class Sql {
  private final EntityManager entities;
  private final Transactions transactions;

  public Sql(EntityManager entities, Transactions transactions) {
    this.entities = entities;
    this.transactions = transactions;
  }

  /** Every row of a query, read one by one. */
  public <T> List<T> rows(String sql, Parameters parameters, Row<T> row) {
    return transactions.in(
        Transactions.SYSTEM,
        () -> session().doReturningWork(connection -> rows(connection, sql, parameters, row)));
  }

  private static <T> List<T> rows(
      Connection connection, String sql, Parameters parameters, Row<T> row) throws SQLException {
    List<T> all = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      parameters.set(statement, connection);
      try (ResultSet results = statement.executeQuery()) {
        while (results.next()) {
          all.add(row.read(results));
        }
      }
    }
    return all;
  }

  /** Changes rows. */
  public void change(String sql, Parameters parameters) {
    transactions.run(
        Transactions.SYSTEM,
        () ->
            session()
                .doWork(
                    connection -> {
                      try (PreparedStatement statement = connection.prepareStatement(sql)) {
                        parameters.set(statement, connection);
                        statement.execute();
                      }
                    }));
  }

  /** What is still on its way to the database goes before. */
  private Session session() {
    entities.flush();
    return entities.unwrap(Session.class);
  }

  public static Array texts(Connection connection, Collection<String> texts) throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
  }

  public static OffsetDateTime moment(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  public static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  /** Sets the parameters of a statement. */
  public interface Parameters {
    void set(PreparedStatement statement, Connection connection) throws SQLException;
  }

  /** Reads a row. */
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }
}
