package org.etalon.signing.evidence;

import java.util.ArrayList;
import java.util.List;
import org.etalon.signing.evidence.EvidenceVerifier.Unproven;

/** Walks from the digests of objects to the octets that a timestamp is over (RFC 4998, 4.3). */
final class ReducedTree {
  private ReducedTree() {}

  /**
   * The octets whose hash must be in the timestamp.
   *
   * @param leaves digests that must be in the first list
   * @param alone what a single digest was made from, when there is no tree
   * @param whole demand that the first list holds nothing else
   */
  static byte[] octets(
      ArchiveTimestamp timestamp, List<byte[]> leaves, byte[] alone, boolean whole, String place)
      throws Unproven {
    List<List<byte[]>> lists = timestamp.reducedTree();
    if (leaves.isEmpty() || SortedHashes.anyTwice(leaves)) {
      throw new Unproven(EvidenceFault.GROUP, place, "the objects given are not different ones");
    }
    if (lists.isEmpty()) {
      if (leaves.size() > 1) {
        throw new Unproven(EvidenceFault.OBJECT, place, "it is about a single object");
      }
      return alone;
    }
    Hash hash = timestamp.hash();
    for (List<byte[]> list : lists) {
      if (list.stream().anyMatch(value -> value.length != hash.octets())) {
        throw new Unproven(
            EvidenceFault.ALGORITHMS, place, "a value is no digest of " + hash.algorithm());
      }
      if (SortedHashes.anyTwice(list)) {
        throw new Unproven(EvidenceFault.GROUP, place, "the same digest stands twice in a list");
      }
    }
    List<byte[]> first = lists.get(0);
    for (byte[] leaf : leaves) {
      if (!SortedHashes.contains(first, leaf)) {
        throw new Unproven(EvidenceFault.OBJECT, place, "its digest is not in the first list");
      }
    }
    if (whole && leaves.size() > 1 && first.size() != leaves.size()) {
      throw new Unproven(EvidenceFault.GROUP, place, first.size() + " digests in the first list");
    }
    return lists.size() == 1 && first.size() == 1 ? alone : folded(lists, hash, place);
  }

  private static byte[] folded(List<List<byte[]>> lists, Hash hash, String place) throws Unproven {
    List<byte[]> first = lists.get(0);
    byte[] octets = SortedHashes.concatenated(first);
    for (List<byte[]> list : lists.subList(1, lists.size())) {
      // Some programs give the digest of a single object a first list of its own; it is the leaf.
      boolean leaf = list == lists.get(1) && first.size() == 1;
      byte[] reached = leaf ? octets : hash.of(octets);
      if (SortedHashes.contains(list, reached)) {
        throw new Unproven(EvidenceFault.GROUP, place, "a node is given as its own sibling");
      }
      List<byte[]> all = new ArrayList<>(list);
      all.add(reached);
      octets = SortedHashes.concatenated(all);
    }
    return octets;
  }
}
