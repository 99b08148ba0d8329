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
  private final Memory memory;
  private final Map<String, Step> steps = new LinkedHashMap<>();
  private final Set<String> path = new LinkedHashSet<>();
  private final Map<String, Long> sizes = new HashMap<>();
  private long work;
  private Finding shape = Finding.passed("T18.sound");

  Gathering(Evidence evidence, Policy policy) {
    this(evidence, policy, Memory.NONE);
  }

  Gathering(Evidence evidence, Policy policy, Memory memory) {
    this.evidence = evidence;
    this.policy = policy;
    this.memory = memory;
  }

  Graph from(Event root, Set<Integer> asked) {
    visit(root, asked);
    return new Graph(steps, shape);
  }

  private void visit(Event event, Set<Integer> needed) {
    if (path.contains(event.key())) {
      shape = cycle(event.stated().number());
      return;
    }
    Step before = steps.get(event.key());
    Set<Integer> asked = needed;
    if (before != null) {
      if (before.results().containsAll(needed)) {
        return;
      }
      asked = new HashSet<>(needed);
      asked.addAll(before.results());
    }
    int met = before == null ? steps.size() + 1 : steps.size();
    if (path.size() >= policy.depthMax() || met > policy.eventsMax()) {
      steps.put(
          event.key(), before == null ? new Step(event, asked, List.of(), 0) : before.about(asked));
      shape = limits();
      return;
    }
    path.add(event.key());
    // The links of a later way are about all results of the ways before it too.
    Step step = step(event, asked);
    steps.put(event.key(), step);
    for (Link link : step.links()) {
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

  private Step step(Event event, Set<Integer> asked) {
    Step known = memory.step(event, asked);
    if (known != null && work + known.work() <= policy.workMax() && known.leads(this::parent)) {
      work += known.work();
      return known;
    }
    long before = work;
    Step step = new Step(event, asked, links(event, asked), work - before);
    if (work <= policy.workMax()) {
      memory.keep(step);
    }
    return step;
  }

  /** What an event rests on, for the results that are asked about. */
  private List<Link> links(Event event, Set<Integer> asked) {
    List<StatedQuantity> quantities = event.quantities(asked);
    List<Link> links = new ArrayList<>();
    IdentityHashMap<Event.Used, Link> known = new IdentityHashMap<>();
    for (Event.Used used : event.used()) {
      if (!affordable(size(event))) {
        return links;
      }
      List<StatedQuantity> uses = quantities.stream().filter(used::carries).toList();
      if (!uses.isEmpty() || quantities.isEmpty()) {
        Event parent = parent(event, used);
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

  private @Nullable Event parent(Event child, Event.Used used) {
    Event parent = evidence.parent(child, used).orElse(null);
    Step known = parent == null ? null : steps.get(parent.key());
    return known == null ? parent : known.event();
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
