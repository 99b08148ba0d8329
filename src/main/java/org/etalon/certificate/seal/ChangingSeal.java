package org.etalon.certificate.seal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.etalon.auditlog.AuditLog;
import org.etalon.certificate.Digest;
import org.etalon.organisation.Organisations;
import org.etalon.platform.Transactions;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.security.Caller;
import org.etalon.security.Role;
import org.jspecify.annotations.Nullable;

/** Makes a seal active, puts it aside, or declares its key compromised. */
@Singleton
public class ChangingSeal {
  private final Organisations organisations;
  private final Seals seals;
  private final AuditLog auditLog;
  private final Transactions transactions;
  private final Clock clock;

  ChangingSeal(
      Organisations organisations,
      Seals seals,
      AuditLog auditLog,
      Transactions transactions,
      Clock clock) {
    this.organisations = organisations;
    this.seals = seals;
    this.auditLog = auditLog;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What is known of the seals of a laboratory. */
  public List<SealState> states(String laboratory, Caller caller) {
    caller.require(Role.OPERATOR);
    requireKnown(laboratory);
    return transactions.in(laboratory, () -> statesOf(laboratory));
  }

  private List<SealState> statesOf(String laboratory) {
    return SealState.of(
        seals.keys(laboratory), seals.registered(laboratory), seals.events(laboratory));
  }

  /**
   * Records the change.
   *
   * @param seal the identifier of its key, or the fingerprint of its X.509 certificate
   */
  public SealState change(String laboratory, String seal, SealChange change, Caller caller) {
    caller.require(Role.OPERATOR);
    requireKnown(laboratory);
    return transactions.in(
        laboratory,
        () -> {
          SealState state = find(laboratory, seal);
          Instant now = clock.instant();
          SealEvent event = event(laboratory, state, change, now, caller);
          seals.record(event);
          Map<String, String> detail = new TreeMap<>();
          detail.put("fingerprint", event.fingerprint().toString());
          detail.put("from", event.from().toString());
          if (change.reason() != null) {
            detail.put("reason", change.reason());
          }
          String action = "seal-" + change.kind().name().toLowerCase(Locale.ROOT);
          auditLog.record(caller.id(), laboratory, action, state.id(), detail);
          return find(laboratory, seal);
        });
  }

  private SealEvent event(
      String laboratory, SealState state, SealChange change, Instant now, Caller caller) {
    Digest fingerprint = state.x509();
    if (fingerprint == null) {
      throw conflict("The seal has no X.509 certificate yet.");
    }
    Instant from = change.from() == null ? now : change.from();
    String key = state.key();
    switch (change.kind()) {
      case CERTIFIED -> throw ProblemException.malformed("/kind", "Import the certificate.");
      case ACTIVATED -> {
        if (key == null) {
          throw conflict("Only a seal whose key was requested here is made active.");
        }
        requireActivation(state, from, now, caller);
      }
      case ENDED -> requireEnd(state, change.reason(), from, now);
      case COMPROMISED -> requireCompromise(state, change.reason(), from, now);
    }
    return new SealEvent(
        laboratory, fingerprint, key, change.kind(), from, change.reason(), caller.id(), now);
  }

  /** A rotation takes two persons: one imports what was certified, another one puts it to use. */
  private static void requireActivation(SealState state, Instant from, Instant now, Caller caller) {
    if (from.isBefore(now)) {
      throw ProblemException.malformed("/from", "A seal becomes active now or later.");
    }
    if (state.compromisedFrom() != null || state.endedFrom() != null) {
      throw conflict("The seal has ended and does not become active again.");
    }
    if (caller.id().equals(state.certifiedBy())) {
      throw conflict("Another operator than the one who imported the seal makes it active.");
    }
  }

  private static void requireEnd(
      SealState state, @Nullable String reason, Instant from, Instant now) {
    requireReason(reason);
    if (from.isBefore(now)) {
      throw ProblemException.malformed("/from", "A seal ends now or later.");
    }
    if (state.endedFrom() != null) {
      throw conflict("The seal has ended already.");
    }
  }

  /** One person is enough: it only ever makes fewer signatures count. */
  private static void requireCompromise(
      SealState state, @Nullable String reason, Instant from, Instant now) {
    requireReason(reason);
    if (from.isAfter(now)) {
      throw ProblemException.malformed("/from", "A key was compromised now or earlier.");
    }
    Instant before = state.compromisedFrom();
    if (before != null && !from.isBefore(before)) {
      throw conflict("The key is declared compromised from " + before + " already.");
    }
  }

  private static void requireReason(@Nullable String reason) {
    if (reason == null || reason.isBlank()) {
      throw ProblemException.malformed("/reason", "Say why.");
    }
  }

  private SealState find(String laboratory, String seal) {
    String fingerprint = Digest.parse(seal).map(Digest::toString).orElse(seal);
    return statesOf(laboratory).stream()
        .filter(state -> state.id().equals(seal) || fingerprint.equals(state.fingerprint()))
        .findFirst()
        .orElseThrow(ProblemException::notFound);
  }

  private void requireKnown(String laboratory) {
    if (organisations.find(laboratory).isEmpty()) {
      throw ProblemException.notFound();
    }
  }

  private static ProblemException conflict(String why) {
    return new ProblemException(ProblemType.STATE_CONFLICT, why);
  }
}
