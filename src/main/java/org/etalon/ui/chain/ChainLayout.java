package org.etalon.ui.chain;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Places of boxes and lines of a graph in rows, after Sugiyama, Tagawa and Toda (1981): from where
 * nothing leads to at the bottom, up along the links. A link over several rows has a way of its own
 * through the rows between, so that no line crosses a box. Whole numbers throughout.
 */
final class ChainLayout {

  private static final int MARGIN = 12;
  private static final int LANE = 28;
  private static final int GAP = 44;
  private static final int LABEL_SPACE = 6;

  /** A box to be placed. */
  record Size(String id, int width, int height) {}

  /** A line to be drawn, with a label of some size. */
  record Link(String from, String to, int labelWidth, int labelHeight) {}

  /** A rectangle. */
  record Place(int x, int y, int width, int height) {
    boolean overlaps(Place other, int space) {
      return x < other.x + other.width + space
          && other.x < x + width + space
          && y < other.y + other.height + space
          && other.y < y + height + space;
    }
  }

  /** A point. */
  record Point(int x, int y) {}

  /** A line and its label. */
  record Route(List<Point> points, Place label) {}

  private final ChainRows rows;
  private final Map<String, Place> places = new HashMap<>();
  private final List<Route> routes = new ArrayList<>();
  private int width;
  private int height;

  private ChainLayout(ChainRows rows) {
    this.rows = rows;
  }

