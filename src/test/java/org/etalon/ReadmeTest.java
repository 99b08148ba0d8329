package org.etalon;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.etalon.fixture.DemoProfile;
import org.etalon.fixture.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the tour of the README as a reader would: every block into one shell, and after each block
 * the output that the README promises.
 */
@QuarkusTest
@TestProfile(DemoProfile.class)
class ReadmeTest {
  private static final Path README =
      Path.of(System.getProperty("etalon.basedir", "."), "README.md");
  private static final String TOUR = "## A tour in five minutes";
  private static final String END_OF_BLOCK = "== end of block ==";
  private static final String DEFAULT_BASE = "http://localhost:8080";

  @TestHTTPResource("/")
  URL service;

  @TempDir Path directory;

  /** A block of commands and the output it promises; none when it is silent. */
  private record Step(String commands, List<String> promised) {}

  @Test
  void tourDoesWhatItPromises() throws Exception {
    for (String tool : List.of("bash", "curl", "sed", "grep", "sha256sum")) {
      Tool.require(tool);
    }
    List<Step> tour = tour(Files.readAllLines(README));
    assertThat(tour).hasSizeGreaterThan(5);
    List<List<String>> said = run(tour);
    assertThat(said).hasSameSizeAs(tour);
    for (int i = 0; i < tour.size(); i++) {
      assertThat(said.get(i))
          .as("output of%n%s", tour.get(i).commands())
          .hasSameSizeAs(tour.get(i).promised());
      for (int line = 0; line < said.get(i).size(); line++) {
        assertThat(said.get(i).get(line)).matches(pattern(tour.get(i).promised().get(line)));
      }
    }
  }

  @Test
  void tourEndsInThePromisedVerdicts() throws Exception {
    List<String> promised =
        tour(Files.readAllLines(README)).stream().flatMap(s -> s.promised().stream()).toList();
    assertThat(promised)
        .contains(
            "TOTAL_PASSED, REFER",
            "PASSED signature.intact",
            "PASSED timestamp.valid",
            "TOTAL_FAILED, REJECT",
            "FAILED signature.intact");
  }

  /** The shell reads its commands line by line from its input, as from a keyboard. */
  private List<List<String>> run(List<Step> tour) throws Exception {
    StringBuilder input = new StringBuilder();
    String base = service.toString().replaceAll("/+$", "");
    for (Step step : tour) {
      input.append(step.commands().replace(DEFAULT_BASE, base));
      input.append("echo '").append(END_OF_BLOCK).append("'\n");
    }
    assertThat(input.toString()).contains(base).doesNotContain(DEFAULT_BASE + "\n");
    Path commands = Files.writeString(directory.resolve("commands"), input);
    Path output = directory.resolve("output");
    Path work = Files.createDirectory(directory.resolve("work"));
    Process shell =
        new ProcessBuilder("bash")
            .directory(work.toFile())
            .redirectInput(commands.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(shell.waitFor(3, TimeUnit.MINUTES)).as("the tour ends").isTrue();
    } finally {
      shell.destroyForcibly();
    }
    return blocks(Files.readAllLines(output));
  }

  private static List<List<String>> blocks(List<String> output) {
    List<List<String>> blocks = new ArrayList<>();
    List<String> block = new ArrayList<>();
    for (String line : output) {
      if (line.equals(END_OF_BLOCK)) {
        blocks.add(block);
        block = new ArrayList<>();
      } else {
        block.add(line);
      }
    }
    return blocks;
  }

  private static List<Step> tour(List<String> readme) {
    int start = readme.indexOf(TOUR);
    assertThat(start).as(TOUR).isNotNegative();
    List<Step> steps = new ArrayList<>();
    for (int i = start + 1; i < readme.size() && !readme.get(i).startsWith("## "); i++) {
      String kind = readme.get(i);
      if (kind.equals("```sh") || kind.equals("```text")) {
        List<String> block = new ArrayList<>();
        while (!readme.get(++i).equals("```")) {
          block.add(readme.get(i));
        }
        if (kind.equals("```sh")) {
          steps.add(new Step(String.join("\n", block) + "\n", List.of()));
        } else {
          Step last = steps.remove(steps.size() - 1);
          steps.add(new Step(last.commands(), block));
        }
      }
    }
    return steps;
  }

  /** In a promise, {@code …} stands for whatever differs from run to run. */
  private static Pattern pattern(String promised) {
    StringBuilder pattern = new StringBuilder();
    for (String part : promised.split("…", -1)) {
      pattern.append(pattern.isEmpty() ? "" : ".+").append(Pattern.quote(part));
    }
    return Pattern.compile(pattern.toString());
  }
}
