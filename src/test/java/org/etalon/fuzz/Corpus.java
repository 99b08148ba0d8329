package org.etalon.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Inputs in a file, one on each line; what is not printable ASCII stands as in Java. */
final class Corpus {
  static final Path DIRECTORY = Path.of("src/test/resources/org/etalon/fuzz/");

  private Corpus() {}

  static List<String> read(Path file) throws IOException {
    return Files.exists(file)
        ? Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
            .map(Corpus::unescaped)
            .toList()
        : List.of();
  }

  static void write(Path file, List<String> inputs) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, inputs.stream().map(Corpus::escaped).toList(), StandardCharsets.US_ASCII);
  }

  static String escaped(String input) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < input.length(); i++) {
      char c = input.charAt(i);
      boolean last = i == input.length() - 1;
      if (c == '\\') {
        line.append("\\\\");
      } else if (c < ' ' || c > '~' || (c == ' ' && last)) {
        line.append(String.format("\\u%04x", (int) c));
      } else {
        line.append(c);
      }
    }
    return line.toString();
  }

  static String unescaped(String line) {
    StringBuilder input = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      if (line.startsWith("\\\\", i)) {
        input.append('\\');
        i++;
      } else if (line.charAt(i) == '\\') {
        input.append((char) Integer.parseInt(line.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        input.append(line.charAt(i));
      }
    }
    return input.toString();
  }
}
