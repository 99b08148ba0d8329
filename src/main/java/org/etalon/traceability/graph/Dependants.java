package org.etalon.traceability.graph;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which certificates rest on others, over any number of steps. */
public interface Dependants {

  /**
   * Everything that rests on some certificates, nearest first and each once; those that are asked
   * about are not among them. The stream is to be closed.
   *
   * @param since leaves out what was issued before that day, and what rests on others only by it;
   *     null for everything
   */
  Stream<Dependant> of(Collection<String> numbers, @Nullable LocalDate since);
}
