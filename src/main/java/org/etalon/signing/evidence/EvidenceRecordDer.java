package org.etalon.signing.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.etalon.trust.DerDepth;

/**
 * Evidence records as DER (RFC 4998, Appendix B, implicit tags). Encrypted objects and attributes
 * are not read, because nothing here could judge them.
 */
public final class EvidenceRecordDer {
  public static final int OCTETS_MAX = 1 << 20;
  // A deeper tree than 2^64 leaves proves nothing more.
  private static final int LISTS_MAX = 64;
  private static final int DIGEST_ALGORITHM = 0;
  private static final int REDUCED_TREE = 2;

  private EvidenceRecordDer() {}

  /** The record as octets that another program reads. */
  public static byte[] write(EvidenceRecord record) {
    Set<Hash> hashes = new LinkedHashSet<>();
    record.chains().forEach(chain -> hashes.add(chain.get(0).hash()));
    ASN1EncodableVector algorithms = new ASN1EncodableVector();
    hashes.forEach(hash -> algorithms.add(hash.identifier()));
    ASN1EncodableVector fields = new ASN1EncodableVector();
    fields.add(new ASN1Integer(1));
    fields.add(new DERSequence(algorithms));
    fields.add(sequence(record.chains()));
    return encoded(new DERSequence(fields));
  }

  /** DER of an ArchiveTimeStampSequence, which a new chain is made over (RFC 4998, 5.2). */
  static byte[] sequenceOctets(List<List<ArchiveTimestamp>> chains) {
    return encoded(sequence(chains));
  }

  /**
   * Reads octets of anybody.
   *
   * @throws EvidenceRejectedException when they are not DER of a record within the limits
   */
  public static EvidenceRecord read(byte[] octets) throws EvidenceRejectedException {
    if (octets.length > OCTETS_MAX) {
      throw new EvidenceRejectedException("It is longer than " + OCTETS_MAX + " octets.");
    }
    String fault = DerDepth.fault(octets);
    if (fault != null) {
      throw new EvidenceRejectedException(fault);
    }
    try {
      ASN1Primitive primitive = ASN1Primitive.fromByteArray(octets);
      if (!Arrays.equals(octets, primitive.getEncoded("DER"))) {
        throw new EvidenceRejectedException("It is not written as DER.");
      }
      return record(ASN1Sequence.getInstance(primitive));
    } catch (IOException | RuntimeException e) {
      throw new EvidenceRejectedException("It is not an evidence record.", e);
    }
  }

  private static EvidenceRecord record(ASN1Sequence fields) throws EvidenceRejectedException {
    if (!ASN1Integer.getInstance(fields.getObjectAt(0)).hasValue(1)) {
      throw new EvidenceRejectedException("It is not of version 1.");
    }
    if (fields.size() != 3) {
      throw new EvidenceRejectedException("It has fields that are not read here.");
    }
    ASN1Sequence sequence = ASN1Sequence.getInstance(fields.getObjectAt(2));
    if (sequence.size() == 0 || sequence.size() > EvidenceRecord.CHAINS_MAX) {
      throw new EvidenceRejectedException("It has no chain, or too many.");
    }
    Set<Hash> announced = new LinkedHashSet<>();
    for (ASN1Encodable algorithm : ASN1Sequence.getInstance(fields.getObjectAt(1))) {
      announced.add(hash(AlgorithmIdentifier.getInstance(algorithm)));
    }
    List<List<ArchiveTimestamp>> chains = new ArrayList<>();
    for (ASN1Encodable chain : sequence) {
      ASN1Sequence timestamps = ASN1Sequence.getInstance(chain);
      if (timestamps.size() == 0 || timestamps.size() > EvidenceRecord.TIMESTAMPS_MAX) {
        throw new EvidenceRejectedException("A chain has no timestamp, or too many.");
      }
      List<ArchiveTimestamp> read = new ArrayList<>();
      for (ASN1Encodable timestamp : timestamps) {
        read.add(timestamp(ASN1Sequence.getInstance(timestamp)));
      }
      chains.add(read);
    }
    if (chains.stream().anyMatch(chain -> !announced.contains(chain.get(0).hash()))) {
      throw new EvidenceRejectedException("It uses a hash function that it does not announce.");
    }
    return new EvidenceRecord(chains);
  }

