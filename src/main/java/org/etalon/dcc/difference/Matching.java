package org.etalon.dcc.difference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.etalon.dcc.ListData;
import org.jspecify.annotations.Nullable;

/**
 * Finds what belongs together in two lists, by the first of several keys that two members share.
 */
final class Matching {
  private final List<?> before;
  private final List<?> after;
  private final int[] partner;
  private final boolean[] taken;

  private Matching(List<?> before, List<?> after) {
    this.before = before;
    this.after = after;
    this.partner = new int[before.size()];
    java.util.Arrays.fill(partner, -1);
    this.taken = new boolean[after.size()];
  }

  /**
   * Two members, or one without a partner.
   *
   * @param before negative when only the later list has it
   * @param after negative when only the earlier list has it
   */
  record Pair(int before, int after) {}

  /** In the order of the earlier list; what is new stands last. */
  static List<Pair> of(List<?> before, List<?> after) {
    Matching matching = keyed(before, after);
    // Beside lists a position says little, since what stood there may stand in a list now.
    boolean lists =
        Stream.concat(before.stream(), after.stream()).anyMatch(ListData.class::isInstance);
    matching.byPosition(lists ? ListData.class : Object.class);
    return matching.pairs();
  }

  /** Only what is surely the same, since it stands elsewhere. */
  static List<Pair> moved(List<?> before, List<?> after) {
    Matching matching = new Matching(before, after);
    if (!before.isEmpty() && !after.isEmpty()) {
      matching.by(Object::toString);
      Keys.MOVED.forEach(matching::by);
    }
    return matching.pairs();
  }

  private static Matching keyed(List<?> before, List<?> after) {
    Matching matching = new Matching(before, after);
    if (PlaceMeaning.isSame(before, after)) {
      matching.byPosition(Object.class);
      return matching;
    }
    // What is the same needs no other key, whatever moved around it.
    matching.equalInPlace();
    if (before.size() > 1 && after.size() > 1) {
      matching.by(Object::toString);
    }
    for (Function<Object, @Nullable String> key : Keys.ALL) {
      matching.by(key);
    }
    return matching;
  }

  private void equalInPlace() {
    for (int i = 0; i < Math.min(partner.length, taken.length); i++) {
      if (before.get(i).equals(after.get(i))) {
        pair(i, i);
      }
    }
  }

  /** By text, since a map of other keys can be made slow by who chooses them. */
  private void by(Function<Object, @Nullable String> key) {
    Map<String, Deque<Integer>> free = new HashMap<>();
    for (int i = 0; i < taken.length; i++) {
      String own = taken[i] ? null : key.apply(after.get(i));
      if (own != null) {
        free.computeIfAbsent(own, k -> new ArrayDeque<>(1)).addLast(i);
      }
    }
    for (int i = 0; i < partner.length && !free.isEmpty(); i++) {
      String own = partner[i] >= 0 ? null : key.apply(before.get(i));
      Deque<Integer> candidates = own == null ? null : free.get(own);
      if (candidates != null && !candidates.isEmpty()) {
        pair(i, candidates.removeFirst());
      }
    }
  }

  private void byPosition(Class<?> only) {
    for (int i = 0; i < Math.min(partner.length, taken.length); i++) {
      boolean free = partner[i] < 0 && !taken[i] && only.isInstance(before.get(i));
      if (free && before.get(i).getClass() == after.get(i).getClass()) {
        pair(i, i);
      }
    }
  }

  private void pair(int one, int other) {
    partner[one] = other;
    taken[other] = true;
  }

  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < partner.length; i++) {
      pairs.add(new Pair(i, partner[i]));
    }
    for (int i = 0; i < taken.length; i++) {
      if (!taken[i]) {
        pairs.add(new Pair(-1, i));
      }
    }
    return pairs;
  }

  /** Whether those that are in both lists follow each other in the same order. */
  static boolean isSameOrder(List<Pair> pairs) {
    List<Integer> order =
        pairs.stream().filter(p -> p.before >= 0 && p.after >= 0).map(Pair::after).toList();
    return order.equals(order.stream().sorted(Comparator.naturalOrder()).toList());
  }
}
