package org.etalon.trust;

import org.jspecify.annotations.Nullable;

/**
 * Looks how deep structures in BER or DER go (X.690, 8.1), before a parser that recurses sees them;
 * also into octet strings that hold a structure. It does not recurse and reads each octet once.
 */
public final class DerDepth {
  private static final int DEPTH_MAX = 48;
  private static final int CONSTRUCTED = 0x20;
  private static final int OCTET_STRING = 0x04;
  private static final int SEQUENCE = 0x30;
  private static final int LONG_TAG = 0x1f;
  private static final int INDEFINITE = -1;
  private static final int BROKEN = -2;
  // Digests and signature values are shorter, and what is shorter cannot be nested dangerously.
  private static final int HARMLESS = 512;

  private final byte[] octets;
  private final int[] ends = new int[DEPTH_MAX + 1];
  private final boolean[] open = new boolean[DEPTH_MAX + 1];
  private int depth;
  private int at;

  private DerDepth(byte[] octets) {
    this.octets = octets;
    this.ends[0] = octets.length;
  }

  /** Why no parser should see these octets, as a sentence; null when one may. */
  public static @Nullable String fault(byte[] octets) {
    return new DerDepth(octets).scan();
  }

  private @Nullable String scan() {
    while (true) {
      while (depth > 0 && !open[depth] && at == ends[depth]) {
        depth--;
      }
      if (at >= ends[depth]) {
        return depth == 0 ? null : "A structure has no end.";
      }
      String fault = null;
      if (open[depth] && at + 1 < ends[depth] && octets[at] == 0 && octets[at + 1] == 0) {
        at += 2;
        depth--;
      } else {
        fault = element();
      }
      if (fault != null) {
        return fault;
      }
    }
  }

  /** Goes into the element or past it. */
  private @Nullable String element() {
    int tag = octets[at++] & 0xff;
    if ((tag & LONG_TAG) == LONG_TAG) {
      skipLongTag();
    }
    int length = length(ends[depth]);
    boolean constructed = (tag & CONSTRUCTED) != 0;
    if (length == BROKEN || (length == INDEFINITE && !constructed)) {
      return "A length is not one, or goes beyond its structure.";
    }
    int end = length == INDEFINITE ? ends[depth] : at + length;
    if (!constructed && !(tag == OCTET_STRING && holdsStructure(end))) {
      at = end;
      return null;
    }
    if (depth == DEPTH_MAX) {
      return "It is nested more than " + DEPTH_MAX + " deep.";
    }
    depth++;
    ends[depth] = end;
    open[depth] = length == INDEFINITE;
    return null;
  }

  private void skipLongTag() {
    while (at < octets.length && (octets[at] & 0x80) != 0) {
      at++;
    }
    at++;
  }

  /** Reads a length; what it measures begins where this leaves off and ends within the limit. */
  private int length(int limit) {
    if (at >= limit) {
      return BROKEN;
    }
    int first = octets[at++] & 0xff;
    if (first == 0x80) {
      return INDEFINITE;
    }
    long length = first;
    if (first > 0x80) {
      length = 0;
      int more = first & 0x7f;
      if (more > 4 || at + more > limit) {
        return BROKEN;
      }
      for (int i = 0; i < more; i++) {
        length = (length << 8) | (octets[at++] & 0xff);
      }
    }
    return length > limit - at ? BROKEN : (int) length;
  }

  /** Whether the string from here to there is one sequence of definite length. */
  private boolean holdsStructure(int end) {
    int start = at;
    if (end - start <= HARMLESS || (octets[start] & 0xff) != SEQUENCE) {
      return false;
    }
    at = start + 1;
    int length = length(end);
    boolean holds = length >= 0 && at + length == end;
    at = start;
    return holds;
  }
}
