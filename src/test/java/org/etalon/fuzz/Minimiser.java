package org.etalon.fuzz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes pieces out of an input as long as the fault stays, with a bound on the attempts. */
final class Minimiser {
  private static final int ATTEMPTS_MAX = 3_000;
  private static final int ATTEMPTS_OF_KEPT = 250;
  private static final long NANOS_MAX = 30_000_000_000L;

  private static final Pattern START = Pattern.compile("<([^<>/!? ]+)[^<>]*>");

  private final Predicate<String> same;
  private final int attemptsMax;
  private final long start = System.nanoTime();
  private int attempts;

  private Minimiser(Predicate<String> same, int attemptsMax) {
    this.same = same;
    this.attemptsMax = attemptsMax;
  }

  static String smallest(Suite suite, Finding finding) {
    Examiner examiner = new Examiner();
    Minimiser minimiser =
        new Minimiser(
            input ->
                examiner.examine(suite, input, new ArrayList<>()).stream()
                    .anyMatch(f -> f.key().equals(finding.key())),
            ATTEMPTS_MAX);
    return minimiser.smallest(finding.input());
  }

  /** An input that still shows these kinds of answers, and maybe others. */
  static String smallest(Suite suite, String input, Set<String> kinds) {
    Examiner examiner = new Examiner();
    Predicate<String> same =
        shorter -> {
          Set<String> seen = new HashSet<>();
          return examiner.examine(suite, shorter, seen).isEmpty() && seen.containsAll(kinds);
        };
    return new Minimiser(same, ATTEMPTS_OF_KEPT).smallest(input);
  }

  private String smallest(String input) {
    String best = withoutElements(input);
    for (int size = Math.max(1, best.length() / 2); size > 0 && more(); size /= 2) {
      for (int at = 0; at < best.length() && more(); ) {
        String shorter = best.substring(0, at) + best.substring(Math.min(best.length(), at + size));
        attempts++;
        if (same.test(shorter)) {
          best = shorter;
        } else {
          at += size;
        }
      }
    }
    return best;
  }

  /** Whole elements first: what is left stays well-formed. */
  private String withoutElements(String input) {
    String best = input;
    Matcher tag = START.matcher(best);
    for (int at = 0; tag.find(at) && more(); ) {
      int end = end(best, tag);
      String shorter = best.substring(0, tag.start()) + best.substring(end);
      attempts++;
      if (same.test(shorter)) {
        best = shorter;
        at = tag.start();
      } else {
        at = tag.end();
      }
      tag = START.matcher(best);
    }
    return best;
  }

  private static int end(String text, Matcher start) {
    if (start.group().endsWith("/>")) {
      return start.end();
    }
    String name = Pattern.quote(start.group(1));
    Matcher tags = Pattern.compile("<(/?)" + name + "(?:[ \\n][^<>]*)?>").matcher(text);
    int depth = 0;
    for (int at = start.start(); tags.find(at); at = tags.end()) {
      depth += tags.group(1).isEmpty() ? tags.group().endsWith("/>") ? 0 : 1 : -1;
      if (depth == 0) {
        return tags.end();
      }
    }
    return start.end();
  }

  private boolean more() {
    return attempts < attemptsMax && System.nanoTime() - start < NANOS_MAX;
  }
}
