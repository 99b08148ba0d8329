package org.etalon.platform.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import org.etalon.platform.StartRefusedException;
import org.etalon.platform.SystemSources;

/** A process of its own that starts the database, writes a row and waits to be killed. */
final class OtherInstance {
  static final String READY = "row written";

  private OtherInstance() {}

  static Process run(Path data, String row) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path"),
            OtherInstance.class.getName(),
            data.toString(),
            row)
        .redirectErrorStream(true)
        .start();
  }

  public static void main(String... arguments) throws Exception {
    try {
      EmbeddedPostgres database =
          EmbeddedPostgres.start(Path.of(arguments[0]), SystemSources.secureRandom(), () -> {});
      try (Connection owner = Databases.asOwner(database)) {
        Databases.run(owner, "CREATE TABLE IF NOT EXISTS kept (name text)");
        Databases.run(owner, "INSERT INTO kept VALUES ('" + arguments[1] + "')");
      }
      System.out.println(READY);
      Thread.sleep(Long.MAX_VALUE);
    } catch (StartRefusedException e) {
      System.out.println(e.getMessage());
      System.exit(1);
    }
  }
}
