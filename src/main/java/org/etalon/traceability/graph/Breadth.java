package org.etalon.traceability.graph;

/** The places that a walk in breadth has met, in its order, each once. */
final class Breadth {
  private final long[] met;
  private final Ints order = new Ints();
  // Where each level ends.
  private final Ints ends = new Ints();
  private int endOfLevel;

  Breadth(int size) {
    this.met = new long[(size >> 6) + 1];
  }

  /** Notes a place unless it was met; a negative one is none. */
  void meet(int place) {
    if (place >= 0 && (met[place >> 6] & (1L << place)) == 0) {
      met[place >> 6] |= 1L << place;
      order.add(place);
    }
  }

  int size() {
    return order.size();
  }

  int get(int index) {
    return order.get(index);
  }

  /** What was met so far is where the walk begins. */
  void begin() {
    endOfLevel = order.size();
  }

  /** Notes that everything next to the place with this index was met. */
  void endOf(int index) {
    if (index + 1 == endOfLevel) {
      ends.add(endOfLevel);
      endOfLevel = order.size();
    }
  }

  /** How many steps a place is from the beginning. */
  int steps(int index) {
    int level = 0;
    while (level < ends.size() && index >= ends.get(level)) {
      level++;
    }
    return level;
  }
}
