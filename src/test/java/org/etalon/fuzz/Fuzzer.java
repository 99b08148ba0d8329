package org.etalon.fuzz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes inputs and examines them. An input that shows something not seen before, a new code of a
 * finding or a new message of the schema, is kept and changed further. The same seed gives the same
 * inputs.
 */
final class Fuzzer {
  private static final int KEPT_MAX = 3_000;
  private static final int KEPT_LENGTH_MAX = 100_000;

  private final Random random;
  private final Examiner examiner = new Examiner();
  private final Map<Suite, List<String>> kept = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Finding> findings = new TreeMap<>();
  private final Map<String, Integer> executions = new TreeMap<>();
  private volatile String current = "";

  Fuzzer(List<Suite> suites, long seed) {
    this.random = new Random(seed);
    for (Suite suite : suites) {
      kept.put(suite, new ArrayList<>(suite.seeds()));
      suite.seeds().forEach(input -> examine(suite, input));
    }
    examiner.forget();
  }

  /** Whether the seeds are alright is known before the first mutation. */
  void once(Suite suite) {
    List<String> inputs = kept.getOrDefault(suite, suite.seeds());
    String made =
        suite.mutation().of(Nasty.pick(inputs, random), Nasty.pick(suite.seeds(), random), random);
    String input = made.substring(0, Math.min(made.length(), suite.lengthMax()));
    if (examine(suite, input) && inputs.size() < KEPT_MAX && input.length() < KEPT_LENGTH_MAX) {
      inputs.add(input);
    }
  }

  /** Whether anything new was seen. */
  private boolean examine(Suite suite, String input) {
    current = input;
    Set<String> now = new HashSet<>();
    for (Finding finding : examiner.examine(suite, input, now)) {
      findings.putIfAbsent(suite.name() + " " + finding.key(), finding);
    }
    executions.merge(suite.name(), 1, Integer::sum);
    return seen.addAll(now);
  }

  /** One of the suites, the heavier the more often. */
  Suite next(List<Suite> suites) {
    int at = random.nextInt(suites.stream().mapToInt(Suite::weight).sum());
    for (Suite suite : suites) {
      at -= suite.weight();
      if (at < 0) {
        return suite;
      }
    }
    throw new IllegalStateException("No suite");
  }

  /** Those that showed something new, without the seeds. */
  List<String> kept(Suite suite) {
    List<String> all = kept.getOrDefault(suite, List.of());
    return all.subList(Math.min(all.size(), suite.seeds().size()), all.size());
  }

  Map<String, Finding> findings() {
    return findings;
  }

  Map<String, Integer> executions() {
    return executions;
  }

  Map<String, Examiner.Worst> worst() {
    return examiner.worst();
  }

  int kinds() {
    return seen.size();
  }

  /** Nothing is being examined any more. */
  void rest() {
    current = "";
  }

  /** What is being examined. */
  String current() {
    return current;
  }
}
