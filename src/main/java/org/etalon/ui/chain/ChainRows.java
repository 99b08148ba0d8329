package org.etalon.ui.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * In which row, in which order and how far right each box stands, and each bend of a line. Row 0
 * has what no link leads to. A circle of links ends nowhere: the link that closes it is drawn
 * downward.
 */
final class ChainRows {

  private static final int PER_ROW_MAX = 4;
  private static final int SPACE = 28;
  private static final int BEND_WIDTH = 16;
  private static final int SWEEPS = 8;

  /** A box, or the bend of a line where {@code node} is null. */
  static final class Slot {
    private final @Nullable String node;
    private final int row;
    private final int width;
    private final List<Slot> below = new ArrayList<>();
    private final List<Slot> above = new ArrayList<>();
    private int centre;

    private Slot(@Nullable String node, int row, int width) {
      this.node = node;
      this.row = row;
      this.width = width;
    }

    @Nullable String node() {
      return node;
    }

    int row() {
      return row;
    }

    int centre() {
      return centre;
    }
  }

  private final Map<String, Slot> boxes = new LinkedHashMap<>();
  private final List<List<Slot>> rows = new ArrayList<>();
  private final List<List<Slot>> ways = new ArrayList<>();
  private final Set<String> roots = new HashSet<>();

  static ChainRows of(List<ChainLayout.Size> sizes, List<ChainLayout.Link> links) {
    ChainRows result = new ChainRows();
    Map<String, Integer> rowOf = result.rowOf(sizes, links);
    for (ChainLayout.Size size : sizes) {
      int row = rowOf.getOrDefault(size.id(), 0);
      while (result.rows.size() <= row) {
        result.rows.add(new ArrayList<>());
      }
      Slot slot = new Slot(size.id(), row, size.width());
      result.boxes.put(size.id(), slot);
      result.rows.get(row).add(slot);
    }
    links.forEach(link -> result.ways.add(result.way(link)));
    result.order();
    result.spread();
    return result;
  }

  int count() {
    return rows.size();
  }

  List<Slot> slots() {
    return rows.stream().flatMap(List::stream).toList();
  }

  /** For each link the slots it passes, its ends included. */
  List<List<Slot>> ways() {
    return ways;
  }

  boolean isRoot(String id) {
    return roots.contains(id);
  }

  int width() {
    return slots().stream().mapToInt(slot -> slot.centre + slot.width / 2).max().orElse(0);
  }

  /** The longest way from a root, with rows of at most so many boxes. */
  private Map<String, Integer> rowOf(List<ChainLayout.Size> sizes, List<ChainLayout.Link> links) {
    Tiers tiers = new Tiers(sizes.stream().map(ChainLayout.Size::id).toList());
    links.forEach(link -> tiers.add(link.from(), link.to()));
    roots.addAll(tiers.roots());
    return limited(sizes, tiers.depths());
  }

  private static Map<String, Integer> limited(
      List<ChainLayout.Size> sizes, Map<String, Integer> depth) {
    Map<String, Integer> rowOf = new HashMap<>();
    int depthMax = depth.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    int row = 0;
    for (int level = 0; level <= depthMax; level++) {
      int inRow = 0;
      for (ChainLayout.Size size : sizes) {
        if (depth.getOrDefault(size.id(), 0) == level) {
          if (inRow == PER_ROW_MAX) {
            row++;
            inRow = 0;
          }
          rowOf.put(size.id(), row);
          inRow++;
        }
      }
      row++;
    }
    return rowOf;
  }

  private List<Slot> way(ChainLayout.Link link) {
    Slot from = boxes.get(link.from());
    Slot to = boxes.get(link.to());
    if (from == null || to == null || from.row == to.row) {
      throw new IllegalArgumentException("A link joins two boxes of different rows");
    }
    List<Slot> way = new ArrayList<>(List.of(from));
    int step = from.row < to.row ? 1 : -1;
    for (int row = from.row + step; row != to.row; row += step) {
      Slot bend = new Slot(null, row, BEND_WIDTH);
      rows.get(row).add(bend);
      way.add(bend);
    }
    way.add(to);
    for (int i = 0; i + 1 < way.size(); i++) {
      Slot lower = step > 0 ? way.get(i) : way.get(i + 1);
      Slot upper = step > 0 ? way.get(i + 1) : way.get(i);
      lower.above.add(upper);
      upper.below.add(lower);
    }
    return way;
  }

  /** Few crossings: every slot goes where its neighbours are on average, up and down in turn. */
  private void order() {
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      boolean upward = sweep % 2 == 0;
      for (int i = 1; i < rows.size(); i++) {
        int row = upward ? i : rows.size() - 1 - i;
        List<Slot> fixed = rows.get(upward ? row - 1 : row + 1);
        Map<Slot, Integer> index = new HashMap<>();
        for (int k = 0; k < fixed.size(); k++) {
          index.put(fixed.get(k), k * 1000);
        }
        List<Slot> own = rows.get(row);
        Map<Slot, Integer> wish = new HashMap<>();
        for (int k = 0; k < own.size(); k++) {
          List<Slot> near = upward ? own.get(k).below : own.get(k).above;
          wish.put(own.get(k), mean(near, s -> index.getOrDefault(s, 0), k * 1000));
        }
        own.sort(Comparator.comparingInt(wish::get));
      }
    }
  }

  /** Close together, then towards the neighbours, with the order kept. */
  private void spread() {
    int widest = 0;
    for (List<Slot> row : rows) {
      int x = 0;
      for (Slot slot : row) {
        slot.centre = x + slot.width / 2;
        x += slot.width + SPACE;
      }
      widest = Math.max(widest, x - SPACE);
    }
    for (List<Slot> row : rows) {
      Slot last = row.get(row.size() - 1);
      int shift = (widest - last.centre - last.width / 2) / 2;
      row.forEach(slot -> slot.centre += shift);
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      boolean upward = sweep % 2 == 0;
      for (int i = 0; i < rows.size(); i++) {
        align(rows.get(upward ? i : rows.size() - 1 - i), upward);
      }
    }
    int left = slots().stream().mapToInt(slot -> slot.centre - slot.width / 2).min().orElse(0);
    slots().forEach(slot -> slot.centre -= left);
  }

  private static void align(List<Slot> row, boolean upward) {
    int[] wish = new int[row.size()];
    for (int i = 0; i < wish.length; i++) {
      Slot slot = row.get(i);
      wish[i] = mean(upward ? slot.below : slot.above, s -> s.centre, slot.centre);
    }
    // Halfway between pushing everything right and pushing everything left.
    int[] right = wish.clone();
    int[] left = wish.clone();
    for (int i = 1; i < wish.length; i++) {
      right[i] = Math.max(right[i], right[i - 1] + distance(row.get(i - 1), row.get(i)));
    }
    for (int i = wish.length - 2; i >= 0; i--) {
      left[i] = Math.min(left[i], left[i + 1] - distance(row.get(i), row.get(i + 1)));
    }
    for (int i = 0; i < wish.length; i++) {
      row.get(i).centre = (right[i] + left[i]) / 2;
    }
    for (int i = 1; i < wish.length; i++) {
      int least = row.get(i - 1).centre + distance(row.get(i - 1), row.get(i));
      row.get(i).centre = Math.max(row.get(i).centre, least);
    }
  }

  private static int distance(Slot a, Slot b) {
    return (a.width + b.width) / 2 + SPACE;
  }

  private static int mean(List<Slot> slots, ToIntFunction<Slot> of, int otherwise) {
    return slots.isEmpty() ? otherwise : slots.stream().mapToInt(of).sum() / slots.size();
  }
}
