package org.etalon.traceability;

import java.util.List;
import java.util.Map;

/**
 * Some certificates and everything that they rest on.
 *
 * @param events by key
 * @param links of each event, by key
 * @param sound whether all of it was walked: no cycle, and within the limits of a chain
 */
public record Ancestry(Map<String, Event> events, Map<String, List<Link>> links, boolean sound) {
  public Ancestry {
    events = Map.copyOf(events);
    links = Map.copyOf(links);
  }
}
