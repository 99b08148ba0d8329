package org.etalon.trust;

import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.etalon.auditlog.AuditLog;
import org.etalon.platform.Identifiers;
import org.etalon.platform.Transactions;
import org.etalon.problem.FieldError;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.security.Caller;
import org.jspecify.annotations.Nullable;

/** An operator adds an anchor, or ends the trust in one. */
@Singleton
public class ChangingAnchors {
  private static final int REASON_CHARACTERS_MAX = 500;

  private final AddedAnchors anchors;
  private final KnownAnchors known;
  private final AuditLog auditLog;
  private final Transactions transactions;
  private final Identifiers identifiers;
  private final Clock clock;

  ChangingAnchors(
      AddedAnchors anchors,
      KnownAnchors known,
      AuditLog auditLog,
      Transactions transactions,
      Identifiers identifiers,
      Clock clock) {
    this.anchors = anchors;
    this.known = known;
    this.auditLog = auditLog;
    this.transactions = transactions;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  /** Adds one; without a beginning it is trusted from the beginning of its own period. */
  public AddedAnchor add(
      byte[] octets,
      Set<Purpose> purposes,
      @Nullable Instant from,
      @Nullable Instant until,
      String reason,
      Caller caller) {
    X509Certificate x509 = X509Octets.read(octets).orElse(null);
    List<FieldError> errors = new ArrayList<>();
    if (x509 == null) {
      errors.add(new FieldError("/x509", "x509", "Not one X.509 certificate as DER or PEM."));
    }
    if (purposes.isEmpty()) {
      errors.add(new FieldError("/purposes", "empty", "Say what it is trusted for."));
    }
    reason(reason, errors);
    Instant start = from != null || x509 == null ? from : x509.getNotBefore().toInstant();
    if (until != null && start != null && !until.isAfter(start)) {
      errors.add(new FieldError("/until", "order", "Ends before it begins."));
    }
    refuse(errors);
    if (x509 == null || start == null) {
      throw new IllegalStateException("What is missing was refused");
    }
    Anchor anchor = new Anchor(x509, purposes, start, until, Anchor.Source.OPERATOR);
    AddedAnchor added =
        new AddedAnchor(identifiers.next(), anchor, reason.strip(), clock.instant(), null);
    transactions.run(
        Transactions.SYSTEM,
        () -> {
          anchors.add(added, caller.id());
          auditLog.record(
              caller.id(),
              Transactions.SYSTEM,
              "trust-anchor-added",
              added.id(),
              Map.of(
                  "subject", X509Name.of(x509.getSubjectX500Principal()),
                  "sha256", HexFormat.of().formatHex(Fingerprint.of(x509).bytes()),
                  "purposes", new TreeSet<>(purposes).toString(),
                  "reason", added.reason()));
        });
    known.forget();
    return added;
  }

  /** Ends one: signatures from that moment on do not count through it. */
  public AddedAnchor end(String id, int version, Instant until, String reason, Caller caller) {
    AddedAnchor before = anchors.find(id).orElseThrow(ProblemException::notFound);
    if (version != before.version()) {
      throw new ProblemException(
          ProblemType.VERSION_MISMATCH, "The anchor is at version " + before.version() + ".");
    }
    List<FieldError> errors = new ArrayList<>();
    reason(reason, errors);
    Instant already = before.anchor().until();
    if (already != null && until.isAfter(already)) {
      errors.add(new FieldError("/until", "order", "It ends before that anyway."));
    }
    refuse(errors);
    transactions.run(
        Transactions.SYSTEM,
        () -> {
          if (!anchors.end(id, until, reason.strip(), caller.id())) {
            throw new ProblemException(ProblemType.STATE_CONFLICT, "It was ended before.");
          }
          auditLog.record(
              caller.id(),
              Transactions.SYSTEM,
              "trust-anchor-ended",
              id,
              Map.of("until", until.toString(), "reason", reason.strip()));
        });
    known.forget();
    return anchors.find(id).orElseThrow();
  }

  private static void reason(String reason, List<FieldError> errors) {
    if (reason.isBlank() || reason.length() > REASON_CHARACTERS_MAX) {
      errors.add(
          new FieldError(
              "/reason", "length", "Say why, in 1 to " + REASON_CHARACTERS_MAX + " characters."));
    }
  }

  private static void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw new ProblemException(ProblemType.RULE_BROKEN, "The content breaks rules.", errors);
    }
  }
}
