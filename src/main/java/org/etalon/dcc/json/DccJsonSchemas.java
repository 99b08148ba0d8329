package org.etalon.dcc.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * The JSON Schemas of this form, one for each version that has a schema of ours and one for all.
 */
public final class DccJsonSchemas {
  /** Where they are published, followed by a name and {@code .json}. */
  public static final String PATH = "/schemas/dcc-json/";

  private static final String ANY = "any";
  private static final List<String> VERSIONS = List.of("3.1.1", "3.1.2", "3.2.0", "3.2.1", "3.3.0");

  private DccJsonSchemas() {}

  /** The address of the one for a version of DCC. */
  static String address(String version) {
    return PATH + (VERSIONS.contains(version) ? version : ANY) + ".json";
  }

  /**
   * The one of this name.
   *
   * @param name a version of DCC, or {@code any}
   */
  public static Optional<byte[]> find(String name) {
    // Only known names reach the class path.
    if (!VERSIONS.contains(name) && !name.equals(ANY)) {
      return Optional.empty();
    }
    try (InputStream in = DccJsonSchemas.class.getResourceAsStream(PATH + name + ".json")) {
      if (in == null) {
        throw new IllegalStateException("The schema " + name + " is not packaged");
      }
      return Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
