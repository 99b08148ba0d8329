package org.etalon.organisation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The service categories of the KCDB in the eight areas of physics and ionizing radiation, as the
 * BIPM publishes them; also those that are no longer assigned, because records still bear them.
 */
public final class ServiceCategories {
  private static final String RESOURCE = "service-categories.txt";
  private static final Map<String, String> NAMES = read();
  private static final Set<String> AREAS =
      NAMES.keySet().stream().map(ServiceCategories::area).collect(Collectors.toUnmodifiableSet());

  private ServiceCategories() {}

  /** The English name by notation, such as {@code T/T-2.2.2}; null for one that is not known. */
  public static @Nullable String englishName(String notation) {
    return NAMES.get(notation);
  }

  /** Whether the list has the area of a notation; it has none of chemistry and biology. */
  public static boolean hasArea(String notation) {
    return AREAS.contains(area(notation));
  }

  /** Notation to English name, in the order of the notations. */
  public static Map<String, String> all() {
    return NAMES;
  }

  private static String area(String notation) {
    return notation.split("[/-]", 2)[0];
  }

  private static Map<String, String> read() {
    Map<String, String> names = new TreeMap<>();
    try (InputStream in = ServiceCategories.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the class path");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ", 2))
          .forEach(parts -> names.put(parts[0], parts[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableMap(names);
  }
}
