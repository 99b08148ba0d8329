package org.etalon.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The packaged service in a process of its own, with the demonstration, to be killed. */
final class KilledService {
  private static final Duration READY_MAX = Duration.ofSeconds(120);
  private static final long POLL_MILLIS = 20;
  private static final int LOG_LINES = 40;

  /** What is killed, in which order; the signal is always SIGKILL. */
  enum Victims {
    SERVICE,
    SERVICE_THEN_DATABASE,
    DATABASE_THEN_SERVICE,
    SERVICE_AND_POSTMASTER
  }

  private final Path jar;
  private final Path data;
  private final Path log;
  private final int port;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(1))
          .build();
  private volatile @Nullable Process process;

  KilledService(Path jar, Path directory, int port) {
    this.jar = jar;
    this.data = directory.resolve("data");
    this.log = directory.resolve("service.log");
    this.port = port;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  Path data() {
    return data;
  }

  void start() throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Detalon.demo=true",
                "-Detalon.base-url=" + address(),
                "-Detalon.data.directory=" + data,
                "-jar",
                jar.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(log.toString())))
            .start();
  }

  /** Waits until it is ready, and says how long that took. */
  Duration awaitReady() throws IOException, InterruptedException {
    long start = System.nanoTime();
    HttpRequest question =
        HttpRequest.newBuilder(address().resolve("/q/health/ready"))
            .timeout(Duration.ofSeconds(10))
            .build();
    while (process().isAlive() && System.nanoTime() - start < READY_MAX.toNanos()) {
      try {
        if (http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return Duration.ofNanos(System.nanoTime() - start);
        }
      } catch (IOException e) {
        // Not listening yet.
      }
      Thread.sleep(POLL_MILLIS);
    }
    throw new IOException("The service did not become ready:\n" + lastLines());
  }

  /** Kills; between two victims passes a time in which the survivor goes on alone. */
  void kill(Victims victims, Duration between) throws IOException, InterruptedException {
    List<ProcessHandle> database = database(victims == Victims.SERVICE_AND_POSTMASTER);
    switch (victims) {
      case SERVICE -> process().destroyForcibly().waitFor();
      case SERVICE_THEN_DATABASE, SERVICE_AND_POSTMASTER -> {
        process().destroyForcibly().waitFor();
        Thread.sleep(between.toMillis());
        end(database);
      }
      case DATABASE_THEN_SERVICE -> {
        end(database);
        Thread.sleep(between.toMillis());
        process().destroyForcibly().waitFor();
      }
    }
  }

  /** Stops it as an operator would. */
  void stop() {
    Process running = process;
    if (running != null) {
      running.destroy();
      running.onExit().join();
    }
  }

  private Process process() {
    Process started = process;
    if (started == null) {
      throw new IllegalStateException("Not started");
    }
    return started;
  }

  private static void end(List<ProcessHandle> database) {
    database.forEach(ProcessHandle::destroyForcibly);
    database.forEach(handle -> handle.onExit().join());
  }

  /** The database server of exactly this data directory; none while it is not there. */
  private List<ProcessHandle> database(boolean withoutChildren) throws IOException {
    Path file = data.resolve("postgres/cluster/postmaster.pid");
    if (!Files.exists(file)) {
      return List.of();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty()) {
      return List.of();
    }
    List<ProcessHandle> found = new ArrayList<>();
    ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
        .filter(handle -> serves(handle, data))
        .ifPresent(
            postmaster -> {
              found.add(postmaster);
              if (!withoutChildren) {
                postmaster.children().forEach(found::add);
              }
            });
    return found;
  }

  private static boolean serves(ProcessHandle handle, Path data) {
    return Stream.of(handle.info().arguments().orElse(new String[0]))
        .anyMatch(argument -> argument.startsWith(data.toString()));
  }

  private String lastLines() throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
  }
}
