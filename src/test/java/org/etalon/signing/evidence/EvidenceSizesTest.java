package org.etalon.signing.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.ers.ERSByteData;
import org.bouncycastle.tsp.ers.ERSDataGroup;
import org.bouncycastle.tsp.ers.ERSEvidenceRecord;
import org.etalon.signing.evidence.EvidenceVerdict.NotProven;
import org.etalon.signing.evidence.EvidenceVerdict.Proven;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trees of every awkward size, each leaf of them, and everything that may not be left out. */
class EvidenceSizesTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final StampFixture authority = new StampFixture("TSA", NOW, 5);
  private final EvidenceVerifier verifier =
      new EvidenceVerifier(
          List.of(authority.anchor()), List.of(authority.list()), new AlgorithmEnds(Map.of()));

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65})
  void everyLeafOfEverySizeIsProven(int size) throws Exception {
    List<EvidenceRecord> records = authority.records(Hash.SHA_256, size);
    assertThat(authority.stamps).isEqualTo(1);
    for (int i = 0; i < size; i++) {
      byte[] der = EvidenceRecordDer.write(records.get(i));
      assertThat(verifier.verify(der, StampFixture.object(i), NOW))
          .isInstanceOfSatisfying(Proven.class, p -> assertThat(p.since()).isEqualTo(NOW));
      ERSEvidenceRecord other =
          new ERSEvidenceRecord(der, new JcaDigestCalculatorProviderBuilder().build());
      other.validatePresent(new ERSByteData(StampFixture.object(i)), Date.from(NOW));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 16, 17, 33})
  void noRecordProvesAnotherObject(int size) {
    List<EvidenceRecord> records = authority.records(Hash.SHA_256, size);
    for (int i = 0; i < size; i++) {
      byte[] der = EvidenceRecordDer.write(records.get(i));
      for (int j = 0; j <= size; j++) {
        // A neighbour in the first list is proven as well: RFC 4998 tells no sibling from a group.
        boolean neighbour = j != i && j < size && inFirstList(records.get(i), j);
        if (j != i && !neighbour) {
          assertThat(verifier.verify(der, StampFixture.object(j), NOW))
              .isInstanceOfSatisfying(
                  NotProven.class,
                  n -> assertThat(n.fault()).isIn(EvidenceFault.OBJECT, EvidenceFault.TIMESTAMP));
        }
      }
    }
  }

  private static boolean inFirstList(EvidenceRecord record, int object) {
    List<List<byte[]>> tree = record.last().reducedTree();
    return !tree.isEmpty()
        && SortedHashes.contains(tree.get(0), Hash.SHA_256.of(StampFixture.object(object)));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 7, 8, 9, 16, 17, 33})
  void everyHashOfEveryListIsNeeded(int size) {
    List<EvidenceRecord> records = authority.records(Hash.SHA_256, size);
    for (int leaf = 0; leaf < size; leaf++) {
      ArchiveTimestamp timestamp = records.get(leaf).last();
      for (int list = 0; list < timestamp.reducedTree().size(); list++) {
        for (Edit edit : Edit.values()) {
          List<List<byte[]>> edited = edit.apply(timestamp.reducedTree(), list);
          if (edited != null) {
            EvidenceVerdict verdict = verdict(timestamp, edited, leaf);
            assertThat(verdict)
                .as("%s of list %d for leaf %d of %d", edit, list, leaf, size)
                .isInstanceOf(NotProven.class);
          }
        }
      }
    }
  }

  private EvidenceVerdict verdict(ArchiveTimestamp timestamp, List<List<byte[]>> tree, int leaf) {
    ArchiveTimestamp edited = new ArchiveTimestamp(timestamp.hash(), tree, timestamp.token());
    byte[] der = EvidenceRecordDer.write(new EvidenceRecord(List.of(List.of(edited))));
    return verifier.verify(der, StampFixture.object(leaf), NOW);
  }

  /** What a forger or a disk may do to a tree. */
  private enum Edit {
    CUT_FROM_HERE,
    LIST_LEFT_OUT,
    EXTRA_HASH,
    REPEATED_HASH,
    FLIPPED_BIT,
    SHORTENED_HASH,
    SWAPPED_WITH_NEXT,
    REPEATED_LIST,
    APPENDED_LIST;

    List<List<byte[]>> apply(List<List<byte[]>> tree, int at) {
      List<List<byte[]>> lists = new ArrayList<>(tree);
      List<byte[]> list = new ArrayList<>(tree.get(at));
      byte[] last = list.get(list.size() - 1).clone();
      lists.set(at, list);
      switch (this) {
        case CUT_FROM_HERE -> lists.subList(at, lists.size()).clear();
        case LIST_LEFT_OUT -> lists.remove(at);
        case EXTRA_HASH -> list.add(Hash.SHA_256.of(new byte[] {7}));
        case REPEATED_HASH -> list.add(last);
        case FLIPPED_BIT -> {
          last[0] ^= 1;
          list.set(list.size() - 1, last);
        }
        case SHORTENED_HASH -> list.set(list.size() - 1, Arrays.copyOf(last, 31));
        case SWAPPED_WITH_NEXT -> {
          if (at + 1 == lists.size()) {
            return null;
          }
          lists.set(at, tree.get(at + 1));
          lists.set(at + 1, tree.get(at));
        }
        case REPEATED_LIST -> lists.add(at, list);
        case APPENDED_LIST -> lists.add(List.of(last));
      }
      return lists;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8, 9})
  void groupIsProvenWholeOrByOneMember(int size) throws Exception {
    List<List<byte[]>> groups = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      groups.add(List.of(digest(3 * i), digest(3 * i + 1), digest(3 * i + 2)));
    }
    List<EvidenceRecord> records = new EvidenceRecords(authority).begin(Hash.SHA_256, groups);
    for (int i = 0; i < size; i++) {
      byte[] der = EvidenceRecordDer.write(records.get(i));
      List<byte[]> objects =
          List.of(
              StampFixture.object(3 * i + 2),
              StampFixture.object(3 * i),
              StampFixture.object(3 * i + 1));
      assertThat(verifier.verifyGroup(der, objects, NOW)).isInstanceOf(Proven.class);
      assertThat(verifier.verify(der, objects.get(1), NOW)).isInstanceOf(Proven.class);
      assertThat(fault(verifier.verifyGroup(der, objects.subList(0, 2), NOW)))
          .isEqualTo(EvidenceFault.GROUP);
      assertThat(
              fault(
                  verifier.verifyGroup(
                      der, List.of(objects.get(0), objects.get(1), objects.get(1)), NOW)))
          .isEqualTo(EvidenceFault.GROUP);
      assertThat(
              fault(
                  verifier.verifyGroup(
                      der, List.of(objects.get(0), objects.get(1), new byte[] {1}), NOW)))
          .isEqualTo(EvidenceFault.OBJECT);
      ERSDataGroup group =
          new ERSDataGroup(
              objects.stream()
                  .map(o -> (org.bouncycastle.tsp.ers.ERSData) new ERSByteData(o))
                  .toList());
      new ERSEvidenceRecord(der, new JcaDigestCalculatorProviderBuilder().build())
          .validatePresent(group, Date.from(NOW));
    }
  }

  @Test
  void thousandsShareOneTimestamp() {
    int size = 5000;
    List<EvidenceRecord> records = authority.records(Hash.SHA_256, size);
    assertThat(authority.stamps).isEqualTo(1);
    for (int i : new int[] {0, 1, 2499, 4095, 4096, 4998, 4999}) {
      byte[] der = EvidenceRecordDer.write(records.get(i));
      assertThat(der.length).isLessThan(3000);
      assertThat(verifier.verify(der, StampFixture.object(i), NOW)).isInstanceOf(Proven.class);
    }
  }

  private static byte[] digest(int object) {
    return Hash.SHA_256.of(StampFixture.object(object));
  }

  private static EvidenceFault fault(EvidenceVerdict verdict) {
    return verdict instanceof NotProven not ? not.fault() : null;
  }
}
