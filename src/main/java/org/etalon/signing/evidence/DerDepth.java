package org.etalon.signing.evidence;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Looks how deep definite-length structures go, before a parser that recurses sees them; also into
 * octet strings that hold a structure.
 */
final class DerDepth {
  private static final int DEPTH_MAX = 48;
  private static final int CONSTRUCTED = 0x20;
  private static final int OCTET_STRING = 0x04;
  private static final int SEQUENCE = 0x30;
  // Digests and signature values are shorter, and what is shorter cannot be nested dangerously.
  private static final int HARMLESS = 512;

  private DerDepth() {}

  /**
   * Refuses what is too deep or not of definite length.
   *
   * @throws EvidenceRejectedException then
   */
  static void require(byte[] octets) throws EvidenceRejectedException {
    Deque<Integer> ends = new ArrayDeque<>();
    ends.push(octets.length);
    int at = 0;
    while (!ends.isEmpty()) {
      if (at == ends.element()) {
        ends.pop();
        continue;
      }
      int tag = octets[at] & 0xff;
      if ((tag & 0x1f) == 0x1f) {
        throw new EvidenceRejectedException("It has a tag of several octets.");
      }
      int content = at + 1 + lengthOctets(octets, at + 1);
      long end = content + length(octets, at + 1);
      if (content > ends.element() || end > ends.element()) {
        throw new EvidenceRejectedException("A length goes beyond its structure.");
      }
      boolean holds = tag == OCTET_STRING && holdsStructure(octets, content, (int) end);
      if ((tag & CONSTRUCTED) != 0 || holds) {
        ends.push((int) end);
        if (ends.size() > DEPTH_MAX) {
          throw new EvidenceRejectedException("It is nested more than " + DEPTH_MAX + " deep.");
        }
        at = content;
      } else {
        at = (int) end;
      }
    }
  }

  private static boolean holdsStructure(byte[] octets, int from, int to)
      throws EvidenceRejectedException {
    return to - from > HARMLESS
        && (octets[from] & 0xff) == SEQUENCE
        && (octets[from + 1] & 0xff) != 0x80
        && from + 1 + lengthOctets(octets, from + 1) + length(octets, from + 1) == to;
  }

  private static int lengthOctets(byte[] octets, int at) throws EvidenceRejectedException {
    int first = at < octets.length ? octets[at] & 0xff : 0x80;
    int more = first < 0x80 ? 0 : first & 0x7f;
    if (first == 0x80 || more > 4 || at + more >= octets.length + (more == 0 ? 1 : 0)) {
      throw new EvidenceRejectedException("A length is not written as DER.");
    }
    return 1 + more;
  }

  private static long length(byte[] octets, int at) {
    int first = octets[at] & 0xff;
    if (first < 0x80) {
      return first;
    }
    long length = 0;
    for (int i = 1; i <= (first & 0x7f); i++) {
      length = (length << 8) | (octets[at + i] & 0xff);
    }
    return length;
  }
}
