package org.etalon.platform.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.etalon.platform.StartRefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Starts PostgreSQL's programs so that they accept it: never as root (a user namespace hides it),
 * and in a session of their own where the system can, so that Ctrl-C does not stop the database
 * before the service.
 */
final class Programs {
  private static final int MINUTES_MAX = 5;
  private static final String ADVICE =
      " Run as an ordinary user or configure quarkus.datasource.jdbc.url.";

  private final Path bin;
  private final List<String> prefix;

  Programs(Path binaries) {
    this.bin = binaries.resolve("bin");
    this.prefix = prefix(new UnixSystem().getUid() == 0);
  }

  /** A program that is not started yet; both prefixes replace themselves, so its id is final. */
  ProcessBuilder builder(String program, List<String> arguments) {
    List<String> command = new ArrayList<>(prefix);
    command.add(bin.resolve(program).toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    return builder;
  }

  /**
   * Runs a program to its end.
   *
   * @throws StartRefusedException with the program's own last words if it fails
   */
  void run(String program, List<String> arguments, String input, Path log) throws IOException {
    Process process = builder(program, arguments).redirectOutput(log.toFile()).start();
    try {
      try (Writer stdin = process.outputWriter(StandardCharsets.UTF_8)) {
        stdin.write(input);
      }
      if (!process.waitFor(MINUTES_MAX, TimeUnit.MINUTES)) {
        throw new StartRefusedException(program + " does not end.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartRefusedException(program + " was interrupted.", e);
    } finally {
      process.destroyForcibly();
    }
    if (process.exitValue() != 0) {
      throw failure(program, new String(Files.readAllBytes(log), StandardCharsets.UTF_8));
    }
  }

  /** What the operator is told: the last line of the log that says why. */
  static StartRefusedException failure(String program, String log) {
    String reason =
        log.lines()
            .filter(l -> l.contains("FATAL:") || l.contains("error:") || l.contains("unshare:"))
            .reduce((first, last) -> last)
            .orElse("it said nothing.");
    String advice = reason.contains("unshare:") ? ADVICE : "";
    return new StartRefusedException(program + " failed: " + reason + advice);
  }

  private static List<String> prefix(boolean root) {
    List<String> prefix = new ArrayList<>();
    Path setsid = find("setsid");
    if (setsid != null) {
      prefix.add(setsid.toString());
    }
    if (root) {
      Path unshare = find("unshare");
      if (unshare == null) {
        throw new StartRefusedException(
            "PostgreSQL does not run as root, and there is no unshare to hide it." + ADVICE);
      }
      prefix.add(unshare.toString());
      prefix.add("-U");
    }
    return List.copyOf(prefix);
  }

  private static @Nullable Path find(String program) {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "/usr/bin:/bin");
    for (String directory : path.split(File.pathSeparator, -1)) {
      Path candidate = Path.of(directory, program);
      if (candidate.isAbsolute() && Files.isExecutable(candidate)) {
        return candidate;
      }
    }
    return null;
  }
}
