package org.etalon.traceability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.etalon.fixture.Conformance;
import org.etalon.problem.ProblemException;
import org.etalon.signing.Outcome;
import org.etalon.signing.SigningFixture;
import org.junit.jupiter.api.Test;

/** What files alone tell. */
class TracingFilesTest {
  private final TracingFiles tracing =
      new TracingFiles(SigningFixture.temporary().verifier(), Clock.systemUTC());

  @Test
  void everyPublicDocumentGetsAVerdictAndWhatIsMissing() throws Exception {
    int judged = 0;
    for (Path file : documents()) {
      byte[] xml = Files.readAllBytes(file);
      Chain chain = tracing.of(Map.of("document", xml), List.of(Locale.CHINESE));
      assertThat(chain.verdict())
          .as(file + ": " + chain.rules())
          .isNotEqualTo(Chain.Verdict.TRACEABLE);
      assertThat(chain.rules()).hasSize(Rule.values().length);
      assertThat(chain.rules())
          .as(file.toString())
          .anyMatch(rule -> rule.outcome() == Outcome.INDETERMINATE && !rule.answer().isBlank());
      judged++;
    }
    assertThat(judged).isPositive();
  }

  @Test
  void whatIsNoDccIsRefusedByName() {
    assertThatThrownBy(() -> tracing.of(Map.of("a.xml", "<a/>".getBytes()), List.of()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("a.xml");
  }

  private static List<Path> documents() throws Exception {
    Path folder = Conformance.folder("dcc");
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> path.toString().endsWith(".xml")).sorted().toList();
    }
  }
}
