package org.etalon.fuzz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Few and small inputs that together show every kind of answer that many showed. */
final class Distillation {
  /** So that a small input with one new kind is not better than a larger one with many. */
  private static final int LENGTH_OF_ANY = 500;

  private final Suite suite;
  private final Examiner examiner = new Examiner();
  private final Map<String, Set<String>> kinds = new HashMap<>();
  private final Set<String> shown = new HashSet<>();

  private Distillation(Suite suite) {
    this.suite = suite;
  }

  /** Beside the seeds of the suite, which need not be kept. */
  static List<String> of(Suite suite, List<String> inputs) {
    Distillation distillation = new Distillation(suite);
    suite.seeds().forEach(seed -> distillation.shown.addAll(distillation.kinds(seed)));
    inputs.forEach(input -> distillation.kinds.put(input, distillation.kinds(input)));
    List<String> few = new ArrayList<>();
    for (String next = distillation.next(); next != null; next = distillation.next()) {
      Set<String> fresh = distillation.fresh(next);
      String small = Minimiser.smallest(suite, next, fresh);
      few.add(small);
      distillation.shown.addAll(distillation.kinds(small));
    }
    return few;
  }

  private Set<String> kinds(String input) {
    Set<String> seen = new HashSet<>();
    examiner.examine(suite, input, seen);
    return seen;
  }

  private Set<String> fresh(String input) {
    Set<String> fresh = new HashSet<>(kinds.getOrDefault(input, Set.of()));
    fresh.removeAll(shown);
    return fresh;
  }

  /** The one with most that is new for its length; null when none has anything new. */
  private @Nullable String next() {
    String best = null;
    double most = 0;
    for (String input : kinds.keySet()) {
      double worth = fresh(input).size() / (double) (input.length() + LENGTH_OF_ANY);
      if (worth > most) {
        most = worth;
        best = input;
      }
    }
    return best;
  }
}
