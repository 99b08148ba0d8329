package org.etalon.signing.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.ers.ERSArchiveTimeStampGenerator;
import org.bouncycastle.tsp.ers.ERSByteData;
import org.bouncycastle.tsp.ers.ERSEvidenceRecord;
import org.bouncycastle.tsp.ers.ERSEvidenceRecordGenerator;
import org.etalon.signing.evidence.EvidenceVerdict.NotProven;
import org.etalon.signing.evidence.EvidenceVerdict.Proven;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records as octets: those of others, broken ones, and ones made to hurt. */
class EvidenceRecordDerTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final StampFixture authority = new StampFixture("TSA", NOW, 5);
  private final EvidenceVerifier verifier =
      new EvidenceVerifier(
          List.of(authority.anchor()), List.of(authority.list()), new AlgorithmEnds(Map.of()));

  @Test
  void whatIsWrittenIsReadAgain() throws Exception {
    for (EvidenceRecord record : authority.records(Hash.SHA_512, 7)) {
      byte[] der = EvidenceRecordDer.write(record);
      assertThat(EvidenceRecordDer.write(EvidenceRecordDer.read(der))).isEqualTo(der);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 17})
  void recordsOfAnotherProgramAreProven(int size) throws Exception {
    DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().build();
    ERSArchiveTimeStampGenerator generator =
        new ERSArchiveTimeStampGenerator(digests.get(Hash.SHA_256.identifier()));
    for (int i = 0; i < size; i++) {
      generator.addData(new ERSByteData(StampFixture.object(i)));
    }
    TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
    requests.setCertReq(true);
    TimeStampRequest request = generator.generateTimeStampRequest(requests, BigInteger.ONE);
    byte[] token = authority.stamp(Hash.SHA_256, request.getMessageImprintDigest());
    TimeStampResponse response =
        new TimeStampResponse(
            new TimeStampResp(
                new PKIStatusInfo(PKIStatus.granted), ContentInfo.getInstance(token)));
    int proven = 0;
    for (ERSEvidenceRecord record :
        new ERSEvidenceRecordGenerator(digests)
            .generate(generator.generateArchiveTimeStamps(response))) {
      for (int i = 0; i < size; i++) {
        EvidenceVerdict verdict = verifier.verify(record.getEncoded(), StampFixture.object(i), NOW);
        proven += verdict instanceof Proven ? 1 : 0;
      }
    }
    assertThat(proven).isEqualTo(size);
  }

  @Test
  void noFlippedBitChangesWhatIsProvenAndNoneThrows() throws Exception {
    EvidenceRecord record = authority.records(Hash.SHA_256, 5).get(2);
    byte[] der = EvidenceRecordDer.write(record);
    TimeStampToken token = new TimeStampToken(new CMSSignedData(record.last().token()));
    int accepted = 0;
    for (int i = 0; i < der.length; i++) {
      byte[] edited = der.clone();
      edited[i] ^= (byte) (1 << (i % 8));
      if (verifier.verify(edited, StampFixture.object(2), NOW) instanceof Proven proven) {
        // Some fields of CMS repeat what is signed elsewhere, and are not signed themselves.
        accepted++;
        EvidenceRecord read = EvidenceRecordDer.read(edited);
        TimeStampToken other = new TimeStampToken(new CMSSignedData(read.last().token()));
        assertThat(proven.since()).isEqualTo(NOW);
        assertThat(other.getTimeStampInfo().getEncoded())
            .isEqualTo(token.getTimeStampInfo().getEncoded());
        assertThat(read.last().reducedTree()).hasSameSizeAs(record.last().reducedTree());
        for (int list = 0; list < read.last().reducedTree().size(); list++) {
          assertThat(SortedHashes.concatenated(read.last().reducedTree().get(list)))
              .isEqualTo(SortedHashes.concatenated(record.last().reducedTree().get(list)));
        }
      }
    }
    assertThat(accepted).isLessThan(20);
  }

  @Test
  void noTruncationIsAccepted() {
    byte[] der = EvidenceRecordDer.write(authority.records(Hash.SHA_256, 5).get(2));
    for (int length = 0; length < der.length; length++) {
      assertThat(verifier.verify(Arrays.copyOf(der, length), StampFixture.object(2), NOW))
          .isInstanceOf(NotProven.class);
    }
    assertThat(verifier.verify(Arrays.copyOf(der, der.length + 1), StampFixture.object(2), NOW))
        .isInstanceOf(NotProven.class);
  }

  @Test
  void limitsHold() {
    EvidenceRecord record = authority.records(Hash.SHA_256, 2).get(0);
    ArchiveTimestamp timestamp = record.last();
    List<byte[]> wide = new ArrayList<>();
    for (int i = 0; i <= HashTree.GROUP_MAX; i++) {
      wide.add(Hash.SHA_256.of(StampFixture.object(i)));
    }
    rejected(tree(timestamp, List.of(wide)));
    rejected(tree(timestamp, Collections.nCopies(65, wide.subList(0, 2))));
    rejected(new EvidenceRecord(List.of(Collections.nCopies(65, timestamp))));
    rejected(new EvidenceRecord(Collections.nCopies(17, List.of(timestamp))));
    assertThatThrownBy(() -> EvidenceRecordDer.read(new byte[EvidenceRecordDer.OCTETS_MAX + 1]))
        .isInstanceOf(EvidenceRejectedException.class);
  }

  private static EvidenceRecord tree(ArchiveTimestamp timestamp, List<List<byte[]>> lists) {
    return new EvidenceRecord(
        List.of(List.of(new ArchiveTimestamp(timestamp.hash(), lists, timestamp.token()))));
  }

  private static void rejected(EvidenceRecord record) {
    assertThatThrownBy(() -> EvidenceRecordDer.read(EvidenceRecordDer.write(record)))
        .isInstanceOf(EvidenceRejectedException.class);
  }

  @Test
  void deepNestingIsRejected() {
    for (int depth : new int[] {100, 10_000, 200_000}) {
      assertThatThrownBy(() -> EvidenceRecordDer.read(nested(depth)))
          .isInstanceOf(EvidenceRejectedException.class);
    }
    byte[] endless = new byte[500_000];
    for (int i = 0; i < endless.length; i += 2) {
      endless[i] = 0x30;
      endless[i + 1] = (byte) 0x80;
    }
    assertThatThrownBy(() -> EvidenceRecordDer.read(endless))
        .isInstanceOf(EvidenceRejectedException.class);
  }

  /** Sequences within each other, with right lengths. */
  private static byte[] nested(int depth) {
    List<byte[]> heads = new ArrayList<>();
    int length = 0;
    while (heads.size() < depth && length < EvidenceRecordDer.OCTETS_MAX - 10) {
      byte[] head =
          length < 128
              ? new byte[] {0x30, (byte) length}
              : new byte[] {
                0x30, (byte) 0x83, (byte) (length >> 16), (byte) (length >> 8), (byte) length
              };
      heads.add(head);
      length += head.length;
    }
    Collections.reverse(heads);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    heads.forEach(out::writeBytes);
    return out.toByteArray();
  }

  @Test
  void treeIsNotMadeOverNonsense() {
    byte[] digest = Hash.SHA_256.of(new byte[] {1});
    for (List<List<byte[]>> groups :
        List.of(
            List.<List<byte[]>>of(),
            List.of(List.<byte[]>of()),
            List.of(List.of(new byte[31])),
            List.of(List.of(digest), List.of(digest)),
            List.of(List.of(digest, digest)))) {
      assertThatThrownBy(() -> HashTree.over(Hash.SHA_256, groups))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
