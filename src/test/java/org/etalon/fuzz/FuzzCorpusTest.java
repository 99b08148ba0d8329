package org.etalon.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FuzzCorpusTest {
  private static final int FRESH = 150;

  static List<String> suites() {
    return Suite.all().stream().map(Suite::name).toList();
  }

  /** What once went wrong, and inputs that together show each kind of answer. */
  @ParameterizedTest
  @MethodSource("suites")
  void nothingGoesWrongAgain(String name) throws IOException {
    Suite suite = Suite.named(name);
    List<String> inputs = new ArrayList<>(suite.seeds());
    inputs.addAll(Corpus.read(Corpus.DIRECTORY.resolve(name + ".txt")));
    assertThat(inputs).hasSizeGreaterThan(suite.seeds().size());
    Examiner examiner = new Examiner();
    Set<String> seen = new HashSet<>();
    for (String input : inputs) {
      assertThat(examiner.examine(suite, input, seen)).as(Corpus.escaped(input)).isEmpty();
    }
    System.out.printf("%s: %d inputs, %d kinds of answers%n", name, inputs.size(), seen.size());
  }

  @ParameterizedTest
  @MethodSource("suites")
  void nothingGoesWrongWithAFewFreshOnes(String name) {
    Suite suite = Suite.named(name);
    Fuzzer fuzzer = new Fuzzer(List.of(suite), 20261122);
    for (int i = 0; i < FRESH; i++) {
      fuzzer.once(suite);
    }
    assertThat(fuzzer.findings()).isEmpty();
    assertThat(fuzzer.kept(suite)).isNotEmpty();
  }

  @Test
  void aFaultIsFoundAndMadeSmall() {
    Target faulty =
        new Target(
            "faulty",
            input -> {
              if (input.contains("b") && input.contains("7")) {
                throw new IllegalStateException("b7");
              }
              return List.of(input);
            });
    Suite suite =
        new Suite(
            "self", 1, 1_000, List.of("<a>b</a>"), new TextMutation(List.of("7")), List.of(faulty));
    Fuzzer fuzzer = new Fuzzer(List.of(suite), 1);
    for (int i = 0; i < 1_000; i++) {
      fuzzer.once(suite);
    }
    assertThat(fuzzer.findings()).hasSize(1);
    Finding finding = fuzzer.findings().values().iterator().next();
    assertThat(Minimiser.smallest(suite, finding)).hasSize(2).contains("b").contains("7");
  }

  @Test
  void aSlowOneAndAHungryOneAreFound() {
    Target slow = new Target("slow", input -> List.of(String.valueOf(spin())));
    Target hungry = new Target("hungry", input -> List.of("" + new byte[2_000_000].length), 1_000);
    Suite suite =
        new Suite("self", 1, 10, List.of("a"), (input, other, random) -> "", List.of(slow, hungry));
    assertThat(new Examiner().examine(suite, "", new ArrayList<>()))
        .extracting(Finding::key)
        .containsExactly("slow slow", "hungry hungry");
  }

  private static long spin() {
    Effort effort = new Effort();
    long turns = 0;
    while (effort.cpu().toMillis() <= 2_100) {
      turns++;
    }
    return turns;
  }

  @Test
  void aLineHoldsEveryInput() {
    Random random = new Random(3);
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      all.append((char) random.nextInt(0x10000));
    }
    for (String input : List.of("", " ", "a ", "\\", "a\\u0041", "\t\r\n", all.toString())) {
      String line = Corpus.escaped(input);
      assertThat(line).matches("[ -~]*").doesNotEndWith(" ").doesNotContain("\n");
      assertThat(Corpus.unescaped(line)).isEqualTo(input);
    }
  }
}
