package org.etalon.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.etalon.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next an opaque cursor for the page after this one; null at the end
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(List<T> items, @Nullable String next) {
  private static final int LIMIT_DEFAULT = 50;
  private static final int LIMIT_MAX = 200;

  /**
   * Reads a page.
   *
   * @param read takes the key of the last item already seen and how many to read
   * @param key the key of an item, in the order of the list
   */
  public static <T> Page<T> of(
      @Nullable Integer limit,
      @Nullable String cursor,
      BiFunction<@Nullable String, Integer, List<T>> read,
      Function<T, String> key) {
    int size = limit == null ? LIMIT_DEFAULT : limit;
    if (size < 1 || size > LIMIT_MAX) {
      throw ProblemException.malformed("", "limit is 1 to " + LIMIT_MAX + ".");
    }
    List<T> items = read.apply(decode(cursor), size + 1);
    if (items.size() <= size) {
      return new Page<>(items, null);
    }
    List<T> page = List.copyOf(items.subList(0, size));
    return new Page<>(page, encode(key.apply(page.get(size - 1))));
  }

  private static String encode(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable String decode(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    try {
      String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (key.indexOf('\0') < 0) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      // Answered below, like every other cursor that is not ours.
    }
    throw ProblemException.malformed("", "cursor is not one that this service gave.");
  }
}
