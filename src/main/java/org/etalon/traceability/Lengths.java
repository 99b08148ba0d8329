package org.etalon.traceability;

import java.util.HashMap;
import java.util.Map;
import org.etalon.signing.Outcome;
import org.jspecify.annotations.Nullable;

/** Steps from each event of a graph to the farthest end. */
final class Lengths {
  private final Graph graph;
  private final Vouchers vouchers;
  private final int max;
  private final Map<String, Integer> counted = new HashMap<>();

  /**
   * @param max what is told of a graph that is not sound, since that may have no end
   */
  Lengths(Graph graph, Vouchers vouchers, int max) {
    this.graph = graph;
    this.vouchers = vouchers;
    this.max = max;
  }

  int of(Event event) {
    return graph.shape().outcome() == Outcome.FAILED ? max : count(event);
  }

  private int count(Event event) {
    @Nullable Integer known = counted.get(event.key());
    if (known != null) {
      return known;
    }
    int longest = 0;
    for (Link link : graph.linksOf(event)) {
      Event parent = link.parent();
      int beyond =
          parent == null
              ? vouchers.of(link).map(Vouchers.Vouched::length).orElse(0)
              : count(parent);
      longest = Math.max(longest, 1 + link.between().size() + beyond);
    }
    counted.put(event.key(), longest);
    return longest;
  }
}
