package org.etalon.traceability.graph;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Texts, each once and with a place counted from 0, as octets one after the other: a tenth of what
 * they take as objects. Not to be changed once it is shared.
 */
final class Numbers {
  private static final int FREE = 0;

  private byte[] octets = new byte[1024];
  private final Ints ends = new Ints();
  // One more than a place; twice as many as there are texts, at least.
  private int[] table = new int[1024];

  int size() {
    return ends.size();
  }

  /** Adds a text that is not there yet, and tells its place. */
  int add(byte[] text) {
    int from = octetsUsed();
    if (from + text.length > octets.length) {
      octets =
          Arrays.copyOf(octets, Math.addExact(octets.length, octets.length >> 1) + text.length);
    }
    System.arraycopy(text, 0, octets, from, text.length);
    ends.add(from + text.length);
    if (2 * size() > table.length) {
      grow();
    } else {
      table[slot(text)] = size();
    }
    return size() - 1;
  }

  private int octetsUsed() {
    return size() == 0 ? 0 : ends.get(size() - 1);
  }

  private void grow() {
    table = new int[Math.multiplyExact(2, table.length)];
    for (int place = 0; place < size(); place++) {
      table[slot(octets(place))] = place + 1;
    }
  }

  private byte[] octets(int place) {
    return Arrays.copyOfRange(octets, from(place), ends.get(place));
  }

  private int from(int place) {
    return place == 0 ? 0 : ends.get(place - 1);
  }

  /** Where a text is in the table, or would be. */
  private int slot(byte[] text) {
    int mask = table.length - 1;
    int slot = spread(Arrays.hashCode(text)) & mask;
    while (table[slot] != FREE && !is(table[slot] - 1, text)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 15);
  }

  private boolean is(int place, byte[] text) {
    return Arrays.equals(octets, from(place), ends.get(place), text, 0, text.length);
  }

  /** The place of a text; -1 where it is not there. */
  int find(byte[] text) {
    return table[slot(text)] - 1;
  }

  int find(String text) {
    return find(text.getBytes(StandardCharsets.UTF_8));
  }

  String text(int place) {
    int from = from(place);
    return new String(octets, from, ends.get(place) - from, StandardCharsets.UTF_8);
  }
}
