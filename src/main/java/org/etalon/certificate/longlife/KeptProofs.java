package org.etalon.certificate.longlife;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.etalon.certificate.longlife.LongLife.Form;
import org.etalon.certificate.longlife.LongLife.KeptForm;
import org.etalon.certificate.longlife.LongLife.KeptRecord;
import org.etalon.platform.Transactions;
import org.etalon.signing.ListsAtHand;
import org.etalon.signing.ProofsOfExistence;
import org.etalon.signing.TrustAnchors;
import org.etalon.signing.evidence.EvidenceVerdict.Proven;
import org.etalon.signing.evidence.EvidenceVerifier;

/** Proves by its evidence record when a file that was issued here existed; verified each time. */
@Singleton
public final class KeptProofs implements ProofsOfExistence {
  private final LongLife longLife;
  private final TrustAnchors anchors;
  private final ListsAtHand revocation;
  private final LongLifePolicy policy;
  private final Transactions transactions;
  private final Clock clock;

  public KeptProofs(
      LongLife longLife,
      TrustAnchors anchors,
      ListsAtHand revocation,
      LongLifePolicy policy,
      Transactions transactions,
      Clock clock) {
    this.longLife = longLife;
    this.anchors = anchors;
    this.revocation = revocation;
    this.policy = policy;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Optional<Proof> of(byte[] document) {
    return transactions
        .in(Transactions.SYSTEM, () -> longLife.issuedAs(document).map(this::kept))
        .flatMap(kept -> proof(kept, document));
  }

  private Kept kept(String number) {
    return new Kept(longLife.record(number), longLife.form(number, Form.LT));
  }

  private Optional<Proof> proof(Kept kept, byte[] document) {
    if (kept.record.isEmpty() || kept.longTerm.isEmpty()) {
      return Optional.empty();
    }
    byte[] longTerm = kept.longTerm.get().xml();
    EvidenceVerifier verifier =
        new EvidenceVerifier(anchors.anchors(), revocation.lists(), policy.ends());
    return verifier.verifyGroup(
                kept.record.get().record(), List.of(document, longTerm), clock.instant())
            instanceof Proven proven
        ? Optional.of(new Proof(proven.since(), longTerm))
        : Optional.empty();
  }

  private record Kept(Optional<KeptRecord> record, Optional<KeptForm> longTerm) {}
}
