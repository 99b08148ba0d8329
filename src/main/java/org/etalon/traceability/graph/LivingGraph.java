package org.etalon.traceability.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All certificates and edges: those that were there when it was built as arrays, and what came
 * since beside them. One thread adds; any number read, and see all of what was added at once or
 * nothing.
 */
final class LivingGraph {
  private static final int[] NONE = {};

  private final Adjacency base;
  private final Map<String, Node> byNumber = new ConcurrentHashMap<>();
  private final Map<Integer, Node> byPlace = new ConcurrentHashMap<>();
  private final Map<Integer, int[]> children = new ConcurrentHashMap<>();
  private volatile int size;

  LivingGraph(Adjacency base) {
    this.base = base;
    this.size = base.size();
  }

  int size() {
    return size;
  }

  int edges() {
    return base.edges() + byPlace.values().stream().mapToInt(node -> node.parents.length).sum();
  }

  int recent() {
    return size - base.size();
  }

  boolean knows(String number) {
    return find(number, size) >= 0;
  }

  /** Adds certificates, in any order; those that are there already are passed over. */
  void add(Collection<GraphSource.Certificate> certificates) {
    int from = size;
    Map<String, Integer> places = new HashMap<>();
    List<GraphSource.Certificate> fresh = new ArrayList<>();
    for (GraphSource.Certificate certificate : certificates) {
      if (find(certificate.number(), from) < 0
          && places.putIfAbsent(certificate.number(), from + fresh.size()) == null) {
        fresh.add(certificate);
      }
    }
    // All of them are placed before any is joined: an index may have cycles, and T18 tells them.
    List<Node> nodes = new ArrayList<>();
    for (GraphSource.Certificate certificate : fresh) {
      int[] parents =
          certificate.parents().stream().mapToInt(parent -> place(parent, from, places)).toArray();
      nodes.add(
          new Node(
              from + nodes.size(),
              certificate.number(),
              certificate.laboratory(),
              Math.toIntExact(certificate.issuedOn().toEpochDay()),
              parents));
    }
    nodes.forEach(this::join);
    // Nobody looks beyond the size, so nobody saw a part of this.
    size = from + nodes.size();
  }

  private int place(String number, int limit, Map<String, Integer> places) {
    int known = find(number, limit);
    int place = known >= 0 ? known : places.getOrDefault(number, -1);
    if (place < 0) {
      throw new IllegalStateException("A certificate without its parent");
    }
    return place;
  }

  private void join(Node node) {
    byPlace.put(node.place, node);
    byNumber.put(node.number, node);
    for (int parent : node.parents) {
      int[] before = children.getOrDefault(parent, NONE);
      int[] after = Arrays.copyOf(before, before.length + 1);
      after[before.length] = node.place;
      children.put(parent, after);
    }
  }

  private int find(String number, int limit) {
    int place = base.find(number);
    if (place >= 0) {
      return place;
    }
    Node node = byNumber.get(number);
    return node == null || node.place >= limit ? -1 : node.place;
  }

  /** See {@link Dependants#of}; numbers that are not there have no dependants. */
  Stream<Dependant> below(Collection<String> numbers, @Nullable LocalDate since) {
    int limit = size;
    Breadth breadth = new Breadth(limit);
    numbers.forEach(number -> breadth.meet(find(number, limit)));
    int roots = breadth.size();
    breadth.begin();
    int from = since == null ? Integer.MIN_VALUE : Math.toIntExact(since.toEpochDay());
    boolean grown = !children.isEmpty();
    for (int i = 0; i < breadth.size(); i++) {
      int place = breadth.get(i);
      if (place < base.size()) {
        int end = base.childrenFrom(place + 1);
        for (int j = base.childrenFrom(place); j < end; j++) {
          meet(base.child(j), from, breadth);
        }
      }
      if (grown) {
        for (int child : children.getOrDefault(place, NONE)) {
          if (child < limit) {
            meet(child, from, breadth);
          }
        }
      }
      breadth.endOf(i);
    }
    return IntStream.range(roots, breadth.size())
        .mapToObj(i -> dependant(breadth.get(i), breadth.steps(i)));
  }

  private void meet(int place, int from, Breadth breadth) {
    if (from == Integer.MIN_VALUE || day(place) >= from) {
      breadth.meet(place);
    }
  }

  /** The numbers of everything that one rests on, nearest first, at most so many. */
  List<String> above(String number, int max) {
    int limit = size;
    Set<Integer> met = new HashSet<>();
    Ints order = new Ints();
    meet(find(number, limit), met, order);
    for (int i = 0; i < order.size() && order.size() <= max; i++) {
      int place = order.get(i);
      if (place < base.size()) {
        int end = base.parentsFrom(place + 1);
        for (int j = base.parentsFrom(place); j < end; j++) {
          meet(base.parent(j), met, order);
        }
      } else {
        for (int parent : node(place).parents) {
          meet(parent, met, order);
        }
      }
    }
    return IntStream.range(1, Math.min(order.size(), max + 1))
        .mapToObj(i -> number(order.get(i)))
        .toList();
  }

  /** Few are above one, so that a bit for each of the graph costs more. */
  private static void meet(int place, Set<Integer> met, Ints order) {
    if (place >= 0 && met.add(place)) {
      order.add(place);
    }
  }

  private Node node(int place) {
    return Objects.requireNonNull(byPlace.get(place));
  }

  private int day(int place) {
    return place < base.size() ? base.day(place) : node(place).day;
  }

  private String number(int place) {
    return place < base.size() ? base.number(place) : node(place).number;
  }

  private Dependant dependant(int place, int steps) {
    return place < base.size()
        ? new Dependant(
            base.number(place),
            base.laboratory(place),
            LocalDate.ofEpochDay(base.day(place)),
            steps)
        : new Dependant(
            node(place).number,
            node(place).laboratory,
            LocalDate.ofEpochDay(node(place).day),
            steps);
  }

  private record Node(int place, String number, String laboratory, int day, int[] parents) {}
}
