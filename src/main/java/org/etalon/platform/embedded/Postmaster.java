package org.etalon.platform.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.etalon.platform.PrivateFiles;
import org.etalon.platform.StartRefusedException;

/**
 * The running server process of one cluster, reachable on the loopback interface only. It ends with
 * this process, by a shutdown hook that is there while the server still starts.
 */
record Postmaster(Process process, int port, Thread exitHook) {
  private static final String HOST = "127.0.0.1";
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final int ATTEMPTS = 5;
  private static final int PID_FILE_STATUS_LINE = 7;
  private static final int LOG_BYTES_MAX = 8 * 1024 * 1024;
  private static final long RECOVERY_NANOS_MAX = TimeUnit.MINUTES.toNanos(5);
  private static final long POLL_MILLIS = 20;

  /**
   * Starts the server and waits until it accepts connections; a free port may be taken by another
   * process before the server has it, so that is tried again.
   *
   * @param awaitUsers returns when nothing in this process uses the server any more; called by the
   *     shutdown hook
   */
  static Postmaster start(Programs programs, Path cluster, Path log, Runnable awaitUsers)
      throws IOException {
    rotate(log);
    for (int attempt = 1; ; attempt++) {
      long logged = Files.exists(log) ? Files.size(log) : 0;
      Postmaster postmaster = launch(programs, cluster, log, awaitUsers);
      if (postmaster.awaitReady(cluster)) {
        return postmaster;
      }
      postmaster.stop();
      String said = textFrom(log, Math.toIntExact(logged));
      if (attempt == ATTEMPTS || !said.contains("could not bind")) {
        throw Programs.failure("PostgreSQL", said);
      }
    }
  }

  String url() {
    return "jdbc:postgresql://" + HOST + ":" + port + "/" + DatabaseAccess.DATABASE;
  }

  void stop() {
    Termination.end(process.toHandle());
    try {
      Runtime.getRuntime().removeShutdownHook(exitHook);
    } catch (IllegalStateException e) {
      // This process is ending already, and the hook finds the server ended.
    }
  }

  private static Postmaster launch(Programs programs, Path cluster, Path log, Runnable awaitUsers)
      throws IOException {
    int port = freePort();
    List<String> arguments =
        List.of(
            "-D",
            cluster.toString(),
            "-p",
            String.valueOf(port),
            "-c",
            "listen_addresses=" + HOST,
            "-c",
            "unix_socket_directories=",
            "-c",
            "fsync=on",
            "-c",
            "full_page_writes=on",
            "-c",
            "synchronous_commit=on",
            "-c",
            "password_encryption=scram-sha-256");
    ProcessBuilder builder = programs.builder("postgres", arguments);
    if (!Files.exists(log)) {
      Files.createFile(log, PrivateFiles.fileAttribute());
    }
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    Process process = builder.start();
    process.getOutputStream().close();
    Thread exitHook = exitHook(process, awaitUsers);
    return new Postmaster(process, port, exitHook);
  }

  private static Thread exitHook(Process process, Runnable awaitUsers) {
    Thread hook =
        new Thread(
            () -> {
              awaitUsers.run();
              Termination.end(process.toHandle());
            },
            "embedded-postgres-stop");
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException e) {
      Termination.end(process.toHandle());
      throw new StartRefusedException("Stopped before PostgreSQL was started.", e);
    }
    return hook;
  }

  /** The server writes its state into the last line of its process file, as pg_ctl reads it. */
  private boolean awaitReady(Path cluster) throws IOException {
    Path pidFile = cluster.resolve("postmaster.pid");
    long start = System.nanoTime();
    while (process.isAlive() && System.nanoTime() - start < RECOVERY_NANOS_MAX) {
      if (Files.exists(pidFile)) {
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() > PID_FILE_STATUS_LINE
            && lines.get(0).strip().equals(String.valueOf(process.pid()))
            && lines.get(PID_FILE_STATUS_LINE).strip().equals("ready")) {
          return true;
        }
      }
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        stop();
        throw new StartRefusedException("The start of PostgreSQL was interrupted.", e);
      }
    }
    return false;
  }

  /** What the server said in this attempt; it may hold bytes of any encoding. */
  private static String textFrom(Path log, int position) throws IOException {
    byte[] bytes = Files.readAllBytes(log);
    return new String(bytes, position, bytes.length - position, StandardCharsets.UTF_8);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(LOOPBACK))) {
      return socket.getLocalPort();
    }
  }

  private static void rotate(Path log) throws IOException {
    if (Files.exists(log) && Files.size(log) > LOG_BYTES_MAX) {
      Path previous = log.resolveSibling(log.getFileName() + ".1");
      Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
