package org.etalon.platform.embedded;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends a PostgreSQL server: with SIGINT, which rolls back and does not wait for clients as SIGTERM
 * would; after that with SIGQUIT and SIGKILL, which only cost a recovery.
 */
final class Termination {
  private static final long FAST_SECONDS = 60;
  private static final long IMMEDIATE_SECONDS = 10;

  private Termination() {}

  static void end(ProcessHandle process) {
    if (signal(process, "INT", FAST_SECONDS) || signal(process, "QUIT", IMMEDIATE_SECONDS)) {
      return;
    }
    process.destroyForcibly();
    awaitEnd(process, IMMEDIATE_SECONDS);
  }

  /** The Java runtime can send no other signal than SIGTERM and SIGKILL itself. */
  private static boolean signal(ProcessHandle process, String signal, long seconds) {
    if (!process.isAlive()) {
      return true;
    }
    try {
      new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + process.pid())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      return false;
    }
    return awaitEnd(process, seconds);
  }

  private static boolean awaitEnd(ProcessHandle process, long seconds) {
    try {
      process.onExit().get(seconds, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
