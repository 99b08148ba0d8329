package org.etalon;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.BindException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.etalon.cli.CommandLine;
import org.etalon.platform.StartRefusedException;
import org.etalon.platform.SystemSources;
import org.etalon.platform.embedded.EmbeddedDefault;
import org.etalon.platform.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

/** Runs the service when there is no argument, otherwise the verb that the first one names. */
@QuarkusMain
public final class EtalonMain {
  private static final long STOP_SECONDS_MAX = 30;

  private EtalonMain() {}

  public static void main(String... arguments) {
    if (arguments.length > 0) {
      System.exit(CommandLine.standard().run(List.of(arguments), System.out, System.err));
    }
    try {
      EmbeddedDefault.start(
              ConfigProvider.getConfig(),
              SystemSources.secureRandom(),
              EtalonMain::awaitServiceStopped)
          .ifPresent(EtalonMain::use);
    } catch (StartRefusedException e) {
      System.err.println("etalon: " + e.getMessage());
      System.exit(1);
    }
    Quarkus.run(null, EtalonMain::ended, arguments);
  }

  private static String reason(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartRefusedException) {
        return String.valueOf(cause.getMessage());
      }
      if (cause instanceof BindException) {
        return "the port is in use; choose another one with -Dquarkus.http.port. " + cause;
      }
    }
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return "the start failed: " + trace;
  }

  /** A refused start is one line for the operator; any other failure keeps its stack trace. */
  private static void ended(int code, @Nullable Throwable failure) {
    if (failure != null) {
      System.err.println("etalon: " + reason(failure));
    }
    System.exit(failure == null ? code : 1);
  }

  /**
   * The settings are system properties because these outlive a live reload in development, which
   * calls the entry again: it then finds a database and starts no second one.
   */
  private static void use(EmbeddedPostgres database) {
    database.access().settings().forEach(System::setProperty);
  }

  /** Shutdown hooks run at the same time, and the service still writes while it stops. */
  private static void awaitServiceStopped() {
    Application service = Application.currentApplication();
    if (service == null) {
      return;
    }
    Thread waiting = new Thread(service::awaitShutdown, "embedded-postgres-wait");
    waiting.setDaemon(true);
    waiting.start();
    try {
      waiting.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS_MAX));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
