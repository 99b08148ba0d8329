package org.etalon.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Stored JSON as what it says. The same text always says the same, so that what was read lately is
 * not parsed again.
 */
public final class ParsedJson<T> {
  private final Class<T> type;
  private final Cache<String, T> lately;

  /**
   * @param type one whose objects never change
   * @param max how many texts are remembered
   */
  public ParsedJson(Class<T> type, int max) {
    this.type = type;
    this.lately = Caffeine.newBuilder().maximumSize(max).build();
  }

  public T of(String json) {
    T known = lately.getIfPresent(json);
    if (known != null) {
      return known;
    }
    T parsed = Json.read(json, type);
    lately.put(json, parsed);
    return parsed;
  }
}
