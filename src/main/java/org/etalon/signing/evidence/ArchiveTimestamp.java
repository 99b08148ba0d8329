package org.etalon.signing.evidence;

import java.util.List;

/**
 * One timestamp of a record with the way to it (RFC 4998, 4.1).
 *
 * @param hash the hash function of the tree
 * @param reducedTree lists of hash values, from the object to the root; empty when the timestamp is
 *     over the digest of the object itself
 * @param token DER of the TimeStampToken
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ArchiveTimestamp(Hash hash, List<List<byte[]>> reducedTree, byte[] token) {
  public ArchiveTimestamp {
    reducedTree = reducedTree.stream().map(List::copyOf).toList();
  }

  ArchiveTimestamp withToken(byte[] other) {
    return new ArchiveTimestamp(hash, reducedTree, other);
  }
}
