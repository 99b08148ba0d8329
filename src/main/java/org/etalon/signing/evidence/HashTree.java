package org.etalon.signing.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * A binary hash tree over groups of hash values (RFC 4998, 4.2). The value of a group of several is
 * the hash of its members, sorted and concatenated; so is an inner node, over its two children. A
 * node without a sibling moves up as it is.
 */
public final class HashTree {
  static final int LEAVES_MAX = 1 << 16;
  static final int GROUP_MAX = 16;

  private final Hash hash;
  private final List<List<byte[]>> groups;
  private final List<List<byte[]>> levels = new ArrayList<>();

  private HashTree(Hash hash, List<List<byte[]>> groups) {
    this.hash = hash;
    this.groups = groups;
    List<byte[]> level = groups.stream().map(this::value).toList();
    levels.add(level);
    while (level.size() > 1) {
      level = parents(level);
      levels.add(level);
    }
  }

  /**
   * The tree over the digests of the objects; one group is what one record will be about.
   *
   * @throws IllegalArgumentException for no group, too many, an empty one, a value of another
   *     length, or the same value twice
   */
  public static HashTree over(Hash hash, List<List<byte[]>> groups) {
    if (groups.isEmpty() || groups.size() > LEAVES_MAX) {
      throw new IllegalArgumentException("A tree has 1 to " + LEAVES_MAX + " leaves");
    }
    List<byte[]> all = groups.stream().flatMap(List::stream).toList();
    if (groups.stream().anyMatch(g -> g.isEmpty() || g.size() > GROUP_MAX)) {
      throw new IllegalArgumentException("A group has 1 to " + GROUP_MAX + " members");
    }
    if (all.stream().anyMatch(h -> h.length != hash.octets())) {
      throw new IllegalArgumentException("Not a digest of " + hash.algorithm());
    }
    if (SortedHashes.anyTwice(all)) {
      throw new IllegalArgumentException("The same digest stands twice");
    }
    return new HashTree(hash, groups.stream().map(List::copyOf).toList());
  }

  /** The value that the timestamp is made over. */
  public byte[] root() {
    return levels.get(levels.size() - 1).get(0).clone();
  }

  /**
   * The reduced tree of a leaf (RFC 4998, 4.2): the first list holds the members of its group, or
   * the single member and its sibling; each further list the sibling of the node reached. Empty for
   * a single digest alone.
   */
  public List<List<byte[]>> reduced(int leaf) {
    List<List<byte[]>> lists = new ArrayList<>();
    List<byte[]> group = groups.get(leaf);
    if (group.size() > 1) {
      lists.add(SortedHashes.of(group));
    }
    int index = leaf;
    for (List<byte[]> level : levels.subList(0, levels.size() - 1)) {
      int sibling = index ^ 1;
      if (sibling < level.size()) {
        byte[] other = level.get(sibling);
        lists.add(
            lists.isEmpty() ? SortedHashes.of(List.of(level.get(index), other)) : List.of(other));
      }
      index /= 2;
    }
    return lists;
  }

  private byte[] value(List<byte[]> group) {
    return group.size() == 1 ? group.get(0) : hash.of(SortedHashes.concatenated(group));
  }

  private List<byte[]> parents(List<byte[]> level) {
    List<byte[]> parents = new ArrayList<>((level.size() + 1) / 2);
    for (int i = 0; i < level.size(); i += 2) {
      parents.add(
          i + 1 == level.size()
              ? level.get(i)
              : hash.of(SortedHashes.concatenated(level.subList(i, i + 2))));
    }
    return parents;
  }
}
