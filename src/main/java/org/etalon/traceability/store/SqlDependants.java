package org.etalon.traceability.store;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.etalon.traceability.graph.Dependant;
import org.jspecify.annotations.Nullable;

/**
 * Walks by a recursive query and reads through a cursor, so that an answer never lies in memory.
 */
@Singleton
class SqlDependants {
  private static final int FETCHED = 1_000;
  private static final int STEPS_MAX = 64;

  private static final String WALK =
      "with recursive below (number, steps) as ("
          + " select e.number, 1 from traceability_edge e"
          + " join certificate c on c.number = e.number"
          + " where e.parent = any(?) and c.issued_on >= coalesce(?, c.issued_on)"
          + " union"
          + " select e.number, below.steps + 1 from below"
          + " join traceability_edge e on e.parent = below.number"
          + " join certificate c on c.number = e.number"
          + " where below.steps < ? and c.issued_on >= coalesce(?, c.issued_on))"
          + " select c.number, c.laboratory, c.issued_on, b.steps"
          + " from (select number, min(steps) as steps from below"
          + " where number <> all(?) group by number) b"
          + " join certificate c on c.number = b.number order by b.steps, c.number";

  private final DataSource dataSource;

  SqlDependants(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** As {@link org.etalon.traceability.graph.Dependants#of}. */
  Stream<Dependant> of(Collection<String> numbers, @Nullable LocalDate since) {
    try {
      Cursor cursor = new Cursor(dataSource.getConnection());
      try {
        cursor.open(numbers, since);
      } catch (SQLException e) {
        cursor.close();
        throw e;
      }
      return StreamSupport.stream(cursor, false).onClose(cursor::close);
    } catch (SQLException e) {
      throw new IllegalStateException("The graph cannot be walked", e);
    }
  }

  /** Rows of one statement; PostgreSQL gives them piece by piece only within a transaction. */
  private static final class Cursor extends AbstractSpliterator<Dependant> {
    private final Connection connection;
    private final boolean own;
    private @Nullable ResultSet rows;

    Cursor(Connection connection) throws SQLException {
      super(Long.MAX_VALUE, Spliterator.DISTINCT | Spliterator.NONNULL | Spliterator.ORDERED);
      this.connection = connection;
      this.own = connection.getAutoCommit();
      if (own) {
        connection.setAutoCommit(false);
      }
    }

    @SuppressWarnings("JDBCResourceOpenedButNotSafelyClosed") // closed with the connection
    void open(Collection<String> numbers, @Nullable LocalDate since) throws SQLException {
      PreparedStatement statement = connection.prepareStatement(WALK);
      statement.setFetchSize(FETCHED);
      Array asked = connection.createArrayOf("text", numbers.toArray());
      Date day = since == null ? null : Date.valueOf(since);
      statement.setArray(1, asked);
      statement.setDate(2, day);
      statement.setInt(3, STEPS_MAX);
      statement.setDate(4, day);
      statement.setArray(5, asked);
      rows = statement.executeQuery();
    }

    @Override
    public boolean tryAdvance(Consumer<? super Dependant> action) {
      try {
        if (rows == null || !rows.next()) {
          return false;
        }
        action.accept(
            new Dependant(
                rows.getString(1),
                rows.getString(2),
                rows.getDate(3).toLocalDate(),
                rows.getInt(4)));
        return true;
      } catch (SQLException e) {
        throw new IllegalStateException("The graph cannot be walked", e);
      }
    }

    void close() {
      try (connection) {
        if (own) {
          connection.rollback();
          connection.setAutoCommit(true);
        }
      } catch (SQLException e) {
        throw new IllegalStateException("The walk cannot be closed", e);
      }
    }
  }
}
