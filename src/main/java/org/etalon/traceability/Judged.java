package org.etalon.traceability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etalon.traceability.Chain.RuleOutcome;
import org.jspecify.annotations.Nullable;

/** What each certificate and each link of a graph came to. */
final class Judged {
  private final Map<String, List<RuleOutcome>> events = new HashMap<>();
  // To compare two links means to compare whole certificates.
  private final IdentityHashMap<Link, List<RuleOutcome>> links = new IdentityHashMap<>();

  RuleOutcome add(Event event, RuleOutcome outcome) {
    events.computeIfAbsent(event.key(), key -> new ArrayList<>()).add(outcome);
    return outcome;
  }

  RuleOutcome add(Link link, RuleOutcome outcome) {
    links.computeIfAbsent(link, key -> new ArrayList<>()).add(outcome);
    return outcome;
  }

  List<RuleOutcome> of(Link link) {
    return links.getOrDefault(link, List.of());
  }

  /** The gravest outcome of each rule over a certificate and all that it rests on. */
  Outcomes beyond(Graph graph, Event from, Outcomes over) {
    Set<String> seen = new HashSet<>();
    List<Event> open = new ArrayList<>(List.of(from));
    while (!open.isEmpty()) {
      Event event = open.remove(open.size() - 1);
      if (seen.add(event.key())) {
        events.getOrDefault(event.key(), List.of()).forEach(over::take);
        for (Link link : graph.linksOf(event)) {
          of(link).forEach(over::take);
          Event parent = link.parent();
          if (parent != null) {
            open.add(parent);
          }
        }
      }
    }
    return over;
  }

  /**
   * A chain with what it was drawn from.
   *
   * @param ends the node of each certificate by key
   * @param lengths steps from each certificate to the farthest end, as far as they were counted
   */
  record Whole(
      Graph graph,
      Chain chain,
      Judged judged,
      Map<String, String> ends,
      Map<String, Integer> lengths,
      RuleOutcome shape) {

    /** The gravest outcome of each rule over a certificate that the walk met. */
    List<RuleOutcome> beyond(Event event, Outcomes over) {
      over.take(shape);
      return judged.beyond(graph, event, over).found();
    }

    /** Steps to the farthest end; of a graph that is not sound the limit. */
    int length(Event event) {
      @Nullable Integer length = lengths.get(event.key());
      return length == null ? chain.length() : length;
    }
  }
}
