package org.etalon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.etalon.corpus.defect.Defect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tree is written, and the verb {@code chain} finds in it what was put in. */
class MakeCorpusTest {
  private static final int MISUSED = 64;
  private static final int SIZE = 60;

  @TempDir private Path directory;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void cleanTreeIsTraceableByTheCommandLine() throws Exception {
    Path to = directory.resolve("clean");
    assertThat(corpus(to)).as(err.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(files(to.resolve("certificates"))).hasSize(SIZE);
    List<Path> bundles = files(to.resolve("chains"));
    assertThat(bundles).hasSize(1);
    assertThat(chain(to, bundles.get(0))).isZero();
    assertThat(printed()).startsWith("TRACEABLE").contains("signed by");
    JsonNode told = tree(to);
    assertThat(told.at("/shape/certificates").intValue()).isEqualTo(SIZE);
    assertThat(told.at("/defects")).isEmpty();
  }

  @Test
  void defectsAreToldByTheCommandLine() throws Exception {
    Path to = directory.resolve("broken");
    assertThat(
            corpus(
                to,
                "--defect",
                "wrong-digest",
                "--defect",
                "missing-uncertainty",
                "--defect",
                "withdrawn-after-use"))
        .as(err.toString(StandardCharsets.UTF_8))
        .isZero();
    JsonNode told = tree(to);
    assertThat(told.at("/defects")).hasSize(3);
    for (JsonNode broken : told.at("/defects")) {
      String certificate = broken.get("certificate").textValue();
      int code = chain(to, to.resolve("chains").resolve(certificate + ".zip"));
      Defect defect = Defect.named(broken.get("name").textValue()).orElseThrow();
      String found = defect.warning() ? "WARNING" : "FAILED";
      assertThat(code).as(printed()).isEqualTo(defect.warning() ? 0 : 2);
      assertThat(printed()).containsPattern(found + " +" + broken.get("rule").textValue());
    }
  }

  @Test
  void certificatesAreAlikeButForSealsEachTime() throws Exception {
    Path one = directory.resolve("one");
    Path two = directory.resolve("two");
    corpus(one);
    corpus(two);
    assertThat(tree(one)).isEqualTo(tree(two));
    for (Path file : files(one.resolve("certificates"))) {
      Path other = two.resolve("certificates").resolve(file.getFileName().toString());
      assertThat(unsealed(file)).isEqualTo(unsealed(other)).contains(number(file));
    }
  }

  @Test
  void whatIsThereIsNotOverwritten() throws Exception {
    Files.writeString(directory.resolve("mine.txt"), "mine");
    assertThat(corpus(directory)).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("there is something in");
    assertThat(files(directory)).hasSize(1);
  }

  @Test
  void wrongUseIsToldByName() {
    assertThat(corpus(directory, "--size", "9")).isEqualTo(MISUSED);
    assertThat(corpus(directory, "--defect", "no-such")).isEqualTo(MISUSED);
    assertThat(corpus(directory, "--tiers", "99")).isEqualTo(MISUSED);
    assertThat(corpus(directory, "--from", "today")).isEqualTo(MISUSED);
    assertThat(run(new String[] {"--seed", "1", "--size", "1"})).isEqualTo(MISUSED);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("twice", "unknown defect 'no-such'", "--tiers", "--from", "--to is missing");
    assertThat(corpus(directory.resolve("x"), "--defect", "cycle@C-9999999")).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("There is no certificate C-9999999");
    assertThat(directory.resolve("x")).doesNotExist();
  }

  @Test
  void helpNamesEveryDefect() {
    assertThat(run(new String[] {"--help"})).isZero();
    for (Defect defect : Defect.values()) {
      assertThat(printed()).containsPattern(defect.label() + " +" + defect.rule());
    }
  }

  private int corpus(Path to, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("--seed", "17025", "--size", String.valueOf(SIZE), "--to", to.toString()));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private int run(String[] arguments) {
    return new MakeCorpus(Clock.systemUTC(), new SecureRandom(), false)
        .run(List.of(arguments), new PrintStream(out), new PrintStream(err));
  }

  private int chain(Path to, Path bundle) {
    out.reset();
    return new TraceChain(Clock.systemUTC())
        .run(
            List.of(bundle.toString(), "--trust", to.resolve("trust").toString()),
            new PrintStream(out),
            new PrintStream(err));
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private static JsonNode tree(Path to) throws Exception {
    return new ObjectMapper().readTree(to.resolve("tree.json").toFile());
  }

  private static String number(Path file) {
    return file.getFileName().toString().replace(".xml", "");
  }

  private static String unsealed(Path file) throws Exception {
    String text = Files.readString(file);
    return text.substring(0, text.indexOf("<ds:Signature"));
  }

  private static List<Path> files(Path directory) throws Exception {
    try (Stream<Path> all = Files.list(directory)) {
      return all.sorted().toList();
    }
  }
}
