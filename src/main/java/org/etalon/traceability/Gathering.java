package org.etalon.traceability;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.etalon.certificate.Digest;
import org.etalon.traceability.stated.NamedCertificate;
import org.etalon.traceability.stated.StatedCertificate;
import org.etalon.traceability.stated.StatedItem;
import org.etalon.traceability.stated.StatedQuantity;
import org.etalon.traceability.stated.StatedResult;
import org.jspecify.annotations.Nullable;

/**
 * Walks from a result to everything that it rests on. An event is met once, however many ways lead
 * to it; when another way needs more of its results, the walk goes on from those.
 */
final class Gathering {
  private static final long PAIRS_AS_ONE = 100;
  // Of conditions each is compared with each, unit by unit.
  private static final long CONDITION_AS_VALUES = 10;

  private final Evidence evidence;
  private final Policy policy;
  private final Map<String, Event> events = new LinkedHashMap<>();
  private final Map<String, Set<Integer>> results = new LinkedHashMap<>();
  private final Map<String, List<Link>> links = new HashMap<>();
  private final Set<String> path = new LinkedHashSet<>();
  private final Map<String, Long> sizes = new HashMap<>();
  private long work;
  private Finding shape = Finding.passed("T18.sound");

  Gathering(Evidence evidence, Policy policy) {
    this.evidence = evidence;
    this.policy = policy;
  }

  Graph from(Event root, Set<Integer> asked) {
    visit(root, asked);
    List<Link> all = new ArrayList<>();
    events.keySet().forEach(key -> all.addAll(links.getOrDefault(key, List.of())));
    return new Graph(List.copyOf(events.values()), results, all, shape);
  }

  private void visit(Event event, Set<Integer> needed) {
    if (path.contains(event.key())) {
      shape = cycle(event.stated().number());
      return;
    }
    Set<Integer> seen = results.computeIfAbsent(event.key(), key -> new TreeSet<>());
    boolean first = events.putIfAbsent(event.key(), event) == null;
    if (!seen.addAll(needed) && !first) {
      return;
    }
    if (path.size() >= policy.depthMax() || events.size() > policy.eventsMax()) {
      shape = limits();
      return;
    }
    path.add(event.key());
    List<Link> found = links(event);
    // Those of a later way are about all results of the ways before it too.
    links.put(event.key(), found);
    for (Link link : found) {
      if (link.within() != null) {
        linked(link);
      } else if (link.parent() != null) {
        visit(link.parent(), link.parentResults());
      }
    }
    path.remove(event.key());
  }

  /** A linked report is as many steps away as documents are named between, here or not. */
  private void linked(Link link) {
    List<String> between = new ArrayList<>();
    for (Link each : link.between()) {
      between.add(key(each, between.size()));
    }
    if (path.size() + between.size() >= policy.depthMax()) {
      shape = limits();
      return;
    }
    String key = key(link, between.size());
    // Named within itself it is the same once more.
    if (key.equals(between.get(0))) {
      return;
    }
    if (between.contains(key)) {
      NamedCertificate named = link.used().standard().certificate();
      shape = cycle(named == null ? "" : named.number());
      return;
    }
    Event parent = link.parent();
    if (parent != null) {
      between.removeAll(path);
      path.addAll(between);
      visit(parent, link.parentResults());
      path.removeAll(between);
    }
  }

  /** Two on paper may be told apart by nothing. */
  private static String key(Link link, int place) {
    Event parent = link.parent();
    Digest digest = link.used().parentDigest();
    if (parent != null) {
      return parent.key();
    }
    return digest == null ? link.child().key() + " " + place : "not here " + digest;
  }

  private static Finding cycle(String number) {
    return Finding.failed("T18.cycle", number);
  }

  private Finding limits() {
    return Finding.failed("T18.limits", policy.depthMax(), policy.eventsMax());
  }

  /** What an event rests on, for the results that are asked about. */
  private List<Link> links(Event event) {
    Set<Integer> asked = results.getOrDefault(event.key(), Collections.emptySet());
    List<StatedQuantity> quantities = event.quantities(asked);
    List<Link> links = new ArrayList<>();
    IdentityHashMap<Event.Used, Link> known = new IdentityHashMap<>();
    for (Event.Used used : event.used()) {
      if (!affordable(size(event))) {
        return links;
      }
      List<StatedQuantity> uses = quantities.stream().filter(used::carries).toList();
      if (!uses.isEmpty() || quantities.isEmpty()) {
        Event parent = evidence.parent(event, used).map(this::known).orElse(null);
        if (parent != null && !affordable(meeting(event, parent))) {
          return links;
        }
        int place = used.standard().within();
        Link within = place == 0 ? null : known.get(event.used().get(place - 1));
        Set<Integer> about = parent == null ? Set.of() : results(parent, used, within);
        Link link = new Link(event, used, uses, parent, about, within);
        links.add(link);
        known.put(used, link);
      }
    }
    return links;
  }

  /** A stranger writes how many standards there are, and how much rests on each of them. */
  private boolean affordable(long more) {
    work += more;
    if (work > policy.workMax()) {
      shape = Finding.failed("T18.work", policy.workMax());
      return false;
    }
    return true;
  }

  /** Some rules compare each value of one with each of the other, which is quick for most. */
  private long meeting(Event child, Event parent) {
    return size(parent) + size(child) * size(parent) / PAIRS_AS_ONE;
  }

  private long size(Event event) {
    return sizes.computeIfAbsent(event.key(), key -> size(event.stated()));
  }

  private static long size(StatedCertificate stated) {
    long quantities = stated.quantities().mapToLong(Gathering::size).sum();
    long conditions = stated.conditions().stream().mapToLong(c -> 1L + c.values().size()).sum();
    return 1L
        + quantities
        + CONDITION_AS_VALUES * conditions
        + stated.results().size()
        + stated.items().size();
  }

  private static long size(StatedQuantity quantity) {
    return 1L
        + quantity.standards().size()
        + quantity.values().size()
        + quantity.others().stream().mapToLong(List::size).sum();
  }

  private Event known(Event event) {
    return events.getOrDefault(event.key(), event);
  }

  /**
   * The results of a certificate that count.
   *
   * @param within what a linked report is named within, which knows best what it rests on itself
   */
  private static Set<Integer> results(Event parent, Event.Used used, @Nullable Link within) {
    Event between = within == null ? null : within.parent();
    if (between == null) {
      return about(parent, used);
    }
    Set<Integer> named =
        between.used().stream()
            .filter(own -> own.names(parent))
            .flatMap(own -> about(parent, own).stream())
            .collect(Collectors.toSet());
    return named.isEmpty() ? about(parent, used) : named;
  }

  /** The results of a certificate that are about a standard; all where that cannot be told. */
  private static Set<Integer> about(Event parent, Event.Used used) {
    Set<String> items = new HashSet<>();
    for (StatedItem item : parent.stated().items()) {
      if (item.id() != null && !Collections.disjoint(item.keys(), used.standard().keys())) {
        items.add(item.id());
      }
    }
    Set<Integer> about = new HashSet<>();
    for (StatedResult result : parent.stated().results()) {
      if (!Collections.disjoint(items, result.items())) {
        about.add(result.place());
      }
    }
    return about.isEmpty() ? parent.allResults() : about;
  }
}
