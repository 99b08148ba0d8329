package org.etalon.ui.chain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far nodes are from where nothing leads to: the longest way along the links. The link that
 * closes a circle does not count.
 */
final class Tiers {
  private final List<String> nodes;
  private final Map<String, List<String>> next = new HashMap<>();
  private final Set<String> reached = new HashSet<>();

  Tiers(Collection<String> nodes) {
    this.nodes = List.copyOf(nodes);
  }

  void add(String from, String to) {
    next.computeIfAbsent(from, k -> new ArrayList<>()).add(to);
    reached.add(to);
  }

  /** What no link leads to. */
  List<String> roots() {
    return nodes.stream().filter(node -> !reached.contains(node)).toList();
  }

  /** Of each node that is a root or can be reached from any. */
  Map<String, Integer> depths() {
    List<String> sorted = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    roots().forEach(root -> visit(root, seen, sorted));
    // What is left lies on circles that nothing leads to.
    nodes.forEach(node -> visit(node, seen, sorted));
    Map<String, Integer> place = new HashMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      place.put(sorted.get(sorted.size() - 1 - i), i);
    }
    Map<String, Integer> depths = new HashMap<>();
    for (int i = sorted.size() - 1; i >= 0; i--) {
      String from = sorted.get(i);
      int below = depths.computeIfAbsent(from, k -> 0);
      for (String to : next.getOrDefault(from, List.of())) {
        if (place.getOrDefault(to, 0) > place.getOrDefault(from, 0)) {
          depths.merge(to, below + 1, Math::max);
        }
      }
    }
    return depths;
  }

  /** Adds a node after everything it leads to. */
  private void visit(String id, Set<String> seen, List<String> sorted) {
    if (seen.add(id)) {
      next.getOrDefault(id, List.of()).forEach(to -> visit(to, seen, sorted));
      sorted.add(id);
    }
  }
}
