package org.etalon.dcc;

import java.util.ArrayList;
import java.util.List;

/** Paths of what is to be said about a document, in a number that somebody may read. */
final class Notes {
  // A hostile document must not turn into a list longer than itself.
  static final int PATHS_MAX = 1_000;
  private static final int PATH_CHARACTERS_MAX = 500;
  private static final String REST = "… and more";

  private final NoteBudget budget;
  private final List<String> paths = new ArrayList<>(0);

  Notes(NoteBudget budget) {
    this.budget = budget;
  }

  NoteBudget budget() {
    return budget;
  }

  boolean hasPlace() {
    return paths.size() <= PATHS_MAX;
  }

  void add(String path) {
    if (!paths.isEmpty() && isRest(paths.get(paths.size() - 1))) {
      return;
    }
    if (!isRest(path) && paths.size() < PATHS_MAX && budget.take()) {
      paths.add(
          path.length() <= PATH_CHARACTERS_MAX
              ? path
              : path.substring(0, PATH_CHARACTERS_MAX) + "…");
    } else {
      paths.add(REST);
    }
  }

  static boolean isRest(String path) {
    return path.equals(REST);
  }

  List<String> all() {
    return paths;
  }
}
