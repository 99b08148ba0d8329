package org.etalon.platform.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.etalon.platform.PrivateFiles;
import org.etalon.platform.StartRefusedException;

/**
 * The server that a killed service left behind. Called only while the data directory is held, so no
 * living service can own it.
 */
final class Orphan {
  private Orphan() {}

  /** Stops the server of exactly this cluster if there is one; no other process is touched. */
  static void stop(Path cluster) throws IOException {
    Path pidFile = cluster.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    List<String> lines = new ArrayList<>(Files.readAllLines(pidFile));
    Optional<ProcessHandle> named = lines.isEmpty() ? Optional.empty() : process(lines.get(0));
    if (named.isEmpty()) {
      return;
    }
    if (serves(named.get(), cluster)) {
      Termination.end(named.get());
      if (named.get().isAlive()) {
        throw new StartRefusedException(
            "PostgreSQL of an earlier start does not end: process " + named.get().pid());
      }
    } else {
      disown(pidFile, lines);
    }
  }

  /** The server's arguments name its cluster; a number alone may long be another process's. */
  static boolean serves(ProcessHandle process, Path cluster) {
    String command = process.info().command().orElse("");
    List<String> arguments = List.of(process.info().arguments().orElse(new String[0]));
    int directory = arguments.indexOf("-D") + 1;
    return command.contains("postgres")
        && directory > 0
        && directory < arguments.size()
        && arguments.get(directory).equals(cluster.toString());
  }

  /**
   * PostgreSQL would not start while a stranger bears the number in its process file. It never
   * counts its own parent, this process, as a rival; deleting the file instead would lose the
   * shared memory key, by which it notices children of a dead server.
   */
  private static void disown(Path pidFile, List<String> lines) throws IOException {
    lines.set(0, String.valueOf(ProcessHandle.current().pid()));
    PrivateFiles.write(pidFile, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<ProcessHandle> process(String pid) {
    try {
      return ProcessHandle.of(Long.parseLong(pid.strip())).filter(ProcessHandle::isAlive);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
