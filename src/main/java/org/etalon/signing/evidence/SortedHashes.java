package org.etalon.signing.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Hash values in binary ascending order, as RFC 4998 concatenates them. */
final class SortedHashes {
  private SortedHashes() {}

  static List<byte[]> of(Collection<byte[]> hashes) {
    List<byte[]> sorted = new ArrayList<>(hashes);
    sorted.sort(Arrays::compareUnsigned);
    return sorted;
  }

  /** One after the other, sorted. */
  static byte[] concatenated(Collection<byte[]> hashes) {
    List<byte[]> sorted = of(hashes);
    byte[] all = new byte[sorted.stream().mapToInt(h -> h.length).sum()];
    int end = 0;
    for (byte[] hash : sorted) {
      System.arraycopy(hash, 0, all, end, hash.length);
      end += hash.length;
    }
    return all;
  }

  static boolean contains(Collection<byte[]> hashes, byte[] hash) {
    return hashes.stream().anyMatch(h -> Arrays.equals(h, hash));
  }

  static boolean anyTwice(Collection<byte[]> hashes) {
    List<byte[]> sorted = of(hashes);
    for (int i = 1; i < sorted.size(); i++) {
      if (Arrays.equals(sorted.get(i - 1), sorted.get(i))) {
        return true;
      }
    }
    return false;
  }
}
