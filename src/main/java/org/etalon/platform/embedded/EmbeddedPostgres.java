package org.etalon.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.etalon.platform.PrivateFiles;
import org.etalon.platform.StartRefusedException;

/**
 * A PostgreSQL server run for this process alone, durable (fsync), on the loopback interface, with
 * passwords; its data outlives it in the data directory.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private final DataDirectory directory;
  private final Postmaster postmaster;
  private final DatabaseAccess access;

  private EmbeddedPostgres(DataDirectory directory, Postmaster postmaster, DatabaseAccess access) {
    this.directory = directory;
    this.postmaster = postmaster;
    this.access = access;
  }

  /**
   * Starts the server on a data directory, which is made when missing. It is stopped by {@link
   * #close} or when this process ends.
   *
   * @param awaitUsers called when this process ends; returns when the server may be stopped
   * @throws StartRefusedException if another instance uses the directory, if there is no PostgreSQL
   *     for this machine, or if it does not start
   */
  public static EmbeddedPostgres start(Path data, SecureRandom random, Runnable awaitUsers) {
    Binaries binaries =
        Binaries.forMachine(System.getProperty("os.name"), System.getProperty("os.arch"));
    try {
      DataDirectory directory = DataDirectory.hold(data);
      try {
        return start(directory, binaries, random, awaitUsers);
      } catch (IOException | RuntimeException e) {
        directory.close();
        throw e;
      }
    } catch (IOException e) {
      throw new StartRefusedException("The data directory " + data + " is not usable: " + e, e);
    }
  }

  /** How to reach the server. */
  public DatabaseAccess access() {
    return access;
  }

  /** Stops the server, then lets the data directory go. */
  @Override
  public void close() {
    postmaster.stop();
    try {
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EmbeddedPostgres start(
      DataDirectory directory, Binaries binaries, SecureRandom random, Runnable awaitUsers)
      throws IOException {
    Path parent = directory.path().resolve("postgres");
    PrivateFiles.createDirectories(parent);
    Programs programs = new Programs(binaries.unpack(parent));
    Cluster cluster = new Cluster(parent);
    Orphan.stop(cluster.path());
    Passwords passwords = cluster.prepare(programs, random);
    Postmaster postmaster =
        Postmaster.start(programs, cluster.path(), parent.resolve("server.log"), awaitUsers);
    DatabaseAccess access =
        new DatabaseAccess(postmaster.url(), passwords.owner(), passwords.application());
    return new EmbeddedPostgres(directory, postmaster, access);
  }
}
