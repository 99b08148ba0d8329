package org.etalon.quantity.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.UnitName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tables of the documentation say what the code does, no more and no less. */
class UnitsDocumentTest {
  private static final Path DOCUMENT = Path.of("docs/units.md");

  @Test
  void listsTheCodesOfEveryName() {
    List<String> rows = new ArrayList<>();
    for (UnitName name : UnitName.values()) {
      UnitCodes codes = UnitCodes.of(DsiUnit.parse("\\" + name.word()));
      String qudt = codes.qudt();
      rows.add(
          row(
              "`\\" + name.word() + "`",
              code(codes.bipm()),
              code(codes.ucum()),
              code(qudt == null ? null : qudt.substring(QudtUnits.NAMESPACE.length())),
              code(codes.rec20()),
              codes.symbol() == null ? "–" : String.valueOf(codes.symbol())));
    }
    assertThat(table("Codes of the units")).isEqualTo(rows);
  }

  @Test
  void listsWhyACodeIsMissing() {
    List<String> rows = new ArrayList<>();
    for (UnitName name : UnitName.values()) {
      UnitCodes codes = UnitCodes.of(DsiUnit.parse("\\" + name.word()));
      for (String problem : codes.problems()) {
        rows.add(row("`\\" + name.word() + "`", problem));
      }
    }
    assertThat(table("Units without a code")).isEqualTo(rows);
  }

  @Test
  void listsWhatIsRefused() {
    List<String> rows = new ArrayList<>();
    for (UnitNotation notation : List.of(UnitNotation.UCUM, UnitNotation.QUDT)) {
      Map<String, String> codes = RefusedCodes.all().getOrDefault(notation, Map.of());
      codes.forEach((code, reason) -> rows.add(row(notation.name(), "`" + code + "`", reason)));
    }
    assertThat(table("Codes that are refused")).isEqualTo(rows);
  }

  /** The entries of the SI Reference Point that the documentation says have no counterpart. */
  static Set<String> withoutCounterpart() {
    Set<String> names = new TreeSet<>();
    Pattern first = Pattern.compile("\\| `([^`]+)` \\| \\S.*");
    for (String row : table("Entries of the SI Reference Point without counterpart")) {
      Matcher matcher = first.matcher(row);
      assertThat(matcher.matches()).as(row).isTrue();
      names.add(matcher.group(1));
    }
    return names;
  }

  /** The rows below a heading, without the head of the table. */
  private static List<String> table(String heading) {
    List<String> lines;
    try {
      lines = Files.readAllLines(DOCUMENT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int start = lines.indexOf("### " + heading);
    assertThat(start).as(heading).isNotNegative();
    List<String> rows = new ArrayList<>();
    for (String line : lines.subList(start + 1, lines.size())) {
      if (line.startsWith("#")) {
        break;
      }
      if (line.startsWith("|")) {
        rows.add(line);
      }
    }
    return rows.subList(2, rows.size());
  }

  private static String code(@Nullable String code) {
    return code == null ? "–" : "`" + code + "`";
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
