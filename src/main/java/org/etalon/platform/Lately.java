package org.etalon.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what never changes; the one not asked for longest gives way to a new one. Threads get
 * into each other's way only where they ask about neighbours.
 */
public final class Lately<K, V> {
  private static final int PARTS = 16;

  private final Part<K, V>[] parts;

  /**
   * @param max how many are remembered, about
   */
  @SuppressWarnings({"unchecked", "rawtypes"})
  public Lately(int max) {
    this.parts = new Part[PARTS];
    for (int i = 0; i < PARTS; i++) {
      parts[i] = new Part<>(Math.max(1, max / PARTS));
    }
  }

  /** What is remembered; null otherwise. */
  public @Nullable V get(K key) {
    Part<K, V> part = part(key);
    synchronized (part) {
      return part.get(key);
    }
  }

  /** Remembers it. */
  public void put(K key, V value) {
    Part<K, V> part = part(key);
    synchronized (part) {
      part.put(key, value);
    }
  }

  private Part<K, V> part(K key) {
    int hash = key.hashCode();
    return parts[(hash ^ (hash >>> 16)) & (PARTS - 1)];
  }

  private static final class Part<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    private final int max;

    Part(int max) {
      super(16, 0.75f, true);
      this.max = max;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > max;
    }
  }
}
