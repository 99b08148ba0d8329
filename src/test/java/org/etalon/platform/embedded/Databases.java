package org.etalon.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.etalon.platform.PrivateFiles;
import org.etalon.platform.SystemSources;

/** Starts databases whose binaries are unpacked once for all tests, and asks them. */
final class Databases {
  private static final Path SHARED =
      Path.of(System.getProperty("etalon.basedir", "."), "target", "postgres").toAbsolutePath();

  private Databases() {}

  static EmbeddedPostgres start(Path data) throws IOException {
    share(data);
    return EmbeddedPostgres.start(data, SystemSources.secureRandom(), () -> {});
  }

  /** Links the shared binaries into a data directory. */
  static void share(Path data) throws IOException {
    Binaries binaries = binaries();
    PrivateFiles.createDirectories(SHARED);
    Path unpacked = binaries.unpack(SHARED);
    Path parent = data.resolve("postgres");
    if (!Files.exists(parent)) {
      PrivateFiles.createDirectories(parent);
      Files.createSymbolicLink(binaries.directory(parent), unpacked);
    }
  }

  static Programs programs() throws IOException {
    return new Programs(binaries().unpack(SHARED));
  }

  static Binaries binaries() {
    return Binaries.forMachine(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  static Connection asOwner(EmbeddedPostgres database) throws SQLException {
    DatabaseAccess access = database.access();
    return connect(access.url(), DatabaseAccess.OWNER, access.ownerPassword());
  }

  static Connection asApplication(EmbeddedPostgres database) throws SQLException {
    DatabaseAccess access = database.access();
    return connect(access.url(), DatabaseAccess.APPLICATION, access.applicationPassword());
  }

  static Connection connect(String url, String role, String password) throws SQLException {
    return DriverManager.getConnection(url, role, password);
  }

  static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String ask(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      if (!row.next()) {
        throw new AssertionError("No row: " + sql);
      }
      return row.getString(1);
    }
  }

  static long servers(Path data) throws IOException {
    Path cluster = data.toRealPath().resolve("postgres").resolve("cluster");
    return ProcessHandle.allProcesses().filter(p -> Orphan.serves(p, cluster)).count();
  }
}
