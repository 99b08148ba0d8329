package org.etalon.traceability.store;

import jakarta.inject.Singleton;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.etalon.platform.Transactions;
import org.etalon.platform.store.Sql;
import org.etalon.traceability.graph.Changes;
import org.etalon.traceability.graph.GraphNews;
import org.etalon.traceability.graph.GraphSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/**
 * Reads the graph on connections of its own, so that it never sees what a transaction of somebody
 * else has not committed. A horizon is the oldest transaction that was open at a reading.
 */
@Singleton
class SqlGraph implements GraphSource, GraphNews {
  private static final String CHANNEL = "etalon_certificates";
  private static final String CHANGES =
      "with seen (horizon) as (select cast(? as xid8)),"
          + " status as (select e.number from certificate_event e, seen where e.arrived >= horizon),"
          + " issued as (select c.number from certificate c, seen where c.arrived >= horizon)"
          + " select 'certificate', number from status"
          + " union all select 'equipment', i.equipment from certificate_item i"
          + " where i.number in (select number from status union all select number from issued)"
          + " union all select 'equipment', f.equipment from equipment_fact f, seen"
          + " where f.arrived >= horizon"
          + " union all select 'scope', v.scope from scope_version v, seen"
          + " where v.arrived >= horizon";
  private static final String NEXT =
      "with seen (horizon) as (select cast(? as xid8))"
          + " select pg_snapshot_xmin(pg_current_snapshot())::text,"
          + " exists (select from certificate c where c.arrived >= horizon)"
          + " or exists (select from certificate_event e where e.arrived >= horizon)"
          + " or exists (select from equipment_fact f where f.arrived >= horizon)"
          + " or exists (select from scope_version v where v.arrived >= horizon) from seen";
  private static final int COPY_HEADER = 19;
  private static final int BUFFER = 1 << 16;

  private final DataSource database;
  private final Sql sql;

  SqlGraph(DataSource database, Sql sql) {
    this.database = database;
    this.sql = sql;
  }

  @Override
  public String all(Taking taking) {
    return at(
        connection -> {
          copy(
              connection,
              "select number, laboratory, issued_on - date '1970-01-01' from certificate",
              row -> taking.certificate(octets(row), octets(row), day(row)));
          copy(
              connection,
              "select number, parent from traceability_edge where parent is not null",
              row -> taking.edge(octets(row), octets(row)));
          return horizon(connection);
        });
  }

  @Override
  public Newer since(String horizon) {
    return nothing(horizon).orElseGet(() -> all(horizon));
  }

  /** Usually nothing is new, which one question tells; empty where something is. */
  private Optional<Newer> nothing(String horizon) {
    return within(
        connection -> {
          name(connection);
          try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
            statement.setString(1, horizon);
            try (ResultSet row = statement.executeQuery()) {
              row.next();
              return row.getBoolean(2)
                  ? Optional.empty()
                  : Optional.of(new Newer(row.getString(1), List.of(), Changes.none()));
            }
          }
        });
  }

  private Newer all(String horizon) {
    return at(
        connection -> {
          List<Certificate> certificates = new ArrayList<>();
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "select c.number, c.laboratory, c.issued_on, array(select e.parent"
                      + " from traceability_edge e where e.number = c.number"
                      + " and e.parent is not null order by e.ordinal)"
                      + " from certificate c where c.arrived >= cast(? as xid8)"
                      + " order by c.issued_at, c.number")) {
            statement.setString(1, horizon);
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                certificates.add(
                    new Certificate(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        List.of((String[]) row.getArray(4).getArray())));
              }
            }
          }
          return new Newer(horizon(connection), certificates, changes(connection, horizon));
        });
  }

  private static Changes changes(Connection connection, String horizon) throws SQLException {
    Map<String, Set<String>> changed = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(CHANGES)) {
      statement.setString(1, horizon);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          changed.computeIfAbsent(row.getString(1), kind -> new HashSet<>()).add(row.getString(2));
        }
      }
    }
    return new Changes(
        changed.getOrDefault("equipment", Set.of()),
        changed.getOrDefault("certificate", Set.of()),
        changed.getOrDefault("scope", Set.of()));
  }

  private static String horizon(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select pg_snapshot_xmin(pg_current_snapshot())::text")) {
      row.next();
      return row.getString(1);
    }
  }

  /** Everything within is read as it was at one moment. */
  private <T> T at(Reading<T> reading) {
    return within(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read");
          }
          name(connection);
          return reading.read(connection);
        });
  }

  private <T> T within(Reading<T> reading) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        return reading.read(connection);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The graph cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void name(Connection connection) throws SQLException {
    try (PreparedStatement name =
        connection.prepareStatement("select set_config('etalon.organisation', ?, true)")) {
      name.setString(1, Transactions.SYSTEM);
      name.execute();
    }
  }

  /** Reads rows in the binary form of COPY, without making objects of each column. */
  private static void copy(Connection connection, String query, Taken row)
      throws SQLException, IOException {
    PGConnection postgres = connection.unwrap(PGConnection.class);
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(
                new PGCopyInputStream(
                    postgres, "copy (" + query + ") to stdout with (format binary)"),
                BUFFER))) {
      in.skipNBytes(COPY_HEADER);
      while (in.readShort() >= 0) {
        row.take(in);
      }
    }
  }

  private static byte[] octets(DataInputStream row) throws IOException {
    byte[] octets = new byte[row.readInt()];
    row.readFully(octets);
    return octets;
  }

  private static int day(DataInputStream row) throws IOException {
    row.readInt();
    return row.readInt();
  }

  @Override
  public void listen(long milliseconds, Listening listening) {
    try (Connection connection = database.getConnection()) {
      PGConnection postgres = connection.unwrap(PGConnection.class);
      try (Statement statement = connection.createStatement()) {
        statement.execute("listen " + CHANNEL);
        while (listening.heard()) {
          postgres.getNotifications(Math.toIntExact(milliseconds));
        }
        statement.execute("unlisten " + CHANNEL);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Nothing is heard of new certificates", e);
    }
  }

  @Override
  public void announce() {
    sql.rows(
        "select pg_notify(?, '')",
        (statement, connection) -> statement.setString(1, CHANNEL),
        row -> row.getString(1) == null);
  }

  private interface Reading<T> {
    T read(Connection connection) throws SQLException, IOException;
  }

  private interface Taken {
    void take(DataInputStream row) throws IOException;
  }
}
