package org.etalon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.etalon.dcc.DccWriter;
import org.etalon.fixture.DccFixture;
import org.etalon.fixture.TrustFolder;
import org.etalon.signing.SigningFixture;
import org.etalon.traceability.SealedChain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceChainTest {
  private final SigningFixture fixture = SigningFixture.temporary();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  private int run(String... arguments) {
    return new TraceChain(Clock.systemUTC())
        .run(
            List.of(arguments),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String sealed() throws Exception {
    byte[] dcc = DccWriter.write(new DccFixture().build());
    Path file = folder.resolve("dcc.xml");
    Files.write(file, fixture.sealer.seal(SigningFixture.LABORATORY, dcc).xml());
    return file.toString();
  }

  private String trust() {
    return TrustFolder.of(fixture, folder.resolve("trust")).toString();
  }

  @Test
  void whatFilesDoNotTellStaysOpen() throws Exception {
    assertThat(run(sealed(), "--trust", trust()))
        .as(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("INDETERMINATE")
        .startsWith("INDETERMINATE  LAB-2026-000042")
        .contains("PASSED          T02", "INDETERMINATE   T17")
        .contains(" [LAB-2026-000042 > UNKNOWN]");
  }

  @Test
  void aChangedFileIsNotTraceable() throws Exception {
    Path file = Path.of(sealed());
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("Calibration laboratory", "Calibration Laboratory"));
    assertThat(run(file.toString(), "--trust", trust(), "--json")).isEqualTo(2);
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("{\"verdict\":\"NOT_TRACEABLE\"");
  }

  @Test
  void aBundleComesToTheVerdictOfItsService() throws Exception {
    Path bundle = folder.resolve("bundle.zip");
    Files.write(bundle, new SealedChain(fixture, "A").archive());
    String trust = trust();
    assertThat(run(bundle.toString(), "--trust", trust))
        .as(err.toString(StandardCharsets.UTF_8) + out.toString(StandardCharsets.UTF_8))
        .isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("TRACEABLE")
        .contains("evidence.json: as known at", "says TRACEABLE, the same as here");
    String early = "2026-01-01T00:00:00Z";
    assertThat(run(bundle.toString(), "--trust", trust, "--known-at", early)).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("evidence.json: not used");
    assertThat(run(bundle.toString(), "--trust", trust, "--on", "2026-11-22", "--json")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"at\":\"2026-11-22\"");
    assertThat(run(bundle.toString(), "--trust", trust, "--on", "someday")).isEqualTo(64);
    assertThat(run(bundle.toString(), "--trust", trust, "--known-at")).isEqualTo(64);
    assertThat(run(bundle.toString(), bundle.toString(), "--trust", trust)).isEqualTo(66);
  }

  @Test
  void whatCannotBeReadIsTold() throws Exception {
    Path other = folder.resolve("other.xml");
    Files.writeString(other, "<a/>");
    assertThat(run(other.toString(), "--trust", trust())).isEqualTo(66);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("is no DCC");
    assertThat(run("missing.xml", "--trust", trust())).isEqualTo(66);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("there is no file missing.xml");
    assertThat(run("a.xml", "--trust", trust(), "--on", "tomorrow")).isEqualTo(64);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("--on needs a day such as");
    assertThat(run("--trust", trust())).isEqualTo(64);
  }
}
