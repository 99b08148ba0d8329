package org.etalon.traceability.store;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.etalon.platform.store.Sql;
import org.etalon.traceability.graph.Dependant;
import org.etalon.traceability.graph.StoredWalks;
import org.jspecify.annotations.Nullable;

/** One query for each step. */
@Singleton
class SqlWalks implements StoredWalks {
  private final Sql sql;

  SqlWalks(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Stream<Dependant> below(Collection<String> numbers, @Nullable LocalDate since) {
    Set<String> met = new HashSet<>(numbers);
    List<Dependant> all = new ArrayList<>();
    Collection<String> level = numbers;
    for (int steps = 1; !level.isEmpty(); steps++) {
      List<Dependant> found = children(level, since, steps);
      found.removeIf(one -> !met.add(one.number()));
      all.addAll(found);
      level = found.stream().map(Dependant::number).toList();
    }
    return all.stream();
  }

  private List<Dependant> children(
      Collection<String> numbers, @Nullable LocalDate since, int steps) {
    return sql.rows(
        "select c.number, c.laboratory, c.issued_on from certificate c where c.number in"
            + " (select e.number from traceability_edge e where e.parent = any(?))"
            + " and (cast(? as date) is null or c.issued_on >= ?)",
        (statement, connection) -> {
          statement.setArray(1, Sql.texts(connection, numbers));
          statement.setObject(2, since);
          statement.setObject(3, since);
        },
        row ->
            new Dependant(
                row.getString(1), row.getString(2), row.getObject(3, LocalDate.class), steps));
  }

  @Override
  public List<String> above(String number, int max) {
    Set<String> met = new LinkedHashSet<>(Set.of(number));
    Collection<String> level = met;
    while (!level.isEmpty() && met.size() <= max) {
      Collection<String> children = level;
      level =
          sql
              .rows(
                  "select distinct parent from traceability_edge"
                      + " where number = any(?) and parent is not null",
                  (statement, connection) -> statement.setArray(1, Sql.texts(connection, children)),
                  row -> row.getString(1))
              .stream()
              .filter(met::add)
              .toList();
    }
    return met.stream().skip(1).limit(max).toList();
  }
}
