package org.etalon.organisation.snapshot;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.etalon.auditlog.AuditLog;
import org.etalon.organisation.Organisation;
import org.etalon.organisation.Organisations;
import org.etalon.organisation.Scope;
import org.etalon.organisation.ScopeHistory;
import org.etalon.organisation.ScopeRegister;
import org.etalon.platform.LanguageTexts;
import org.etalon.platform.Transactions;
import org.etalon.problem.FieldError;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.quantity.QuantityKinds;
import org.etalon.security.Caller;

/** Takes a snapshot and records what it changes, all of it or nothing. */
@Singleton
public class TakingSnapshot {
  private static final int BYTES_MAX = 10 * 1024 * 1024;

  private final Organisations organisations;
  private final ScopeRegister register;
  private final ScopeSnapshots snapshots;
  private final AuditLog auditLog;
  private final Transactions transactions;
  private final Clock clock;

  TakingSnapshot(
      Organisations organisations,
      ScopeRegister register,
      ScopeSnapshots snapshots,
      AuditLog auditLog,
      Transactions transactions,
      Clock clock) {
    this.organisations = organisations;
    this.register = register;
    this.snapshots = snapshots;
    this.auditLog = auditLog;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Takes it.
   *
   * @throws ProblemException when the file cannot be used, or is older than one that was taken
   */
  public ScopeSnapshot take(ScopeSnapshot.Order order, byte[] file, Caller caller) {
    Organisation organisation =
        organisations.find(order.organisation()).orElseThrow(ProblemException::notFound);
    if (file.length > BYTES_MAX) {
      throw new ProblemException(ProblemType.TOO_LARGE, "A snapshot has at most 10 MiB.");
    }
    check(order, organisation);
    List<SourceRecord> records =
        order.format() == ScopeSnapshot.Format.KCDB
            ? new KcdbScopes(order).read(file)
            : new CsvScopes(order).read(file);
    return transactions.in(order.organisation(), () -> record(order, records, file, caller));
  }

  private ScopeSnapshot record(
      ScopeSnapshot.Order order, List<SourceRecord> records, byte[] file, Caller caller) {
    Optional<LocalDate> newest = snapshots.newest(order.organisation(), order.source());
    if (newest.isPresent() && order.takenOn().isBefore(newest.get())) {
      throw new ProblemException(
          ProblemType.STATE_CONFLICT, "There is one of " + newest.get() + " from this source.");
    }
    Instant now = clock.instant();
    Map<String, ScopeHistory> known = new HashMap<>();
    for (String id : snapshots.scopes(order.organisation(), order.source())) {
      register.history(id, now).ifPresent(history -> known.put(id, history));
    }
    SnapshotPlan.Plan plan =
        SnapshotPlan.of(records, known, taken(records, known.keySet(), now), order.takenOn());
    ScopeSnapshot snapshot = snapshots.add(order, now, caller.id(), file, plan.outcome());
    for (SnapshotPlan.Version version : plan.versions()) {
      register.add(
          new ScopeRegister.Entry(
              version.scope(),
              version.number(),
              version.appliesFrom(),
              caller.id(),
              order.source() + ", " + order.takenOn(),
              snapshot.id()));
    }
    auditLog.record(
        caller.id(),
        order.organisation(),
        "scopes-imported",
        order.source(),
        Map.of(
            "snapshot", String.valueOf(snapshot.id()),
            "takenOn", order.takenOn().toString(),
            "digest", snapshot.digest(),
            "versions", String.valueOf(plan.versions().size())));
    return snapshot;
  }

  /** Identifiers that somebody else's scope has, or one that was entered by hand. */
  private Set<String> taken(List<SourceRecord> records, Set<String> known, Instant now) {
    Set<String> taken = new HashSet<>();
    for (SourceRecord record : records) {
      String id = record.id();
      if (id != null && !known.contains(id) && register.history(id, now).isPresent()) {
        taken.add(id);
      }
    }
    return taken;
  }

  private void check(ScopeSnapshot.Order order, Organisation organisation) {
    List<FieldError> errors = new ArrayList<>();
    LanguageTexts.line(order.source(), "/source", errors);
    LanguageTexts.line(order.authority(), "/authority", errors);
    if (order.takenOn().isAfter(organisation.today(clock))) {
      errors.add(new FieldError("/takenOn", "future", "The day is still to come."));
    }
    if (order.format() == ScopeSnapshot.Format.KCDB && order.nmi() == null) {
      errors.add(new FieldError("/nmi", "missing", "Say which institute of the KCDB it is."));
    }
    if (order.format() == ScopeSnapshot.Format.KCDB && order.route() != Scope.Route.CIPM_MRA) {
      errors.add(new FieldError("/route", "route", "What the KCDB holds is CIPM_MRA."));
    }
    order
        .kinds()
        .forEach(
            (name, kind) -> {
              if (!QuantityKinds.isKnown(kind)) {
                errors.add(new FieldError("/kind", "quantity-kind", kind + " is no identifier."));
              }
            });
    if (!errors.isEmpty()) {
      throw new ProblemException(ProblemType.RULE_BROKEN, "The content breaks rules.", errors);
    }
  }
}
