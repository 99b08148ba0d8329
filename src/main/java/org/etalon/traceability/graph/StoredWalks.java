package org.etalon.traceability.graph;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The same walks in the database, step by step; slower, and never behind. */
public interface StoredWalks {

  /** As {@link Dependants#of}. */
  Stream<Dependant> below(Collection<String> numbers, @Nullable LocalDate since);

  /** As {@link Ancestors#of}. */
  List<String> above(String number, int max);
}
