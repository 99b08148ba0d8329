package org.etalon.quantity.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists as the records here keep them. */
final class Entries {
  private Entries() {}

  /** An absent list of a request is an empty one. */
  static <T> List<T> copy(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
