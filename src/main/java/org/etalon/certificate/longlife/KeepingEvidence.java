package org.etalon.certificate.longlife;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.etalon.certificate.longlife.LongLife.Form;
import org.etalon.certificate.longlife.LongLife.KeptRecord;
import org.etalon.certificate.longlife.LongLife.Task;
import org.etalon.signing.ListsAtHand;
import org.etalon.signing.TrustAnchors;
import org.etalon.signing.evidence.EvidenceRecord;
import org.etalon.signing.evidence.EvidenceRecordDer;
import org.etalon.signing.evidence.EvidenceRecords;
import org.etalon.signing.evidence.EvidenceRecords.Evidenced;
import org.etalon.signing.evidence.EvidenceRejectedException;
import org.etalon.signing.evidence.EvidenceVerdict;
import org.etalon.signing.evidence.EvidenceVerdict.NotProven;
import org.etalon.signing.evidence.EvidenceVerdict.Proven;
import org.etalon.signing.evidence.EvidenceVerifier;
import org.etalon.signing.evidence.Hash;
import org.etalon.timestamp.TimestampAuthority;
import org.etalon.timestamp.TimestampUnavailableException;
import org.jboss.logging.Logger;

/**
 * Begins and renews the evidence records of many certificates under one timestamp each. A record is
 * about the file as issued and its LT form; one that proves nothing any more is not renewed,
 * because nothing could mend it.
 */
@Singleton
public class KeepingEvidence {
  private static final Logger LOG = Logger.getLogger(KeepingEvidence.class);

  private final LongLife longLife;
  private final TrustAnchors anchors;
  private final ListsAtHand revocation;
  private final EvidenceRecords records;
  private final LongLifePolicy policy;
  private final Clock clock;

  public KeepingEvidence(
      LongLife longLife,
      TrustAnchors anchors,
      ListsAtHand revocation,
      TimestampAuthority authority,
      LongLifePolicy policy,
      Clock clock) {
    this.longLife = longLife;
    this.anchors = anchors;
    this.revocation = revocation;
    this.records = new EvidenceRecords((hash, d) -> authority.stamp(hash.algorithm(), d));
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * Does what is due for these certificates, with one timestamp for each kind of work; within a
   * transaction that has their tasks.
   *
   * @return how many have a new record
   */
  public int keep(List<String> numbers) throws TimestampUnavailableException {
    List<String> fresh = new ArrayList<>();
    List<List<byte[]>> groups = new ArrayList<>();
    List<Held> stamps = new ArrayList<>();
    List<Held> trees = new ArrayList<>();
    for (String number : numbers) {
      Optional<KeptRecord> kept = longLife.record(number);
      List<byte[]> objects = objects(number);
      if (kept.isEmpty()) {
        fresh.add(number);
        groups.add(objects.stream().map(policy.hash()::of).toList());
      } else {
        sort(number, kept.get(), objects, stamps, trees);
      }
    }
    if (!fresh.isEmpty()) {
      store(fresh, records.begin(policy.hash(), groups));
    }
    if (!stamps.isEmpty()) {
      store(
          stamps.stream().map(Held::number).toList(),
          records.renewTimestamps(stamps.stream().map(Held::record).toList(), revocation.lists()));
    }
    if (!trees.isEmpty()) {
      List<Evidenced> evidenced =
          trees.stream().map(held -> new Evidenced(held.record, held.digests)).toList();
      store(
          trees.stream().map(Held::number).toList(),
          records.renewHashTrees(policy.hash(), evidenced, revocation.lists()));
    }
    return fresh.size() + stamps.size() + trees.size();
  }

  private void sort(
      String number, KeptRecord kept, List<byte[]> objects, List<Held> stamps, List<Held> trees) {
    EvidenceVerdict verdict = verifier().verifyGroup(kept.record(), objects, clock.instant());
    if (verdict instanceof NotProven not) {
      LOG.errorf(
          "The evidence record of %s proves nothing any more: %s %s (%s)",
          number, not.fault(), not.place(), not.detail());
      longLife.plan(number, Task.EVIDENCE, null);
      return;
    }
    EvidenceRecord record = read(kept);
    Hash hash = policy.hash();
    boolean same = record.last().hash() == hash;
    (same ? stamps : trees)
        .add(new Held(number, record, same ? List.of() : objects.stream().map(hash::of).toList()));
  }

  private void store(List<String> numbers, List<EvidenceRecord> made) {
    Instant now = clock.instant();
    EvidenceVerifier verifier = verifier();
    for (int i = 0; i < numbers.size(); i++) {
      String number = numbers.get(i);
      byte[] der = EvidenceRecordDer.write(made.get(i));
      if (!(verifier.verifyGroup(der, objects(number), now) instanceof Proven proven)) {
        throw new IllegalStateException("Made a record that proves nothing, of " + number);
      }
      longLife.add(
          new KeptRecord(number, now, proven.renewBefore(), made.get(i).last().hash(), der));
      longLife.plan(number, Task.EVIDENCE, policy.due(now, proven.renewBefore()));
    }
  }

  private List<byte[]> objects(String number) {
    return List.of(longLife.issued(number), longLife.form(number, Form.LT).orElseThrow().xml());
  }

  private EvidenceVerifier verifier() {
    return new EvidenceVerifier(anchors.anchors(), revocation.lists(), policy.ends());
  }

  private static EvidenceRecord read(KeptRecord kept) {
    try {
      return EvidenceRecordDer.read(kept.record());
    } catch (EvidenceRejectedException e) {
      throw new IllegalStateException("It was verified a moment ago", e);
    }
  }

  private record Held(String number, EvidenceRecord record, List<byte[]> digests) {}
}
