package org.etalon.signing.evidence;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.etalon.signing.evidence.EvidenceVerdict.NotProven;
import org.etalon.signing.evidence.EvidenceVerdict.Proven;
import org.etalon.timestamp.TimestampExpectation;
import org.etalon.timestamp.TimestampRule;
import org.etalon.timestamp.TimestampToken;
import org.etalon.timestamp.TimestampTokenVerifier;
import org.etalon.timestamp.TimestampVerdict;
import org.jspecify.annotations.Nullable;

/**
 * Verifies evidence records (RFC 4998, 4.3 and 5.3): every timestamp must have been good until the
 * next one was made, the last one at the moment of the question. Octets of anybody are answered
 * with a verdict, never with an exception.
 */
public final class EvidenceVerifier {
  private final List<X509Certificate> anchors;
  private final List<X509CRL> lists;
  private final AlgorithmEnds ends;

  /**
   * @param anchors issuers of timestamp authorities that are trusted
   * @param lists revocation lists at hand, besides those inside the tokens
   * @param ends until when hash functions are good
   */
  public EvidenceVerifier(
      Collection<X509Certificate> anchors, Collection<X509CRL> lists, AlgorithmEnds ends) {
    this.anchors = List.copyOf(anchors);
    this.lists = List.copyOf(lists);
    this.ends = ends;
  }

  /** Whether it proves one object, which may be a member of a group. */
  public EvidenceVerdict verify(byte[] record, byte[] object, Instant at) {
    return verify(record, List.of(object), false, at);
  }

  /** Whether it proves a group: all these objects and no other. */
  public EvidenceVerdict verifyGroup(byte[] record, List<byte[]> objects, Instant at) {
    return verify(record, objects, true, at);
  }

  /**
   * When a timestamp that is good at a moment will stop being enough; empty when it is not good.
   * What it is over is not looked at.
   */
  public Optional<Instant> endOf(byte[] token, Instant at) {
    try {
      Hash hash = StampedImprint.of(token).hash();
      TimestampToken read =
          new TimestampTokenVerifier(Clock.fixed(at, ZoneOffset.UTC))
              .verify(token, new TimestampExpectation(new byte[0], null, List.of(), anchors))
              .token();
      ArchiveTimestamp timestamp = new ArchiveTimestamp(hash, List.of(), token);
      return read == null
          ? Optional.empty()
          : Optional.of(
              new Endurance(anchors, lists, ends)
                  .end(new Stamped("", timestamp, new byte[0]), read, at));
    } catch (EvidenceRejectedException | Unproven e) {
      return Optional.empty();
    }
  }

  private EvidenceVerdict verify(byte[] octets, List<byte[]> objects, boolean whole, Instant at) {
    EvidenceRecord record;
    try {
      record = EvidenceRecordDer.read(octets);
    } catch (EvidenceRejectedException e) {
      return new NotProven(EvidenceFault.FORM, "", String.valueOf(e.getMessage()));
    }
    try {
      return verify(record, objects, whole, at);
    } catch (Unproven e) {
      return e.verdict;
    }
  }

  private EvidenceVerdict verify(
      EvidenceRecord record, List<byte[]> objects, boolean whole, Instant at) throws Unproven {
    List<Stamped> stamped = new ArrayList<>();
    for (int i = 0; i < record.chains().size(); i++) {
      List<ArchiveTimestamp> chain = record.chains().get(i);
      Hash hash = chain.get(0).hash();
      List<byte[]> digests = new ArrayList<>();
      for (byte[] object : objects) {
        byte[] digest = hash.of(object);
        digests.add(
            i == 0 ? digest : EvidenceRecords.bound(hash, digest, record.chains().subList(0, i)));
      }
      for (int j = 0; j < chain.size(); j++) {
        String place = (i + 1) + "." + (j + 1);
        ArchiveTimestamp timestamp = chain.get(j);
        if (timestamp.hash() != hash) {
          throw new Unproven(EvidenceFault.ALGORITHMS, place, timestamp.hash().algorithm());
        }
        boolean first = j == 0;
        List<byte[]> leaves = first ? digests : List.of(hash.of(chain.get(j - 1).token()));
        // Without a tree the timestamp is over the one digest, which is made from these octets.
        byte[] alone = first ? alone(objects, record, i, hash) : chain.get(j - 1).token();
        byte[] over = ReducedTree.octets(timestamp, leaves, alone, whole && first, place);
        stamped.add(new Stamped(place, timestamp, over));
      }
    }
    return judge(stamped, at);
  }

  /** What the hash function is applied to when a single object has a timestamp of its own. */
  private static byte[] alone(List<byte[]> objects, EvidenceRecord record, int chain, Hash hash) {
    byte[] object = objects.get(0);
    if (chain == 0) {
      return object;
    }
    byte[] digest = hash.of(object);
    byte[] before = hash.of(EvidenceRecordDer.sequenceOctets(record.chains().subList(0, chain)));
    byte[] both = Arrays.copyOf(digest, digest.length + before.length);
    System.arraycopy(before, 0, both, digest.length, before.length);
    return both;
  }

  private EvidenceVerdict judge(List<Stamped> stamped, Instant at) throws Unproven {
    List<TimestampToken> tokens = new ArrayList<>();
    for (Stamped one : stamped) {
      TimestampToken token = token(one, at);
      if (!tokens.isEmpty() && !token.genTime().isAfter(tokens.get(tokens.size() - 1).genTime())) {
        throw new Unproven(EvidenceFault.ORDER, one.place, token.genTime().toString());
      }
      tokens.add(token);
    }
    Instant until = at;
    for (int i = 0; i < stamped.size(); i++) {
      Instant next = i + 1 < tokens.size() ? tokens.get(i + 1).genTime() : at;
      until = new Endurance(anchors, lists, ends).end(stamped.get(i), tokens.get(i), next);
    }
    return new Proven(tokens.get(0).genTime(), until);
  }

  private TimestampToken token(Stamped stamped, Instant at) throws Unproven {
    Clock clock = Clock.fixed(at, ZoneOffset.UTC);
    TimestampVerdict verdict =
        new TimestampTokenVerifier(clock)
            .verify(
                stamped.timestamp.token(),
                new TimestampExpectation(stamped.over, null, List.of(), anchors));
    TimestampToken token = verdict.token();
    if (token == null || token.signer() == null || !verdict.valid()) {
      String detail =
          verdict.firstDefect().map(f -> f.rule() + ": " + f.detail()).orElse("unreadable");
      throw new Unproven(EvidenceFault.TIMESTAMP, stamped.place, detail);
    }
    if (!verdict.trusted()) {
      String detail = verdict.finding(TimestampRule.CHAIN).map(f -> f.detail()).orElse("");
      throw new Unproven(EvidenceFault.UNTRUSTED, stamped.place, detail);
    }
    return token;
  }

  /**
   * A timestamp and what it must be over.
   *
   * @param over octets before the hash function is applied
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Stamped(String place, ArchiveTimestamp timestamp, byte[] over) {}

  /** Ends the verification with a verdict. */
  static final class Unproven extends Exception {
    private static final long serialVersionUID = 1L;

    final transient NotProven verdict;

    Unproven(EvidenceFault fault, String place, @Nullable String detail) {
      super(fault.text());
      this.verdict = new NotProven(fault, place, String.valueOf(detail));
    }
  }
}
