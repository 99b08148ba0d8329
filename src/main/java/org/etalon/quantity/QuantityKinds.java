package org.etalon.quantity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of quantity that the SI Reference Point of the BIPM names, by four-letter identifier.
 */
public final class QuantityKinds {
  private static final String RESOURCE = "quantity-kinds.txt";
  private static final Map<String, String> NAMES = read();

  private QuantityKinds() {}

  public static boolean isKnown(String identifier) {
    return NAMES.containsKey(identifier);
  }

  /** The English name, or null for an identifier that is not known. */
  public static @Nullable String englishName(String identifier) {
    return NAMES.get(identifier);
  }

  /** Identifier to English name, in the order of the identifiers. */
  public static Map<String, String> all() {
    return NAMES;
  }

  private static Map<String, String> read() {
    Map<String, String> names = new TreeMap<>();
    try (InputStream in = QuantityKinds.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the class path");
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> names.put(line.substring(0, 4), line.substring(5)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableMap(names);
  }
}
