package org.etalon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.etalon.EtalonMain;
import org.etalon.dcc.DccWriter;
import org.etalon.fixture.DccFixture;
import org.etalon.fixture.TrustFolder;
import org.etalon.signing.SigningFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real process, from its entry point. */
class VerifyProcessTest {
  @TempDir private Path folder;

  @Test
  void loadsNothingThatCouldReachANetworkOrADatabase() throws Exception {
    SigningFixture fixture = SigningFixture.temporary();
    byte[] dcc = DccWriter.write(new DccFixture().build());
    TrustFolder.write(folder, "one.xml", fixture.sealer.seal(SigningFixture.LABORATORY, dcc).xml());
    TrustFolder.of(fixture, folder.resolve("trust"));
    TrustFolder.list(fixture, folder.resolve("trust"), "Calibration laboratory");
    Path loaded = folder.resolve("loaded.txt");
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xlog:class+load:file=" + loaded + "::filecount=0",
                    "-cp",
                    classPath(),
                    EtalonMain.class.getName(),
                    "verify",
                    folder.resolve("one.xml").toString(),
                    "--trust",
                    folder.resolve("trust").toString()))
            .directory(Files.createDirectory(folder.resolve("work")).toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    String text = Files.readString(out, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(text).isZero();
    assertThat(text).contains("TOTAL_PASSED, decision REFER");
    assertThat(Files.readString(loaded))
        .contains("org.etalon.cli.Verify ")
        .doesNotContain(" java.net.Socket ")
        .doesNotContain(" sun.nio.ch.SocketChannelImpl ")
        .doesNotContain(" java.sql.")
        .doesNotContain(" org.postgresql.")
        .doesNotContain(" jdk.internal.net.http.")
        .doesNotContain(" io.quarkus.runtime.ApplicationLifecycleManager ")
        .doesNotContain(" io.smallrye.config.SmallRyeConfig ");
    // Nor does it leave anything behind.
    assertThat(folder.resolve("work")).isEmptyDirectory();
  }

  /** From any folder. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