  private static ArchiveTimestamp timestamp(ASN1Sequence fields) throws EvidenceRejectedException {
    Hash hash = null;
    List<List<byte[]>> tree = List.of();
    for (int i = 0; i + 1 < fields.size(); i++) {
      ASN1TaggedObject field = ASN1TaggedObject.getInstance(fields.getObjectAt(i));
      if (field.hasContextTag(DIGEST_ALGORITHM) && i == 0) {
        hash = hash(AlgorithmIdentifier.getInstance(field, false));
      } else if (field.hasContextTag(REDUCED_TREE) && tree.isEmpty()) {
        tree = tree(ASN1Sequence.getInstance(field, false));
      } else {
        throw new EvidenceRejectedException("A timestamp has fields that are not read here.");
      }
    }
    byte[] token = encoded(fields.getObjectAt(fields.size() - 1).toASN1Primitive());
    return new ArchiveTimestamp(hash == null ? StampedImprint.of(token).hash() : hash, tree, token);
  }

  private static List<List<byte[]>> tree(ASN1Sequence lists) throws EvidenceRejectedException {
    if (lists.size() == 0 || lists.size() > LISTS_MAX) {
      throw new EvidenceRejectedException("A reduced hash tree is empty, or too deep.");
    }
    List<List<byte[]>> tree = new ArrayList<>();
    for (ASN1Encodable list : lists) {
      ASN1Sequence values = ASN1Sequence.getInstance(list);
      if (values.size() == 0 || values.size() > HashTree.GROUP_MAX) {
        throw new EvidenceRejectedException("A list of hash values is empty, or too long.");
      }
      List<byte[]> hashes = new ArrayList<>();
      for (ASN1Encodable value : values) {
        hashes.add(ASN1OctetString.getInstance(value).getOctets());
      }
      tree.add(hashes);
    }
    return tree;
  }

  private static Hash hash(AlgorithmIdentifier identifier) throws EvidenceRejectedException {
    return Hash.of(identifier.getAlgorithm())
        .orElseThrow(
            () ->
                new EvidenceRejectedException(
                    "The hash function " + identifier.getAlgorithm() + " is not accepted."));
  }

  private static DERSequence sequence(List<List<ArchiveTimestamp>> chains) {
    ASN1EncodableVector sequence = new ASN1EncodableVector();
    for (List<ArchiveTimestamp> chain : chains) {
      ASN1EncodableVector timestamps = new ASN1EncodableVector();
      chain.forEach(timestamp -> timestamps.add(structure(timestamp)));
      sequence.add(new DERSequence(timestamps));
    }
    return new DERSequence(sequence);
  }

  private static DERSequence structure(ArchiveTimestamp timestamp) {
    ASN1EncodableVector fields = new ASN1EncodableVector();
    fields.add(new DERTaggedObject(false, DIGEST_ALGORITHM, timestamp.hash().identifier()));
    if (!timestamp.reducedTree().isEmpty()) {
      ASN1EncodableVector lists = new ASN1EncodableVector();
      for (List<byte[]> list : timestamp.reducedTree()) {
        ASN1EncodableVector values = new ASN1EncodableVector();
        list.forEach(value -> values.add(new DEROctetString(value)));
        lists.add(new DERSequence(values));
      }
      fields.add(new DERTaggedObject(false, REDUCED_TREE, new DERSequence(lists)));
    }
    try {
      fields.add(ASN1Primitive.fromByteArray(timestamp.token()));
    } catch (IOException e) {
      throw new IllegalStateException("A timestamp token is not DER", e);
    }
    return new DERSequence(fields);
  }

  private static byte[] encoded(ASN1Primitive primitive) {
    try {
      return primitive.getEncoded("DER");
    } catch (IOException e) {
      throw new IllegalStateException("DER cannot be written", e);
    }
  }
}
