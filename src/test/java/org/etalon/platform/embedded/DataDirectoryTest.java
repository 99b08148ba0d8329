package org.etalon.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.etalon.platform.StartRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  private static final int COLLECTIONS = 5;

  @TempDir private Path data;

  @Test
  void directoryIsHeldAlthoughNothingRefersToTheHold() throws Exception {
    DataDirectory.hold(data);
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
      Thread.sleep(100);
    }
    assertOtherProcessIsRefused();
  }

  @Test
  void refusedSecondHoldDoesNotReleaseTheFirst() throws Exception {
    try (DataDirectory first = DataDirectory.hold(data)) {
      assertThatThrownBy(() -> DataDirectory.hold(first.path()))
          .isInstanceOf(StartRefusedException.class);
      assertOtherProcessIsRefused();
    }
    DataDirectory.hold(data).close();
  }

  private void assertOtherProcessIsRefused() throws Exception {
    Process other = OtherInstance.run(data, "refused");
    String said = other.inputReader(StandardCharsets.UTF_8).readLine();
    other.destroy();
    other.waitFor();
    assertThat(said).contains("in use by another instance");
  }

  @Test
  void directoryWithSomebodyElsesFilesKeepsItsMode() throws Exception {
    Files.writeString(data.resolve("somebody's file"), "");
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    DataDirectory.hold(data).close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
        .isEqualTo("rwxr-xr-x");
  }
}
