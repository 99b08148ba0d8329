package org.etalon.fuzz;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Runs for minutes. What must not happen is made small and left in a directory, with the inputs
 * that showed something new; exit code 1 if anything was found.
 */
public final class Fuzz {
  private static final long HANGS_NANOS = 60_000_000_000L;

  private Fuzz() {}

  /**
   * @param arguments minutes, seed, directory
   */
  public static void main(String... arguments) throws IOException {
    double minutes = Double.parseDouble(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    Path directory = Path.of(arguments[2]);
    List<Suite> suites = Suite.all();
    Fuzzer fuzzer = new Fuzzer(suites, seed);
    watch(Thread.currentThread(), fuzzer, directory);
    long end = System.nanoTime() + (long) (minutes * 60e9);
    while (System.nanoTime() < end) {
      fuzzer.once(fuzzer.next(suites));
    }
    fuzzer.rest();
    report(fuzzer, suites, directory);
    System.exit(fuzzer.findings().isEmpty() ? 0 : 1);
  }

  private static void report(Fuzzer fuzzer, List<Suite> suites, Path directory) throws IOException {
    System.out.println("Inputs: " + fuzzer.executions() + ", kinds of answers: " + fuzzer.kinds());
    fuzzer
        .worst()
        .forEach(
            (target, worst) ->
                System.out.printf(
                    "%-18s at most %5d ms of processor time, %6.1f MB allocated%n",
                    target, worst.cpu().toMillis(), worst.allocated() / 1e6));
    System.out.println("Findings: " + fuzzer.findings().keySet());
    for (Suite suite : suites) {
      List<String> small = new ArrayList<>();
      for (Map.Entry<String, Finding> entry : fuzzer.findings().entrySet()) {
        if (entry.getKey().startsWith(suite.name() + " ")) {
          small.add(Minimiser.smallest(suite, entry.getValue()));
          System.out.println("FOUND " + entry.getKey() + "\n" + entry.getValue().detail());
          System.out.println("INPUT " + Corpus.escaped(small.get(small.size() - 1)));
        }
      }
      Corpus.write(directory.resolve(suite.name() + "-found.txt"), small);
    }
    for (Suite suite : suites) {
      Corpus.write(
          directory.resolve(suite.name() + "-kept.txt"),
          Distillation.of(suite, fuzzer.kept(suite)));
    }
  }

  /** Ends the run when one input takes a minute of processor time. */
  private static void watch(Thread worker, Fuzzer fuzzer, Path directory) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    Thread watch =
        new Thread(
            () -> {
              String input = "";
              long since = 0;
              while (true) {
                long now = threads.getThreadCpuTime(worker.getId());
                String current = fuzzer.current();
                if (current.isEmpty() || !current.equals(input)) {
                  input = current;
                  since = now;
                } else if (now - since > HANGS_NANOS) {
                  hangs(worker, input, directory);
                }
                pause();
              }
            },
            "watch");
    watch.setDaemon(true);
    watch.start();
  }

  private static void hangs(Thread worker, String input, Path directory) {
    Arrays.stream(worker.getStackTrace()).forEach(frame -> System.out.println("  at " + frame));
    try {
      Corpus.write(directory.resolve("hangs.txt"), List.of(input));
    } catch (IOException e) {
      System.out.println(Corpus.escaped(input));
    }
    Runtime.getRuntime().halt(2);
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