  static ChainLayout of(List<Size> sizes, List<Link> links) {
    ChainRows rows = ChainRows.of(sizes, links);
    ChainLayout layout = new ChainLayout(rows);
    layout.place(sizes, links);
    return layout;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  Map<String, Place> places() {
    return Map.copyOf(places);
  }

  /** In the order of the links. */
  List<Route> routes() {
    return List.copyOf(routes);
  }

  boolean isRoot(String id) {
    return rows.isRoot(id);
  }

  private void place(List<Size> sizes, List<Link> links) {
    Map<String, Size> byId = new HashMap<>();
    sizes.forEach(size -> byId.put(size.id(), size));
    int rowCount = rows.count();
    int[] rowHeight = new int[rowCount];
    rows.slots().forEach(s -> rowHeight[s.row()] = Math.max(rowHeight[s.row()], heightOf(s, byId)));
    List<List<Segment>> gaps = segments(links);
    List<Lanes> lanes = new ArrayList<>();
    gaps.forEach(gap -> lanes.add(lanes(gap)));

    int[] top = new int[rowCount];
    int y = MARGIN;
    for (int row = rowCount - 1; row >= 0; row--) {
      top[row] = y;
      y += rowHeight[row];
      if (row > 0) {
        y += gapHeight(lanes.get(row - 1));
      }
    }
    height = y + MARGIN;
    width = rows.width() + 2 * MARGIN;
    for (ChainRows.Slot slot : rows.slots()) {
      Size size = byId.get(slot.node());
      if (size != null) {
        int x = MARGIN + slot.centre() - size.width() / 2;
        int bottom = top[slot.row()] + rowHeight[slot.row()];
        places.put(size.id(), new Place(x, bottom - size.height(), size.width(), size.height()));
      }
    }
    Map<Integer, Place> labels = labels(gaps, lanes, links, top, rowHeight);
    for (int i = 0; i < links.size(); i++) {
      routes.add(
          new Route(points(rows.ways().get(i), top, rowHeight), requireNonNull(labels.get(i))));
    }
  }

  private static int heightOf(ChainRows.Slot slot, Map<String, Size> byId) {
    Size size = byId.get(slot.node());
    return size == null ? 0 : size.height();
  }

  /** Part of a link between two neighbouring rows, where its label stands. */
  private record Segment(int link, int lower, int upper, int labelWidth) {
    /** Where it is at a part of the way up, in thousandths. */
    int at(int thousandths) {
      return lower + (upper - lower) * thousandths / 1000;
    }
  }

  /** For each gap above a row the segments that carry a label: the first of each link. */
  private List<List<Segment>> segments(List<Link> links) {
    List<List<Segment>> gaps = new ArrayList<>();
    for (int i = 0; i + 1 < rows.count(); i++) {
      gaps.add(new ArrayList<>());
    }
    for (int i = 0; i < links.size(); i++) {
      List<ChainRows.Slot> way = rows.ways().get(i);
      ChainRows.Slot first = way.get(0);
      ChainRows.Slot second = way.get(1);
      boolean upward = first.row() < second.row();
      ChainRows.Slot lower = upward ? first : second;
      ChainRows.Slot upper = upward ? second : first;
      gaps.get(lower.row())
          .add(new Segment(i, lower.centre(), upper.centre(), links.get(i).labelWidth()));
    }
    return gaps;
  }

  /** A lane for each label, counted from below, and how many lanes there are. */
  private record Lanes(int count, List<Integer> of) {}

  /** As few lanes as it takes for no two labels to meet. */
  private static Lanes lanes(List<Segment> gap) {
    for (int count = 1; count < gap.size(); count++) {
      List<Integer> lanes = tried(gap, count);
      if (!lanes.contains(-1)) {
        return new Lanes(count, lanes);
      }
    }
    List<Integer> own = new ArrayList<>();
    for (int i = 0; i < gap.size(); i++) {
      own.add(i);
    }
    return new Lanes(gap.size(), own);
  }

  private static List<Integer> tried(List<Segment> gap, int count) {
    List<Integer> lanes = new ArrayList<>(Collections.nCopies(gap.size(), -1));
    for (int i = 0; i < gap.size(); i++) {
      for (int lane = 0; lane < count && lanes.get(i) < 0; lane++) {
        if (free(gap, lanes, i, lane, count)) {
          lanes.set(i, lane);
        }
      }
    }
    return lanes;
  }

  private static boolean free(
      List<Segment> gap, List<Integer> lanes, int index, int lane, int count) {
    Segment own = gap.get(index);
    for (int other = 0; other < index; other++) {
      if (lanes.get(other) == lane) {
        Segment there = gap.get(other);
        int distance = Math.abs(own.at(share(lane, count)) - there.at(share(lane, count)));
        if (distance < (own.labelWidth() + there.labelWidth()) / 2 + LABEL_SPACE) {
          return false;
        }
      }
    }
    return true;
  }

  /** How far up a gap a lane is, in thousandths. */
  private static int share(int lane, int count) {
    int height = GAP + count * LANE;
    return (GAP / 2 + lane * LANE + LANE / 2) * 1000 / height;
  }

  private static int gapHeight(Lanes lanes) {
    return GAP + lanes.count() * LANE;
  }

  private Map<Integer, Place> labels(
      List<List<Segment>> gaps, List<Lanes> lanes, List<Link> links, int[] top, int[] high) {
    Map<Integer, Place> labels = new HashMap<>();
    for (int row = 0; row < gaps.size(); row++) {
      int bottom = top[row];
      int gapTop = top[row + 1] + high[row + 1];
      for (int i = 0; i < gaps.get(row).size(); i++) {
        Segment segment = gaps.get(row).get(i);
        Link link = links.get(segment.link());
        int share = share(lanes.get(row).of().get(i), lanes.get(row).count());
        int x = MARGIN + segment.at(share) - link.labelWidth() / 2;
        int y = bottom - (bottom - gapTop) * share / 1000 - link.labelHeight() / 2;
        labels.put(segment.link(), new Place(x, y, link.labelWidth(), link.labelHeight()));
      }
    }
    return labels;
  }

  /** Along the way: slanted between the rows, upright within them. */
  private List<Point> points(List<ChainRows.Slot> way, int[] top, int[] high) {
    List<Point> points = new ArrayList<>();
    boolean upward = way.get(0).row() < way.get(1).row();
    for (int i = 0; i < way.size(); i++) {
      ChainRows.Slot slot = way.get(i);
      int x = MARGIN + slot.centre();
      int above = top[slot.row()];
      int below = above + high[slot.row()];
      Place box = slot.node() == null ? null : places.get(slot.node());
      int edge = box == null ? above : box.y();
      if (i == 0) {
        points.add(new Point(x, upward ? edge : below));
      }
      if (i > 0) {
        points.add(new Point(x, upward ? below : above));
      }
      if (i < way.size() - 1) {
        points.add(new Point(x, upward ? above : below));
      } else if (!upward) {
        points.add(new Point(x, edge));
      }
    }
    return points;
  }
}
