package org.etalon.signing.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.ers.ERSByteData;
import org.bouncycastle.tsp.ers.ERSEvidenceRecord;
import org.etalon.signing.evidence.EvidenceRecords.Evidenced;
import org.etalon.signing.evidence.EvidenceVerdict.NotProven;
import org.etalon.signing.evidence.EvidenceVerdict.Proven;
import org.etalon.signing.evidence.StampFixture.Revoked;
import org.junit.jupiter.api.Test;

/** Renewal of timestamps and hash trees, in time, too late, and by somebody who cheats. */
class EvidenceRenewalTest {
  private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
  private static final AlgorithmEnds NO_END = new AlgorithmEnds(Map.of());

  private final StampFixture first = new StampFixture("First", START, 5);
  private final StampFixture second = new StampFixture("Second", years(4), 5);
  private final StampFixture third = new StampFixture("Third", years(8), 5);
  private final List<X509CRL> lists = new ArrayList<>(List.of(first.list()));

  private static Instant years(int years) {
    return START.plus(Duration.ofDays(365L * years));
  }

  private EvidenceVerdict verdict(EvidenceRecord record, int object, Instant at) {
    return verdict(record, object, at, NO_END);
  }

  private EvidenceVerdict verdict(
      EvidenceRecord record, int object, Instant at, AlgorithmEnds ends) {
    List<X509Certificate> anchors = List.of(first.anchor(), second.anchor(), third.anchor());
    return new EvidenceVerifier(anchors, lists, ends)
        .verify(EvidenceRecordDer.write(record), StampFixture.object(object), at);
  }

  private static EvidenceFault fault(EvidenceVerdict verdict) {
    return verdict instanceof NotProven not ? not.fault() : null;
  }

  @Test
  void withoutRenewalItEndsWithItsAuthority() {
    EvidenceRecord record = first.records(Hash.SHA_256, 3).get(1);
    assertThat(verdict(record, 1, years(4))).isInstanceOf(Proven.class);
    Instant end = first.unit.certificate().getNotAfter().toInstant();
    assertThat(verdict(record, 1, START))
        .isInstanceOfSatisfying(Proven.class, p -> assertThat(p.renewBefore()).isEqualTo(end));
    assertThat(verdict(record, 1, end)).isInstanceOf(Proven.class);
    assertThat(fault(verdict(record, 1, end.plusSeconds(1)))).isEqualTo(EvidenceFault.ENDED);
  }

  @Test
  void renewedTimestampsCarryOn() throws Exception {
    List<EvidenceRecord> records = first.records(Hash.SHA_256, 5);
    first.now = years(4);
    List<EvidenceRecord> renewed =
        new EvidenceRecords(second).renewTimestamps(records, List.of(first.list()));
    assertThat(second.stamps).isEqualTo(1);
    lists.clear();
    lists.add(second.list());
    for (int i = 0; i < 5; i++) {
      assertThat(verdict(renewed.get(i), i, years(8)))
          .isInstanceOfSatisfying(Proven.class, p -> assertThat(p.since()).isEqualTo(START));
      byte[] der = EvidenceRecordDer.write(renewed.get(i));
      new ERSEvidenceRecord(der, new JcaDigestCalculatorProviderBuilder().build())
          .validatePresent(new ERSByteData(StampFixture.object(i)), java.util.Date.from(years(8)));
    }
    assertThat(fault(verdict(renewed.get(0), 0, years(10)))).isEqualTo(EvidenceFault.ENDED);
    assertThat(fault(verdict(renewed.get(0), 4, years(8)))).isEqualTo(EvidenceFault.OBJECT);
  }

  @Test
  void recordsOfSeveralBatchesAreRenewedUnderOneTimestamp() throws Exception {
    List<EvidenceRecord> records = new ArrayList<>();
    for (int batch = 0; batch < 3; batch++) {
      first.now = START.plusSeconds(batch);
      records.addAll(first.records(Hash.SHA_256, 4));
    }
    lists.add(second.list());
    List<EvidenceRecord> renewed = new EvidenceRecords(second).renewTimestamps(records, List.of());
    assertThat(second.stamps).isEqualTo(1);
    for (int i = 0; i < renewed.size(); i++) {
      assertThat(verdict(renewed.get(i), i % 4, years(8))).isInstanceOf(Proven.class);
    }
  }

