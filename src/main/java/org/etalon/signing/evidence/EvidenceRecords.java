package org.etalon.signing.evidence;

import java.io.IOException;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.util.CollectionStore;
import org.bouncycastle.util.Store;
import org.etalon.timestamp.TimestampUnavailableException;

/**
 * Makes and renews evidence records, many under one timestamp (RFC 4998, 4.2 and 5.2). Whether a
 * record still holds is for {@link EvidenceVerifier} to say, before it is renewed.
 */
public final class EvidenceRecords {
  private final RootStamp stamps;

  public EvidenceRecords(RootStamp stamps) {
    this.stamps = stamps;
  }

  /**
   * One record for each group of objects, given by their digests; in the order of the groups.
   *
   * @throws IllegalArgumentException when no tree can be made over them, see {@link HashTree#over}
   */
  public List<EvidenceRecord> begin(Hash hash, List<List<byte[]>> groups)
      throws TimestampUnavailableException {
    return stamped(hash, groups).stream()
        .map(t -> new EvidenceRecord(List.of(List.of(t))))
        .toList();
  }

  /**
   * The records, each with a further timestamp over its last one: before the authority of that one
   * ends. Records that share their last timestamp share the new one without a tree between.
   *
   * @param lists revocation lists that tell of the authorities of the timestamps so far; they are
   *     kept inside the old token, so that the proof needs nothing else later
   */
  public List<EvidenceRecord> renewTimestamps(List<EvidenceRecord> records, List<X509CRL> lists)
      throws TimestampUnavailableException {
    Hash hash = records.get(0).last().hash();
    if (records.stream().anyMatch(record -> record.last().hash() != hash)) {
      throw new IllegalArgumentException("One chain has one hash function");
    }
    List<EvidenceRecord> kept = records.stream().map(record -> keeping(record, lists)).toList();
    Map<Octets, Integer> leaves = new LinkedHashMap<>();
    for (EvidenceRecord record : kept) {
      leaves.putIfAbsent(new Octets(hash.of(record.last().token())), leaves.size());
    }
    List<ArchiveTimestamp> stamped =
        stamped(hash, leaves.keySet().stream().map(octets -> List.of(octets.value)).toList());
    return kept.stream()
        .map(
            record -> {
              int leaf = leaves.getOrDefault(new Octets(hash.of(record.last().token())), -1);
              return record.renewed(stamped.get(leaf));
            })
        .toList();
  }

  /**
   * A record and the objects that it is about, all of them.
   *
   * @param digests by the new hash function
   */
  public record Evidenced(EvidenceRecord record, List<byte[]> digests) {
    public Evidenced {
      digests = List.copyOf(digests);
    }
  }

  /**
   * The records, each with a new chain under another hash function: before the old one ends.
   *
   * @param lists as for the renewal of timestamps
   */
  public List<EvidenceRecord> renewHashTrees(
      Hash hash, List<Evidenced> evidenced, List<X509CRL> lists)
      throws TimestampUnavailableException {
    List<EvidenceRecord> kept = new ArrayList<>();
    List<List<byte[]>> groups = new ArrayList<>();
    for (Evidenced one : evidenced) {
      EvidenceRecord record = keeping(one.record, lists);
      kept.add(record);
      groups.add(one.digests.stream().map(digest -> bound(hash, digest, record.chains())).toList());
    }
    List<ArchiveTimestamp> stamped = stamped(hash, groups);
    List<EvidenceRecord> renewed = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      renewed.add(kept.get(i).rehashed(stamped.get(i)));
    }
    return renewed;
  }

  /** RFC 4998, 5.2: the new digest of the object, bound to everything that proved it so far. */
  static byte[] bound(Hash hash, byte[] digest, List<List<ArchiveTimestamp>> chains) {
    byte[] before = hash.of(EvidenceRecordDer.sequenceOctets(chains));
    byte[] both = Arrays.copyOf(digest, digest.length + before.length);
    System.arraycopy(before, 0, both, digest.length, before.length);
    return hash.of(both);
  }

  private List<ArchiveTimestamp> stamped(Hash hash, List<List<byte[]>> groups)
      throws TimestampUnavailableException {
    HashTree tree = HashTree.over(hash, groups);
    byte[] token = stamps.stamp(hash, tree.root());
    List<ArchiveTimestamp> timestamps = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      timestamps.add(new ArchiveTimestamp(hash, tree.reduced(i), token));
    }
    return timestamps;
  }

  private static EvidenceRecord keeping(EvidenceRecord record, List<X509CRL> lists) {
    if (lists.isEmpty()) {
      return record;
    }
    try {
      CMSSignedData cms = new CMSSignedData(record.last().token());
      List<X509CRLHolder> holders = new ArrayList<>();
      for (X509CRL list : lists) {
        holders.add(new X509CRLHolder(list.getEncoded()));
      }
      Store<X509CRLHolder> store = new CollectionStore<>(holders);
      return record.withLastToken(
          CMSSignedData.replaceCertificatesAndCRLs(
                  cms, cms.getCertificates(), cms.getAttributeCertificates(), store)
              .getEncoded("DER"));
    } catch (CMSException | IOException | CRLException e) {
      throw new IllegalArgumentException("A token cannot be read again", e);
    }
  }

  /** Octets as a key. */
  @SuppressWarnings("ArrayRecordComponent") // compared by value below
  private record Octets(byte[] value) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Octets octets && Arrays.equals(value, octets.value);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(value);
    }
  }
}
