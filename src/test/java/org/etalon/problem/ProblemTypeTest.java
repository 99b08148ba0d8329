package org.etalon.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/problems.md} and the enum say the same. */
class ProblemTypeTest {
  private static final Path DOCUMENT =
      Path.of(System.getProperty("etalon.basedir", "."), "docs", "problems.md");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([a-z-]+)` \\| ([0-9]{3}) \\| ([^|]+) \\| ([^|]+) \\|$");

  @Test
  void everyProblemIsDocumentedAndNothingElse() throws IOException {
    List<MatchResult> rows = ROW.matcher(Files.readString(DOCUMENT)).results().toList();
    assertThat(rows.stream().map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3)))
        .containsExactlyElementsOf(
            Arrays.stream(ProblemType.values())
                .map(type -> type.slug() + " " + type.status() + " " + type.title())
                .toList());
    assertThat(rows).allSatisfy(row -> assertThat(row.group(4).strip()).endsWith("."));
  }

  @Test
  void slugsAreUnique() {
    assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::slug)).doesNotHaveDuplicates();
  }
}