  @Test
  void newHashTreeOutlivesTheOldFunction() throws Exception {
    AlgorithmEnds ends = new AlgorithmEnds(Map.of(Hash.SHA_256, years(6)));
    lists.add(second.list());
    lists.add(third.list());
    List<EvidenceRecord> records =
        new EvidenceRecords(second)
            .renewTimestamps(first.records(Hash.SHA_256, 3), List.of(first.list()));
    assertThat(verdict(records.get(1), 1, years(5), ends))
        .isInstanceOfSatisfying(Proven.class, p -> assertThat(p.renewBefore()).isEqualTo(years(6)));
    assertThat(fault(verdict(records.get(1), 1, years(6), ends)))
        .isEqualTo(EvidenceFault.ALGORITHM_ENDED);
    second.now = years(5);
    second.signedWith = Hash.SHA_512;
    lists.add(second.list());
    List<EvidenceRecord> renewed =
        new EvidenceRecords(second)
            .renewHashTrees(Hash.SHA_512, evidenced(records), List.of(second.list()));
    for (int i = 0; i < 3; i++) {
      assertThat(verdict(renewed.get(i), i, years(7), ends)).isInstanceOf(Proven.class);
      byte[] der = EvidenceRecordDer.write(renewed.get(i));
      new ERSEvidenceRecord(der, new JcaDigestCalculatorProviderBuilder().build())
          .validatePresent(new ERSByteData(StampFixture.object(i)), java.util.Date.from(years(7)));
    }
    assertThat(fault(verdict(renewed.get(1), 2, years(7), ends))).isEqualTo(EvidenceFault.OBJECT);
    // And on: the new chain is renewed like any other.
    third.signedWith = Hash.SHA_512;
    List<EvidenceRecord> further =
        new EvidenceRecords(third).renewTimestamps(renewed, List.of(second.list()));
    assertThat(verdict(further.get(2), 2, years(12), ends)).isInstanceOf(Proven.class);
  }

  @Test
  void groupSurvivesANewHashTree() throws Exception {
    List<byte[]> group = List.of(StampFixture.object(1), StampFixture.object(2));
    List<List<byte[]>> digests =
        List.of(
            group.stream().map(Hash.SHA_256::of).toList(),
            List.of(Hash.SHA_256.of(StampFixture.object(3))));
    List<EvidenceRecord> records = new EvidenceRecords(first).begin(Hash.SHA_256, digests);
    lists.add(second.list());
    List<EvidenceRecord> renewed =
        new EvidenceRecords(second)
            .renewHashTrees(
                Hash.SHA_512,
                List.of(
                    new Evidenced(records.get(0), group.stream().map(Hash.SHA_512::of).toList()),
                    new Evidenced(
                        records.get(1), List.of(Hash.SHA_512.of(StampFixture.object(3))))),
                List.of());
    EvidenceVerifier verifier =
        new EvidenceVerifier(List.of(first.anchor(), second.anchor()), lists, NO_END);
    byte[] der = EvidenceRecordDer.write(renewed.get(0));
    assertThat(verifier.verifyGroup(der, group, years(8))).isInstanceOf(Proven.class);
    assertThat(fault(verifier.verifyGroup(der, group.subList(0, 1), years(8)))).isNull();
    assertThat(verdict(renewed.get(1), 3, years(8))).isInstanceOf(Proven.class);
  }

