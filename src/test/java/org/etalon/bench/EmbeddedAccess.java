package org.etalon.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Reaches the embedded database of a data directory from outside, as its owner, to read. */
final class EmbeddedAccess {
  private static final int PORT_LINE = 3;

  private EmbeddedAccess() {}

  static Connection connect(Path data) throws IOException, SQLException {
    Properties passwords = new Properties();
    try (Reader reader = Files.newBufferedReader(data.resolve("postgres/passwords"))) {
      passwords.load(reader);
    }
    String port =
        Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid")).get(PORT_LINE).strip();
    Connection connection =
        DriverManager.getConnection(
            "jdbc:postgresql://127.0.0.1:" + port + "/etalon",
            "etalon_owner",
            passwords.getProperty("owner"));
    connection.setReadOnly(true);
    return connection;
  }
}
