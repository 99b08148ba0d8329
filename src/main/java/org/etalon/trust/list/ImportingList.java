package org.etalon.trust.list;

import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.etalon.auditlog.AuditLog;
import org.etalon.platform.Transactions;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.security.Caller;
import org.etalon.trust.Fingerprint;
import org.jspecify.annotations.Nullable;

/** Takes a list of others: signed by somebody trusted for lists, and newer than the last. */
@Singleton
public class ImportingList {
  private static final Duration AHEAD = Duration.ofMinutes(5);
  private static final String JOB = "job:configured-lists";

  private final ListSignatures signatures;
  private final TrustedLists lists;
  private final KnownLists known;
  private final AuditLog auditLog;
  private final Transactions transactions;
  private final Clock clock;

  ImportingList(
      ListSignatures signatures,
      TrustedLists lists,
      KnownLists known,
      AuditLog auditLog,
      Transactions transactions,
      Clock clock) {
    this.signatures = signatures;
    this.lists = lists;
    this.known = known;
    this.auditLog = auditLog;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Imports it.
   *
   * @throws ProblemException when it cannot be relied on, is past its time, or would bring back an
   *     older state
   */
  public StoredList take(byte[] xml, Caller caller) {
    return take(xml, caller.id(), caller.id(), Map.of());
  }

  /**
   * Imports what the configuration names, unless it is in force already.
   *
   * @param place where it lay
   * @throws ProblemException as above
   */
  void takeFrom(String place, byte[] xml) {
    if (lists.imported().stream().noneMatch(list -> Arrays.equals(list.xml(), xml))) {
      take(xml, null, JOB, Map.of("place", place));
    }
  }

  private StoredList take(
      byte[] xml, @Nullable String account, String actor, Map<String, String> more) {
    ListSignatures.Verdict verdict = signatures.verify(xml);
    X509Certificate anchor = verdict.anchor();
    if (anchor == null) {
      throw refused(verdict.problem());
    }
    TrustedList list = read(xml);
    String scheme = scheme(anchor, list);
    Instant next = list.nextUpdate();
    if (list.issuedAt().isAfter(clock.instant().plus(AHEAD))) {
      throw refused("It is issued in the future.");
    }
    if (next != null && next.isBefore(clock.instant())) {
      throw refused("A newer one was due on " + next + ".");
    }
    Optional<StoredList> before = lists.latest(scheme);
    if (before.isPresent()
        && (list.sequence() <= before.get().sequence()
            || list.issuedAt().isBefore(before.get().issuedAt()))) {
      throw new ProblemException(
          ProblemType.STATE_CONFLICT,
          "Number " + before.get().sequence() + " of this list is known, and none older is taken.");
    }
    StoredList stored =
        new StoredList(scheme, list.sequence(), false, list.issuedAt(), next, xml, account);
    transactions.run(
        Transactions.SYSTEM,
        () -> {
          if (!lists.add(stored)) {
            throw new ProblemException(ProblemType.STATE_CONFLICT, "It was imported before.");
          }
          Map<String, String> detail = new TreeMap<>(more);
          detail.put("sequence", String.valueOf(list.sequence()));
          detail.put("sha256", HexFormat.of().formatHex(Fingerprint.of(xml).bytes()));
          auditLog.record(actor, Transactions.SYSTEM, "trusted-list-imported", scheme, detail);
        });
    known.forget();
    return stored;
  }

  private static TrustedList read(byte[] xml) {
    try {
      return TrustedListReader.read(xml);
    } catch (BadListException e) {
      throw refused(String.valueOf(e.getMessage()));
    }
  }

  /** Nobody who signs lists can replace the list of another. */
  static String scheme(X509Certificate anchor, TrustedList list) {
    return HexFormat.of().formatHex(Fingerprint.of(anchor).bytes())
        + " "
        + list.territory()
        + " "
        + list.operator();
  }

  private static ProblemException refused(String why) {
    return new ProblemException(ProblemType.RULE_BROKEN, "The list is not taken. " + why);
  }
}