  private static List<Evidenced> evidenced(List<EvidenceRecord> records) {
    List<Evidenced> all = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      all.add(new Evidenced(records.get(i), List.of(Hash.SHA_512.of(StampFixture.object(i)))));
    }
    return all;
  }

  @Test
  void renewedTooLateIsNotMendedByALaterTimestamp() throws Exception {
    third.now = years(8);
    lists.add(third.list());
    EvidenceRecord late =
        new EvidenceRecords(third)
            .renewTimestamps(first.records(Hash.SHA_256, 2), List.of())
            .get(0);
    assertThat(fault(verdict(late, 0, years(9)))).isEqualTo(EvidenceFault.ENDED);
    AlgorithmEnds ends = new AlgorithmEnds(Map.of(Hash.SHA_256, years(2)));
    lists.add(second.list());
    EvidenceRecord weak =
        new EvidenceRecords(second)
            .renewHashTrees(Hash.SHA_512, evidenced(first.records(Hash.SHA_256, 2)), List.of())
            .get(0);
    assertThat(fault(verdict(weak, 0, years(5), ends))).isEqualTo(EvidenceFault.ALGORITHM_ENDED);
  }

  @Test
  void orderOfTimeIsKept() throws Exception {
    List<EvidenceRecord> records = first.records(Hash.SHA_256, 2);
    EvidenceRecord same = new EvidenceRecords(first).renewTimestamps(records, List.of()).get(0);
    assertThat(fault(verdict(same, 0, years(1)))).isEqualTo(EvidenceFault.ORDER);
    first.now = START.minusSeconds(30);
    EvidenceRecord before = new EvidenceRecords(first).renewTimestamps(records, List.of()).get(0);
    assertThat(fault(verdict(before, 0, years(1)))).isEqualTo(EvidenceFault.ORDER);
  }

  @Test
  void chainIsOfOnePiece() throws Exception {
    List<EvidenceRecord> records = first.records(Hash.SHA_256, 2);
    first.now = START.plusSeconds(100);
    List<EvidenceRecord> strangers = first.records(Hash.SHA_256, 3);
    lists.add(second.list());
    ArchiveTimestamp renewal =
        new EvidenceRecords(second).renewTimestamps(strangers, List.of()).get(0).last();
    // A timestamp over the timestamp of another record.
    assertThat(fault(verdict(records.get(0).renewed(renewal), 0, years(5))))
        .isEqualTo(EvidenceFault.TIMESTAMP);
    // The right timestamps in the wrong order, left out, or twice.
    EvidenceRecord right = new EvidenceRecords(second).renewTimestamps(records, List.of()).get(0);
    List<ArchiveTimestamp> chain = right.chains().get(0);
    assertThat(fault(verdict(of(chain.get(1), chain.get(0)), 0, years(5)))).isNotNull();
    assertThat(fault(verdict(of(chain.get(1)), 0, years(5)))).isNotNull();
    assertThat(fault(verdict(of(chain.get(0), chain.get(1), chain.get(1)), 0, years(5))))
        .isNotNull();
    assertThat(fault(verdict(of(chain.get(0), chain.get(1)), 0, years(5)))).isNull();
  }

  private static EvidenceRecord of(ArchiveTimestamp... chain) {
    return new EvidenceRecord(List.of(List.of(chain)));
  }

  @Test
  void oneChainHasOneHashFunction() throws Exception {
    List<EvidenceRecord> records = first.records(Hash.SHA_256, 2);
    first.now = START.plusSeconds(10);
    byte[] old = Hash.SHA_512.of(records.get(0).last().token());
    ArchiveTimestamp other =
        new ArchiveTimestamp(Hash.SHA_512, List.of(), first.stamp(Hash.SHA_512, old));
    assertThat(fault(verdict(records.get(0).renewed(other), 0, years(1))))
        .isEqualTo(EvidenceFault.ALGORITHMS);
    // It says SHA-256 and is stamped as SHA-512.
    ArchiveTimestamp lying = new ArchiveTimestamp(Hash.SHA_256, List.of(), other.token());
    assertThat(fault(verdict(records.get(0).renewed(lying), 0, years(1))))
        .isEqualTo(EvidenceFault.ALGORITHMS);
    assertThatThrownBy(
            () ->
                new EvidenceRecords(first)
                    .renewTimestamps(
                        List.of(records.get(0), first.records(Hash.SHA_512, 1).get(0)), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void newChainIsBoundToEverythingBefore() throws Exception {
    lists.add(second.list());
    List<EvidenceRecord> records = first.records(Hash.SHA_256, 2);
    EvidenceRecord rehashed =
        new EvidenceRecords(second)
            .renewHashTrees(Hash.SHA_512, evidenced(records), List.of())
            .get(0);
    assertThat(fault(verdict(rehashed, 0, years(5)))).isNull();
    first.now = START.minusSeconds(40);
    EvidenceRecord earlier = first.records(Hash.SHA_256, 2).get(0);
    assertThat(fault(verdict(earlier.rehashed(rehashed.last()), 0, years(5))))
        .isEqualTo(EvidenceFault.OBJECT);
  }

  @Test
  void revocationOfAnAuthorityCountsFromItsTime() throws Exception {
    EvidenceRecord record = first.records(Hash.SHA_256, 2).get(0);
    second.now = years(4);
    lists.add(second.list());
    EvidenceRecord renewed =
        new EvidenceRecords(second).renewTimestamps(List.of(record), List.of()).get(0);
    first.now = years(4).plusSeconds(60);
    lists.set(0, first.list(new Revoked(first.unit.certificate().getSerialNumber(), first.now)));
    assertThat(fault(verdict(record, 0, years(4).plusSeconds(120))))
        .isEqualTo(EvidenceFault.REVOKED);
    assertThat(verdict(renewed, 0, years(4).plusSeconds(120))).isInstanceOf(Proven.class);
    lists.set(0, first.list(new Revoked(first.unit.certificate().getSerialNumber(), years(3))));
    assertThat(fault(verdict(renewed, 0, years(4).plusSeconds(120))))
        .isEqualTo(EvidenceFault.REVOKED);
  }

  @Test
  void strangersAndSilenceProveNothing() {
    EvidenceRecord record = first.records(Hash.SHA_256, 2).get(0);
    byte[] der = EvidenceRecordDer.write(record);
    byte[] object = StampFixture.object(0);
    assertThat(
            fault(
                new EvidenceVerifier(List.of(second.anchor()), lists, NO_END)
                    .verify(der, object, START)))
        .isEqualTo(EvidenceFault.UNTRUSTED);
    assertThat(
            fault(
                new EvidenceVerifier(List.of(first.anchor()), List.of(), NO_END)
                    .verify(der, object, START)))
        .isEqualTo(EvidenceFault.NO_REVOCATION_DATA);
    assertThat(fault(verdict(record, 0, START.minusSeconds(3600))))
        .isEqualTo(EvidenceFault.TIMESTAMP);
  }
}
