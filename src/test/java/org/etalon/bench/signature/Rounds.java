package org.etalon.bench.signature;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Measures works in turns: in each round each one runs for the same short time. Counted is the time
 * that this thread had a processor, which other work on the machine takes away and does not
 * lengthen much; collecting garbage is not in it. A figure is the median over the rounds.
 */
final class Rounds {
  private static final long SLICE = 200_000_000L;
  private static final int LEAST = 5;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Map<String, Work> works = new LinkedHashMap<>();
  private Object sink = "";

  /** Something that takes time and has a result. */
  interface Work {
    Object once() throws Exception;
  }

  Rounds add(String name, Work work) {
    works.put(name, work);
    return this;
  }

  /** Nanoseconds that each takes, after as many rounds of four times the length to warm up. */
  Map<String, Double> medians(int rounds) throws Exception {
    if (rounds < LEAST) {
      throw new IllegalArgumentException("At least " + LEAST + " rounds make a median");
    }
    measure(rounds, 4 * SLICE);
    Map<String, double[]> times = measure(rounds, SLICE);
    Map<String, Double> medians = new LinkedHashMap<>();
    times.forEach(
        (name, all) -> {
          Arrays.sort(all);
          medians.put(name, all[all.length / 2]);
        });
    if (sink == null) {
      throw new IllegalStateException("A work had no result");
    }
    return medians;
  }

  private Map<String, double[]> measure(int rounds, long slice) throws Exception {
    Map<String, double[]> times = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, Work> work : works.entrySet()) {
        times.computeIfAbsent(work.getKey(), name -> new double[rounds])[round] =
            slice(work.getValue(), slice);
      }
    }
    return times;
  }

  private double slice(Work work, long length) throws Exception {
    long start = threads.getCurrentThreadCpuTime();
    long now = start;
    int done = 0;
    while (now - start < length) {
      sink = work.once();
      done++;
      now = threads.getCurrentThreadCpuTime();
    }
    return (double) (now - start) / done;
  }
}
