package org.etalon.bench.offline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.etalon.bench.document.SizedDocuments;
import org.etalon.fixture.TrustFolder;
import org.etalon.signing.SigningFixture;

/** Writes sealed certificates, and whom to trust, for a run of the offline verifier. */
public final class OfflineFiles {
  private static final int IN_A_FOLDER = 1_000;

  private OfflineFiles() {}

  /**
   * @param arguments an empty folder, how many, and how many bytes each has at least
   */
  public static void main(String... arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    int count = Integer.parseInt(arguments[1]);
    byte[] document = SizedDocuments.of(Integer.parseInt(arguments[2]));
    SigningFixture fixture = SigningFixture.temporary();
    TrustFolder.of(fixture, folder.resolve("trust"));
    TrustFolder.list(fixture, folder.resolve("trust"), "Calibration laboratory");
    for (int i = 0; i < count; i++) {
      write(
          folder.resolve("files/" + i / IN_A_FOLDER + "/" + i + ".xml"),
          fixture.sealer.seal(SigningFixture.LABORATORY, document).xml());
    }
    System.exit(0);
  }

  private static void write(Path file, byte[] octets) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, octets);
  }
}
