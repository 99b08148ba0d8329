package org.etalon.dcc.difference;

import java.util.ArrayList;
import java.util.List;
import org.etalon.dcc.DataElement;
import org.etalon.dcc.ListData;
import org.etalon.dcc.Quantity;

/**
 * Quantities and lists of one result that have no partner where they stand. A quantity may have
 * moved into a list or out of one, which says nothing else of it.
 */
final class Strays {
  private final List<Stray> before = new ArrayList<>();
  private final List<Stray> after = new ArrayList<>();

  /** Something without a partner, at its place. */
  record Stray(Place place, Object thing) {
    /** Whether a list has more to say than what stands in it. */
    boolean isSayingMoreThanItsMembers() {
      return thing instanceof ListData list
          && !shell(list).equals(ListData.of(list.attributes(), List.of()));
    }

    /** A list without its members. */
    Stray withoutMembers() {
      return thing instanceof ListData list ? new Stray(place, shell(list)) : this;
    }

    private static ListData shell(ListData list) {
      return new ListData(
          list.name(),
          list.description(),
          list.dateTimes(),
          List.of(),
          list.context(),
          list.attributes());
    }
  }

  /** A quantity that moved. */
  record Moved(Place place, Quantity before, Quantity after) {}

  /** What moved, and what remains in only one of the two. */
  record Settled(List<Moved> moved, List<Stray> removed, List<Stray> added) {}

  static boolean mayMove(Object thing) {
    return thing instanceof Quantity || thing instanceof ListData;
  }

  void removed(Place place, Object thing) {
    before.add(new Stray(place, thing));
  }

  void added(Place place, Object thing) {
    after.add(new Stray(place, thing));
  }

  Settled settle() {
    List<Leaf> one = leaves(before);
    List<Leaf> other = leaves(after);
    List<Moved> moved = new ArrayList<>();
    boolean[] emptied = new boolean[before.size()];
    boolean[] filled = new boolean[after.size()];
    List<Leaf> removed = new ArrayList<>();
    List<Leaf> added = new ArrayList<>();
    for (Matching.Pair pair :
        Matching.moved(
            one.stream().map(Leaf::quantity).toList(),
            other.stream().map(Leaf::quantity).toList())) {
      if (pair.after() < 0) {
        removed.add(one.get(pair.before()));
      } else if (pair.before() < 0) {
        added.add(other.get(pair.after()));
      } else {
        Leaf from = one.get(pair.before());
        Leaf to = other.get(pair.after());
        emptied[from.root] = true;
        filled[to.root] = true;
        moved.add(new Moved(from.place.to(to.place), from.quantity, to.quantity));
      }
    }
    return new Settled(moved, remaining(before, emptied, removed), remaining(after, filled, added));
  }

  /** Lists of which nothing moved remain whole, of others what they say and what did not move. */
  private static List<Stray> remaining(List<Stray> all, boolean[] parted, List<Leaf> unmoved) {
    List<Stray> remaining = new ArrayList<>();
    for (int i = 0; i < parted.length; i++) {
      Stray stray = all.get(i);
      if (!parted[i]) {
        remaining.add(stray);
      } else if (stray.isSayingMoreThanItsMembers()) {
        remaining.add(stray.withoutMembers());
      }
      if (parted[i]
          && stray.thing() instanceof ListData list
          && !list.attributes().refTypes().isEmpty()) {
        remaining.add(new Stray(stray.place().child("refTypes"), list.attributes().refTypes()));
      }
    }
    for (Leaf leaf : unmoved) {
      if (parted[leaf.root]) {
        remaining.add(new Stray(leaf.place, leaf.quantity));
      }
    }
    return remaining;
  }

  /** A quantity inside a stray. */
  private record Leaf(int root, Place place, Quantity quantity) {}

  private static List<Leaf> leaves(List<Stray> strays) {
    List<Leaf> leaves = new ArrayList<>();
    for (int i = 0; i < strays.size(); i++) {
      collect(i, strays.get(i).place(), strays.get(i).thing(), leaves);
    }
    return leaves;
  }

  private static void collect(int root, Place place, Object thing, List<Leaf> leaves) {
    if (thing instanceof Quantity quantity) {
      leaves.add(new Leaf(root, place, quantity));
    } else if (thing instanceof ListData list) {
      List<DataElement> members = list.elements();
      for (int i = 0; i < members.size(); i++) {
        collect(root, place.member(i, i), members.get(i), leaves);
      }
    }
  }
}
