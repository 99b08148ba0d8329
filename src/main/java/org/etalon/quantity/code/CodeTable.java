package org.etalon.quantity.code;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.UnitName;
import org.etalon.quantity.unit.UnitTerm;

/** Tables of facts on the class path, one a line; lines that begin with # say where from. */
final class CodeTable {
  private CodeTable() {}

  static List<String> lines(String resource) {
    try (InputStream in = CodeTable.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the class path");
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Equal for units that have the same parts in any order; a one beside others is no part. */
  static String key(DsiUnit unit) {
    List<String> parts =
        unit.terms().stream()
            .filter(term -> term.name() != UnitName.ONE)
            .map(UnitTerm::toString)
            .sorted()
            .toList();
    return parts.isEmpty() ? "\\one" : String.join("", parts);
  }
}
