package org.etalon.traceability.store;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.etalon.platform.store.Sql;
import org.etalon.traceability.graph.Dependant;
import org.etalon.traceability.graph.StoredWalks;
import org.jspecify.annotations.Nullable;

/** Up one query for each step, as few certificates are above one; down one for all. */
@Singleton
class SqlWalks implements StoredWalks {
  private final Sql sql;
  private final SqlDependants dependants;

  SqlWalks(Sql sql, SqlDependants dependants) {
    this.sql = sql;
    this.dependants = dependants;
  }

  @Override
  public Stream<Dependant> below(Collection<String> numbers, @Nullable LocalDate since) {
    return dependants.of(numbers, since);
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
