package org.etalon.bench.unit;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmark of units and prints figures and ratios. Exit code 1 when ours is slower or
 * larger than either of the others.
 */
final class UnitRun {
  private static final List<String> LIBRARIES = List.of("ETALON", "INDRIYA", "UCUM");

  private final Map<String, Map<String, Double>> figures = new TreeMap<>();

  private UnitRun() {}

  public static void main(String[] args) throws RunnerException {
    int forks = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    UnitRun run = new UnitRun();
    run.measure(forks);
    System.exit(run.print() ? 0 : 1);
  }

  private void measure(int forks) throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(UnitBenchmark.class.getName().replace(".", "\\."))
            .forks(forks)
            .warmupIterations(6)
            .warmupTime(TimeValue.seconds(3))
            .measurementIterations(5)
            .measurementTime(TimeValue.seconds(1))
            .jvmArgs("-Xmx512m")
            .addProfiler(GCProfiler.class)
            .build();
    Collection<RunResult> results = new Runner(options).run();
    for (RunResult result : results) {
      String method = result.getPrimaryResult().getLabel();
      String library = result.getParams().getParam("library");
      // The median, because other work on the machine only ever adds to a sample.
      put(method + " (ns)", library, result.getPrimaryResult().getStatistics().getPercentile(50));
      result
          .getSecondaryResults()
          .forEach(
              (name, second) -> {
                if (name.contains("gc.alloc.rate.norm")) {
                  put(method + " (bytes allocated)", library, second.getScore());
                }
              });
    }
    for (String library : LIBRARIES) {
      figures
          .computeIfAbsent("one parsed unit (bytes kept)", name -> new TreeMap<>())
          .put(library, UnitFootprint.bytesEach(library));
    }
  }

  /** Per unit or conversion, not per round over the cases. */
  private void put(String name, String library, double score) {
    figures
        .computeIfAbsent(name, key -> new TreeMap<>())
        .put(library, score / UnitWork.CASES.size());
  }

  private boolean print() {
    boolean good = true;
    System.out.println("| | Etalon | Indriya | systems-ucum | Indriya ÷ Etalon | ucum ÷ Etalon |");
    System.out.println("|---|---|---|---|---|---|");
    for (Map.Entry<String, Map<String, Double>> row : figures.entrySet()) {
      double ours = row.getValue().get("ETALON");
      double indriya = row.getValue().get("INDRIYA");
      double ucum = row.getValue().get("UCUM");
      System.out.printf(
          Locale.ROOT,
          "| %s | %.0f | %.0f | %.0f | %.2f | %.2f |%n",
          row.getKey(),
          ours,
          indriya,
          ucum,
          indriya / ours,
          ucum / ours);
      boolean allocation = row.getKey().contains("allocated");
      good &= allocation || (ours <= indriya && ours <= ucum);
    }
    return good;
  }
}
