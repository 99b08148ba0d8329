package org.etalon.traceability.graph;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Walks over the graph in memory, and over the database while there is none. */
@Singleton
class GraphWalks implements Dependants, Ancestors {
  private final KeepingGraph keeping;
  private final StoredWalks stored;

  GraphWalks(KeepingGraph keeping, StoredWalks stored) {
    this.keeping = keeping;
    this.stored = stored;
  }

  @Override
  public Stream<Dependant> of(Collection<String> numbers, @Nullable LocalDate since) {
    return keeping
        .newest()
        .map(graph -> graph.below(numbers, since))
        .orElseGet(() -> stored.below(numbers, since));
  }

  /** What a certificate rests on is stored before it and never changes. */
  @Override
  public List<String> of(String number, int max) {
    return keeping
        .now()
        .filter(graph -> graph.knows(number))
        .map(graph -> graph.above(number, max))
        .orElseGet(() -> stored.above(number, max));
  }
}
