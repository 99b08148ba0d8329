package org.etalon.platform.embedded;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import org.etalon.platform.PrivateFiles;
import org.etalon.platform.StartRefusedException;

/** The passwords of the two roles, made once and kept in a file that only its owner may read. */
record Passwords(String owner, String application) {
  private static final int BYTES = 24;

  static Passwords create(Path file, SecureRandom random) throws IOException {
    Passwords made = new Passwords(random(random), random(random));
    PrivateFiles.write(
        file,
        ("owner=" + made.owner + "\napplication=" + made.application + "\n")
            .getBytes(StandardCharsets.UTF_8));
    return made;
  }

  static Passwords read(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PrivateFiles.FILE_MODE);
    Properties kept = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      kept.load(reader);
    }
    String owner = kept.getProperty("owner");
    String application = kept.getProperty("application");
    if (owner == null || application == null) {
      throw new StartRefusedException("The file " + file + " does not hold both passwords.");
    }
    return new Passwords(owner, application);
  }

  @Override
  public String toString() {
    return "Passwords[]";
  }

  private static String random(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
