package org.etalon.trust;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers facts that never change; the one not asked for longest gives way to a new one. */
public final class BoundedCache<K, V> {
  private final Map<K, V> entries;

  public BoundedCache(int max) {
    this.entries =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > max;
          }
        };
  }

  /** The fact, or null. */
  public synchronized @Nullable V get(K key) {
    return entries.get(key);
  }

  /** Keeps a fact. */
  public synchronized void put(K key, V value) {
    entries.put(key, value);
  }
}
