package org.etalon.traceability;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Remembers all that a source knows of each thing until it is told that there is more. For whoever
 * heard the news before asking, and sees nothing that others do not.
 */
final class Recent<V> implements Source<V> {
  // What a clock that goes fast recorded is remembered too, and left out until its time.
  private static final Instant ALL = Instant.parse("9999-01-01T00:00:00Z");

  private final Source<V> source;
  private final Function<V, Instant> newest;
  private final Cache<String, V> lately;
  private volatile Instant latest = Instant.MIN;
  private long heard;

  /**
   * Remembers nothing yet.
   *
   * @param newest when the last of what is in a value was recorded
   */
  Recent(Source<V> source, Function<V, Instant> newest, long max) {
    this.source = source;
    this.newest = newest;
    this.lately = Caffeine.newBuilder().maximumSize(max).build();
  }

  @Override
  public Map<String, V> asKnown(Collection<String> ids, Instant knownAt) {
    Map<String, V> all = new HashMap<>(2 * ids.size());
    List<String> missing = new ArrayList<>();
    for (String id : ids) {
      V known = lately.getIfPresent(id);
      if (known == null) {
        missing.add(id);
      } else {
        all.put(id, known);
      }
    }
    if (!missing.isEmpty()) {
      all.putAll(read(missing));
    }
    if (holdsLaterThan(knownAt)) {
      List<String> later =
          all.keySet().stream().filter(id -> newest.apply(all.get(id)).isAfter(knownAt)).toList();
      if (!later.isEmpty()) {
        later.forEach(all::remove);
        all.putAll(source.asKnown(later, knownAt));
      }
    }
    return all;
  }

  private Map<String, V> read(List<String> ids) {
    long before = heard();
    Map<String, V> read = source.asKnown(ids, ALL);
    read.values().stream().map(newest).forEach(this::reach);
    keep(read, before);
    return read;
  }

  private synchronized void reach(Instant moment) {
    latest = moment.isAfter(latest) ? moment : latest;
  }

  /** Whether something in it was perhaps recorded after a moment. */
  boolean holdsLaterThan(Instant knownAt) {
    return latest.isAfter(knownAt);
  }

  private synchronized long heard() {
    return heard;
  }

  /** What was told while it was read may be missing in it. */
  private synchronized void keep(Map<String, V> read, long before) {
    if (heard == before) {
      lately.putAll(read);
    }
  }

  synchronized void forget(Collection<String> ids) {
    if (!ids.isEmpty()) {
      heard++;
      lately.invalidateAll(ids);
    }
  }

  synchronized void forgetAll() {
    heard++;
    lately.invalidateAll();
  }
}
