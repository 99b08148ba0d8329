package org.etalon.uncertainty.budget;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The example of {@code docs/uncertainty.md}. */
public final class DocumentedBudget {
  private static final Path DOCUMENT =
      Path.of(System.getProperty("etalon.basedir", "."), "docs", "uncertainty.md");
  private static final Pattern BLOCK = Pattern.compile("(?s)```json\\n(.*?)```");

  private DocumentedBudget() {}

  public static String request() {
    return blocks().get(0);
  }

  /** Some of what is answered. */
  public static String answer() {
    return blocks().get(1);
  }

  /** What asks for a simulation. */
  public static String simulation() {
    return blocks().get(2);
  }

  private static List<String> blocks() {
    try {
      return BLOCK
          .matcher(Files.readString(DOCUMENT))
          .results()
          .map(result -> result.group(1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
