package org.etalon.traceability;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a source answers about keys, each asked once, and many together where they are known. */
final class Asked<K, V> {
  private final Function<Collection<K>, Map<K, V>> source;
  private final Map<K, Optional<V>> answers = new HashMap<>();

  /**
   * @param source answers about many keys; what it leaves out is not there
   */
  Asked(Function<Collection<K>, Map<K, V>> source) {
    this.source = source;
  }

  /** Asks about those that were not asked about yet. */
  void ask(Collection<K> keys) {
    List<K> open = keys.stream().filter(key -> !answers.containsKey(key)).distinct().toList();
    if (!open.isEmpty()) {
      Map<K, V> found = source.apply(open);
      open.forEach(key -> answers.put(key, Optional.ofNullable(found.get(key))));
    }
  }

  Optional<V> get(K key) {
    Optional<V> known = answers.get(key);
    if (known != null) {
      return known;
    }
    ask(List.of(key));
    return answers.getOrDefault(key, Optional.empty());
  }
}
