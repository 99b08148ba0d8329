package org.etalon.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.etalon.platform.PrivateFiles;
import org.etalon.platform.StartRefusedException;

/**
 * The files of one database server. They appear under their final name only when roles and database
 * are complete, so an interrupted first start leaves nothing that the next one would trust.
 *
 * <p>The superuser has no password and no line in {@code pg_hba.conf}: it exists only while the
 * server is run in single-user mode here.
 */
record Cluster(Path parent) {
  private static final String NAME = "cluster";
  private static final String PARTIAL = NAME + ".partial-";
  private static final String ACCESS =
      "# database  role  address  method\n"
          + "host %s %s,%s 127.0.0.1/32 scram-sha-256\n"
              .formatted(DatabaseAccess.DATABASE, DatabaseAccess.OWNER, DatabaseAccess.APPLICATION);

  Path path() {
    return parent.resolve(NAME);
  }

  /** Makes the cluster if there is none, and gives the passwords of its roles. */
  Passwords prepare(Programs programs, SecureRandom random) throws IOException {
    removePartial();
    Path passwordFile = parent.resolve("passwords");
    boolean known = Files.exists(passwordFile);
    if (Files.exists(path())) {
      requireSameMajorVersion();
      if (!known) {
        throw new StartRefusedException(
            "The database in " + path() + " is there, but its passwords are not: " + passwordFile);
      }
      return Passwords.read(passwordFile);
    }
    Passwords passwords =
        known ? Passwords.read(passwordFile) : Passwords.create(passwordFile, random);
    initialise(programs, passwords, random);
    return passwords;
  }

  /** Runs statements as superuser, one in each line; the server must not be running. */
  void asSuperuser(Programs programs, Path cluster, String statements) throws IOException {
    List<String> arguments =
        List.of("--single", "-D", cluster.toString(), "-c", "exit_on_error=on", "postgres");
    run(programs, "postgres", arguments, statements);
  }

  private void initialise(Programs programs, Passwords passwords, SecureRandom random)
      throws IOException {
    // A name of its own: an initdb left alive by a killed start may still write to the old one.
    Path partial = parent.resolve(PARTIAL + HexFormat.of().toHexDigits(random.nextInt()));
    List<String> arguments =
        List.of(
            "--pgdata=" + partial,
            "--username=postgres",
            "--auth=reject",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C",
            "--data-checksums");
    run(programs, "initdb", arguments, "");
    asSuperuser(programs, partial, roles(passwords));
    Files.writeString(partial.resolve("pg_hba.conf"), ACCESS, StandardOpenOption.TRUNCATE_EXISTING);
    PrivateFiles.publish(partial, path());
  }

  private static String roles(Passwords passwords) {
    return """
        CREATE ROLE %1$s LOGIN PASSWORD '%4$s'
        CREATE ROLE %2$s LOGIN PASSWORD '%5$s'
        CREATE DATABASE %3$s OWNER %1$s
        REVOKE ALL ON DATABASE %3$s FROM PUBLIC
        GRANT CONNECT ON DATABASE %3$s TO %2$s
        """
        .formatted(
            DatabaseAccess.OWNER,
            DatabaseAccess.APPLICATION,
            DatabaseAccess.DATABASE,
            passwords.owner(),
            passwords.application());
  }

  private void run(Programs programs, String program, List<String> arguments, String input)
      throws IOException {
    Path log = Files.createTempFile(parent, PARTIAL + program, ".log");
    try {
      programs.run(program, arguments, input, log);
    } finally {
      Files.delete(log);
    }
  }

  private void requireSameMajorVersion() throws IOException {
    String made = Files.readString(path().resolve("PG_VERSION")).strip();
    if (!Binaries.VERSION.startsWith(made + ".")) {
      throw new StartRefusedException(
          "The database in "
              + path()
              + " was made by PostgreSQL "
              + made
              + ", and this is "
              + Binaries.VERSION
              + ". Restore a dump into a new data directory.");
    }
  }

  private void removePartial() throws IOException {
    try (Stream<Path> children = Files.list(parent)) {
      for (Path child : children.toList()) {
        if (String.valueOf(child.getFileName()).startsWith(PARTIAL)) {
          PrivateFiles.deleteTree(child);
        }
      }
    }
  }
}
