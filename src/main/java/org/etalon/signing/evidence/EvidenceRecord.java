package org.etalon.signing.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * An evidence record (RFC 4998, 3): chains of archive timestamps, oldest first. Within a chain one
 * hash function is used; a new chain begins when that one is no longer good enough.
 */
public record EvidenceRecord(List<List<ArchiveTimestamp>> chains) {
  static final int CHAINS_MAX = 16;
  static final int TIMESTAMPS_MAX = 64;

  public EvidenceRecord {
    chains = chains.stream().map(List::copyOf).toList();
    if (chains.isEmpty() || chains.stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("A record has at least one timestamp in every chain");
    }
  }

  /** The newest timestamp, on which the record rests now. */
  public ArchiveTimestamp last() {
    List<ArchiveTimestamp> chain = chains.get(chains.size() - 1);
    return chain.get(chain.size() - 1);
  }

  /** The record with a further timestamp in its last chain. */
  EvidenceRecord renewed(ArchiveTimestamp timestamp) {
    List<List<ArchiveTimestamp>> all = new ArrayList<>(chains);
    List<ArchiveTimestamp> chain = new ArrayList<>(chains.get(chains.size() - 1));
    chain.add(timestamp);
    all.set(all.size() - 1, chain);
    return new EvidenceRecord(all);
  }

  /** The record with a further chain. */
  EvidenceRecord rehashed(ArchiveTimestamp timestamp) {
    List<List<ArchiveTimestamp>> all = new ArrayList<>(chains);
    all.add(List.of(timestamp));
    return new EvidenceRecord(all);
  }

  /** The record with another token in the last place. */
  EvidenceRecord withLastToken(byte[] token) {
    List<List<ArchiveTimestamp>> all = new ArrayList<>(chains);
    List<ArchiveTimestamp> chain = new ArrayList<>(chains.get(chains.size() - 1));
    chain.set(chain.size() - 1, last().withToken(token));
    all.set(all.size() - 1, chain);
    return new EvidenceRecord(all);
  }
}
