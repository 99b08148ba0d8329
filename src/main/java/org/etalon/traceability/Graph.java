package org.etalon.traceability;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The events that a result rests on, and how. */
final class Graph {
  private final Map<String, Step> steps;
  private final List<Event> events;
  private final List<Link> links;
  private final Finding shape;

  /**
   * @param steps by the key of their event, in the order of the walk
   */
  Graph(Map<String, Step> steps, Finding shape) {
    this.steps = steps;
    this.events = steps.values().stream().map(Step::event).toList();
    this.links = steps.values().stream().flatMap(step -> step.links().stream()).toList();
    this.shape = shape;
  }

  Collection<Step> steps() {
    return steps.values();
  }

  /** In the order of the walk, the one asked about first. */
  List<Event> events() {
    return events;
  }

  /** The results of an event that the answer rests on. */
  Set<Integer> results(Event event) {
    Step step = steps.get(event.key());
    return step == null ? Set.of() : step.results();
  }

  /** Whether the walk came to it. */
  boolean has(Event event) {
    return steps.containsKey(event.key());
  }

  List<Link> links() {
    return links;
  }

  List<Link> linksOf(Event child) {
    Step step = steps.get(child.key());
    return step == null ? List.of() : step.links();
  }

  /** Whether it has cycles and is within its limits (T18). */
  Finding shape() {
    return shape;
  }
}
