package org.etalon.traceability;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The events that a result rests on, and how. */
final class Graph {
  private final List<Event> events;
  private final Map<String, Set<Integer>> results;
  private final List<Link> links;
  private final Map<String, List<Link>> byChild;
  private final Finding shape;

  Graph(List<Event> events, Map<String, Set<Integer>> results, List<Link> links, Finding shape) {
    this.events = events;
    this.results = results;
    this.links = links;
    this.byChild = links.stream().collect(Collectors.groupingBy(link -> link.child().key()));
    this.shape = shape;
  }

  /** In the order of the walk, the one asked about first. */
  List<Event> events() {
    return events;
  }

  /** The results of an event that the answer rests on. */
  Set<Integer> results(Event event) {
    return results.getOrDefault(event.key(), Set.of());
  }

  /** Whether the walk came to it. */
  boolean has(Event event) {
    return results.containsKey(event.key());
  }

  List<Link> links() {
    return links;
  }

  List<Link> linksOf(Event child) {
    return byChild.getOrDefault(child.key(), List.of());
  }

  /** Whether it has cycles and is within its limits (T18). */
  Finding shape() {
    return shape;
  }
}
