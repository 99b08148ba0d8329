package org.etalon.fuzz;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Throws one input at every target of a suite and says what must not have happened. */
final class Examiner {
  private static final Duration CPU_MAX = Duration.ofSeconds(2);

  private final Map<String, Worst> worst = new TreeMap<>();

  /** The most that one target used for one input. */
  record Worst(Duration cpu, long allocated) {}

  /** The findings; what was seen is added to the collection, each with its target. */
  List<Finding> examine(Suite suite, String input, Collection<String> seen) {
    List<Finding> findings = new ArrayList<>();
    for (Target target : suite.targets()) {
      Effort effort = new Effort();
      try {
        target.take(input).forEach(kind -> seen.add(target.name() + " " + kind));
        measure(target, input, effort, findings);
      } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError e) {
        findings.add(Finding.of(target, input, e));
      }
    }
    return findings;
  }

  private void measure(Target target, String input, Effort effort, List<Finding> findings) {
    Duration cpu = effort.cpu();
    long allocated = effort.allocated();
    worst.merge(
        target.name(),
        new Worst(cpu, allocated),
        (a, b) ->
            new Worst(
                a.cpu().compareTo(b.cpu()) > 0 ? a.cpu() : b.cpu(),
                Math.max(a.allocated(), b.allocated())));
    if (cpu.compareTo(CPU_MAX) > 0) {
      findings.add(Finding.excess(target, input, "slow", cpu + " of processor time"));
    }
    if (allocated > target.allocatedMax()) {
      findings.add(Finding.excess(target, input, "hungry", allocated + " bytes allocated"));
    }
  }

  Map<String, Worst> worst() {
    return worst;
  }

  /** What was used before does not count, such as the schemas that were compiled meanwhile. */
  void forget() {
    worst.clear();
  }
}
