package org.etalon.traceability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each certificate and each link of a graph came to. */
final class Judged {
  private final Graph graph;
  private final Outcomes outcomes = new Outcomes();
  private final Map<String, List<RuleFinding>> events = new HashMap<>();
  private final Map<Link, List<RuleFinding>> links = new HashMap<>();

  Judged(Graph graph) {
    this.graph = graph;
  }

  Graph graph() {
    return graph;
  }

  /** Over the whole chain. */
  Outcomes outcomes() {
    return outcomes;
  }

  /** Of each certificate once. */
  void add(Event event, List<RuleFinding> found) {
    found.forEach(outcomes::take);
    events.put(event.key(), found);
  }

  /** Of each link once. */
  void add(Link link, List<RuleFinding> found) {
    found.forEach(outcomes::take);
    links.put(link, found);
  }

  List<RuleFinding> of(Link link) {
    return links.getOrDefault(link, List.of());
  }

  /** The gravest finding of each rule over a certificate and all that it rests on. */
  Outcomes beyond(Event from) {
    Outcomes over = new Outcomes();
    over.add(Rule.T18, graph.shape());
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
}
