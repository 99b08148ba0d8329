package org.etalon.traceability.graph;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Certificates and what rests on what, as arrays: about 60 octets and the number for a certificate,
 * 8 for an edge. Never changed once it is built.
 */
final class Adjacency {
  private final Numbers numbers;
  private final String[] laboratories;
  private final int[] laboratory;
  private final int[] days;
  private final int[] childrenFrom;
  private final int[] children;
  private final int[] parentsFrom;
  private final int[] parents;

  private Adjacency(Builder built) {
    this.numbers = built.numbers;
    this.laboratories = built.laboratories.toArray(String[]::new);
    this.laboratory = built.laboratory.toArray();
    this.days = built.days.toArray();
    this.childrenFrom = from(built.of, numbers.size());
    this.children = sorted(built.of, built.by, childrenFrom);
    this.parentsFrom = from(built.by, numbers.size());
    this.parents = sorted(built.by, built.of, parentsFrom);
  }

  /** Where the edges of each place begin once they are in its order. */
  private static int[] from(Ints places, int size) {
    int[] from = new int[size + 1];
    for (int i = 0; i < places.size(); i++) {
      from[places.get(i) + 1]++;
    }
    for (int i = 0; i < size; i++) {
      from[i + 1] += from[i];
    }
    return from;
  }

  private static int[] sorted(Ints places, Ints others, int[] from) {
    int[] next = from.clone();
    int[] sorted = new int[places.size()];
    for (int i = 0; i < places.size(); i++) {
      sorted[next[places.get(i)]++] = others.get(i);
    }
    return sorted;
  }

  int size() {
    return numbers.size();
  }

  int edges() {
    return children.length;
  }

  int find(String number) {
    return numbers.find(number);
  }

  String number(int place) {
    return numbers.text(place);
  }

  String laboratory(int place) {
    return laboratories[laboratory[place]];
  }

  int day(int place) {
    return days[place];
  }

  int childrenFrom(int place) {
    return childrenFrom[place];
  }

  int child(int index) {
    return children[index];
  }

  int parentsFrom(int place) {
    return parentsFrom[place];
  }

  int parent(int index) {
    return parents[index];
  }

  /** Collects certificates and edges; those of an edge come before it. */
  static final class Builder implements GraphSource.Taking {
    private final int certificatesMax;
    private final Numbers numbers = new Numbers();
    private final List<String> laboratories = new ArrayList<>();
    private final Map<String, Integer> known = new HashMap<>();
    private final Ints laboratory = new Ints();
    private final Ints days = new Ints();
    private final Ints of = new Ints();
    private final Ints by = new Ints();
    private byte @Nullable [] lastChild;
    private int lastChildPlace;

    Builder(int certificatesMax) {
      this.certificatesMax = certificatesMax;
    }

    @Override
    public void certificate(byte[] number, byte[] of, int day) {
      if (numbers.size() == certificatesMax) {
        throw new TooLargeException(certificatesMax);
      }
      numbers.add(number);
      String name = new String(of, StandardCharsets.UTF_8);
      Integer place = known.get(name);
      if (place == null) {
        place = laboratories.size();
        known.put(name, place);
        laboratories.add(name);
      }
      laboratory.add(place);
      days.add(day);
    }

    @Override
    public void edge(byte[] child, byte[] parent) {
      // Those of one certificate mostly come one after the other.
      if (lastChild == null || !java.util.Arrays.equals(lastChild, child)) {
        lastChild = child;
        lastChildPlace = find(child);
      }
      of.add(find(parent));
      by.add(lastChildPlace);
    }

    private int find(byte[] number) {
      int place = numbers.find(number);
      if (place < 0) {
        throw new IllegalStateException("An edge without its certificate");
      }
      return place;
    }

    Adjacency build() {
      return new Adjacency(this);
    }
  }

  /** There are more certificates than may be kept in memory. */
  static final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLargeException(int max) {
      super("More than " + max + " certificates");
    }
  }
}
