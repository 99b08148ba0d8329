package org.etalon.signing.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.etalon.signing.evidence.EvidenceVerdict.NotProven;
import org.etalon.signing.evidence.EvidenceVerdict.Proven;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The corners at which paths of hash trees go wrong (RFC 9162, 2.1.3), each with its verdict. */
class EvidenceBoundaryTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final StampFixture authority = new StampFixture("TSA", NOW, 5);
  private final EvidenceVerifier verifier =
      new EvidenceVerifier(
          List.of(authority.anchor()), List.of(authority.list()), new AlgorithmEnds(Map.of()));

  private EvidenceVerdict verdict(ArchiveTimestamp timestamp, byte[] object) {
    byte[] der = EvidenceRecordDer.write(new EvidenceRecord(List.of(List.of(timestamp))));
    return verifier.verify(der, object, NOW);
  }

  private void fault(EvidenceFault expected, ArchiveTimestamp like, List<List<byte[]>> tree) {
    fault(expected, new ArchiveTimestamp(like.hash(), tree, like.token()), 0);
  }

  private void fault(EvidenceFault expected, ArchiveTimestamp timestamp, int object) {
    assertThat(verdict(timestamp, StampFixture.object(object)))
        .isInstanceOfSatisfying(
            NotProven.class, n -> assertThat(n.fault()).as(n.detail()).isEqualTo(expected));
  }

  private void proven(ArchiveTimestamp timestamp, byte[] object) {
    assertThat(verdict(timestamp, object)).isInstanceOf(Proven.class);
  }

  private ArchiveTimestamp first(int size) {
    return authority.records(Hash.SHA_256, size).get(0).last();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 127, 128, 129})
  void firstAndLastLeafAreProvenAndNotByEachOther(int size) {
    List<EvidenceRecord> records = authority.records(Hash.SHA_256, size);
    ArchiveTimestamp last = records.get(size - 1).last();
    proven(records.get(0).last(), StampFixture.object(0));
    proven(last, StampFixture.object(size - 1));
    fault(size == 1 ? EvidenceFault.TIMESTAMP : EvidenceFault.OBJECT, last, size);
    if (size > 2) {
      fault(EvidenceFault.OBJECT, records.get(0).last(), size - 1);
      fault(EvidenceFault.OBJECT, last, 0);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 8, 9, 129})
  void aPathOfAnotherLengthOrOrderEndsElsewhere(int size) {
    ArchiveTimestamp timestamp = first(size);
    List<List<byte[]>> tree = timestamp.reducedTree();
    for (int i = 1; i < tree.size(); i++) {
      fault(EvidenceFault.TIMESTAMP, timestamp, tree.subList(0, i));
      List<List<byte[]>> without = new ArrayList<>(tree);
      without.remove(i);
      fault(EvidenceFault.TIMESTAMP, timestamp, without);
    }
    fault(EvidenceFault.TIMESTAMP, timestamp, List.of());
    fault(EvidenceFault.OBJECT, timestamp, tree.subList(1, tree.size()));
    List<List<byte[]>> longer = new ArrayList<>(tree);
    longer.add(List.of(Hash.SHA_256.of(new byte[] {1})));
    fault(EvidenceFault.TIMESTAMP, timestamp, longer);
    List<List<byte[]>> swapped = new ArrayList<>(tree);
    Collections.swap(swapped, 0, 1);
    fault(EvidenceFault.OBJECT, timestamp, swapped);
    if (tree.size() > 2) {
      List<List<byte[]>> later = new ArrayList<>(tree);
      Collections.swap(later, 1, 2);
      fault(EvidenceFault.TIMESTAMP, timestamp, later);
    }
  }

  /** The norm sorts, so the order within a list says nothing. */
  @Test
  void theOrderWithinAListIsFree() {
    ArchiveTimestamp timestamp = first(8);
    List<List<byte[]>> tree = new ArrayList<>(timestamp.reducedTree());
    List<byte[]> turned = new ArrayList<>(tree.get(0));
    Collections.reverse(turned);
    tree.set(0, turned);
    proven(new ArchiveTimestamp(timestamp.hash(), tree, timestamp.token()), StampFixture.object(0));
  }

  @Test
  void aHashTwiceIsRefused() {
    ArchiveTimestamp timestamp = first(8);
    List<List<byte[]>> tree = timestamp.reducedTree();
    for (int i = 0; i < tree.size(); i++) {
      List<List<byte[]>> twice = new ArrayList<>(tree);
      List<byte[]> list = new ArrayList<>(tree.get(i));
      list.add(list.get(0));
      twice.set(i, list);
      fault(EvidenceFault.GROUP, timestamp, twice);
    }
    // A node that is its own sibling, as in trees that fill up by repeating the last one.
    byte[] node = Hash.SHA_256.of(SortedHashes.concatenated(tree.get(0)));
    fault(EvidenceFault.GROUP, timestamp, List.of(tree.get(0), List.of(node), tree.get(2)));
  }

  @Test
  void aLeafInThePlaceOfANodeEndsElsewhere() {
    ArchiveTimestamp timestamp = first(8);
    List<List<byte[]>> tree = new ArrayList<>(timestamp.reducedTree());
    tree.set(1, List.of(Hash.SHA_256.of(StampFixture.object(2))));
    fault(EvidenceFault.TIMESTAMP, timestamp, tree);
    // All four below that node at once: the tree has another form.
    tree.set(
        1,
        List.of(Hash.SHA_256.of(StampFixture.object(2)), Hash.SHA_256.of(StampFixture.object(3))));
    fault(EvidenceFault.TIMESTAMP, timestamp, tree);
  }

  /**
   * RFC 4998 does not mark leaves and nodes, unlike RFC 9162. So a path that begins at a node
   * proves the octets that the node is made of; they did exist then, and no certificate has 64 of
   * them.
   */
  @Test
  void aNodeInThePlaceOfALeafProvesItsOwnOctetsAndNothingElse() {
    ArchiveTimestamp timestamp = first(8);
    List<List<byte[]>> tree = timestamp.reducedTree();
    byte[] octets = SortedHashes.concatenated(tree.get(0));
    assertThat(octets).hasSize(64);
    List<List<byte[]>> above = new ArrayList<>(tree.subList(1, tree.size()));
    above.set(0, List.of(Hash.SHA_256.of(octets), above.get(0).get(0)));
    ArchiveTimestamp forged = new ArchiveTimestamp(Hash.SHA_256, above, timestamp.token());
    proven(forged, octets);
    fault(EvidenceFault.OBJECT, forged, 0);
    assertThat(verdict(forged, Arrays.copyOf(octets, 63))).isInstanceOf(NotProven.class);
  }

  @Test
  void anotherHashFunctionThanThatOfTheTreeIsRefused() {
    ArchiveTimestamp timestamp = first(8);
    for (Hash other : List.of(Hash.SHA_384, Hash.SHA_512)) {
      fault(
          EvidenceFault.ALGORITHMS,
          new ArchiveTimestamp(other, timestamp.reducedTree(), timestamp.token()),
          0);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8, 9})
  void anotherHashFunctionThanThatOfTheTimestampIsRefused(int size) {
    ArchiveTimestamp own = first(size);
    List<List<byte[]>> tree = authority.records(Hash.SHA_512, size).get(0).last().reducedTree();
    fault(
        size == 1 ? EvidenceFault.ALGORITHMS : EvidenceFault.TIMESTAMP,
        new ArchiveTimestamp(Hash.SHA_512, tree, own.token()),
        0);
  }

  @Test
  void aPathOfAnotherTreeIsRefused() {
    ArchiveTimestamp small = first(4);
    ArchiveTimestamp large = first(5);
    fault(
        EvidenceFault.TIMESTAMP,
        new ArchiveTimestamp(Hash.SHA_256, small.reducedTree(), large.token()),
        0);
    fault(
        EvidenceFault.TIMESTAMP,
        new ArchiveTimestamp(Hash.SHA_256, large.reducedTree(), small.token()),
        0);
  }
}
