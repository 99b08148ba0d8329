package org.etalon.organisation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.etalon.auditlog.AuditLog;
import org.etalon.platform.LanguageTexts;
import org.etalon.platform.Transactions;
import org.etalon.problem.FieldError;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.security.Caller;
import org.jspecify.annotations.Nullable;

/** Records scopes and what changes about them, each change as a new version with its reason. */
@Singleton
public class RecordingScope {
  private static final String SLUG = "[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?";

  private final Organisations organisations;
  private final ScopeRegister register;
  private final AuditLog auditLog;
  private final Transactions transactions;
  private final Clock clock;

  RecordingScope(
      Organisations organisations,
      ScopeRegister register,
      AuditLog auditLog,
      Transactions transactions,
      Clock clock) {
    this.organisations = organisations;
    this.register = register;
    this.auditLog = auditLog;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Adds a scope to an organisation that exists. */
  public ScopeVersion add(Scope scope, Caller caller) {
    if (organisations.find(scope.organisation()).isEmpty()) {
      throw ProblemException.notFound();
    }
    List<FieldError> errors = new ArrayList<>();
    if (!isIdentifier(scope.id())) {
      errors.add(new FieldError("/id", "slug", "1 to 40 of a-z, 0-9 and - between them."));
    }
    errors.addAll(ScopeRules.check(scope));
    refuse(errors);
    return record(
        new ScopeRegister.Entry(scope, 1, scope.inForceFrom(), caller.id(), null, null),
        "scope-added");
  }

  /**
   * Records what the scope is from a day on; the days before keep what they had.
   *
   * @param version the newest one that the caller knows
   */
  public ScopeVersion change(
      Scope scope, int version, LocalDate appliesFrom, String reason, Caller caller) {
    ScopeHistory before = newest(scope.organisation(), scope.id(), version);
    List<FieldError> errors = new ArrayList<>(ScopeRules.check(scope));
    LanguageTexts.line(reason, "/reason", errors);
    refuse(errors);
    return record(
        new ScopeRegister.Entry(
            scope, before.latest().version() + 1, appliesFrom, caller.id(), reason, null),
        "scope-changed");
  }

  /** Suspends it from a day on, perhaps to a last day that is known already. */
  public ScopeVersion suspend(
      String organisation, String id, int version, Scope.Suspension suspension, Caller caller) {
    return time(
        newest(organisation, id, version),
        scope -> {
          List<Scope.Suspension> all = new ArrayList<>(scope.suspensions());
          if (all.stream().anyMatch(other -> overlap(other, suspension))) {
            throw ProblemException.rule("/from", "overlap", "It is suspended then already.");
          }
          all.add(suspension);
          return scope.during(scope.inForceFrom(), scope.inForceTo(), all);
        },
        "scope-suspended",
        suspension.reason(),
        caller);
  }

  /**
   * Ends the suspension that lasts.
   *
   * @param from the first day on which it may be used again
   */
  public ScopeVersion resume(
      String organisation, String id, int version, LocalDate from, String reason, Caller caller) {
    return time(
        newest(organisation, id, version),
        scope ->
            scope.during(
                scope.inForceFrom(), scope.inForceTo(), resumed(scope.suspensions(), from)),
        "scope-resumed",
        reason,
        caller);
  }

  private static List<Scope.Suspension> resumed(List<Scope.Suspension> before, LocalDate from) {
    if (before.stream().noneMatch(suspension -> suspension.to() == null)) {
      throw new ProblemException(ProblemType.STATE_CONFLICT, "No suspension of it lasts.");
    }
    List<Scope.Suspension> after = new ArrayList<>();
    for (Scope.Suspension suspension : before) {
      if (suspension.to() != null) {
        after.add(suspension);
      } else if (from.isAfter(suspension.from())) {
        after.add(new Scope.Suspension(suspension.from(), from.minusDays(1), suspension.reason()));
      } else {
        throw ProblemException.rule("/from", "order", "It is suspended from that day or later.");
      }
    }
    return after;
  }

  private ScopeVersion time(
      ScopeHistory history,
      UnaryOperator<Scope> changed,
      String action,
      String reason,
      Caller caller) {
    ScopeVersion latest = history.latest();
    Scope scope = changed.apply(latest.scope());
    List<FieldError> errors = new ArrayList<>();
    LanguageTexts.line(reason, "/reason", errors);
    if (!scope.suspensions().stream().allMatch(Scope.Suspension::endsInOrder)) {
      errors.add(new FieldError("/to", "order", "Ends before it begins."));
    }
    refuse(errors);
    return record(
        new ScopeRegister.Entry(
            scope, latest.version() + 1, latest.appliesFrom(), caller.id(), reason, null),
        action);
  }

  private static boolean overlap(Scope.Suspension one, Scope.Suspension other) {
    return (one.to() == null || !other.from().isAfter(one.to()))
        && (other.to() == null || !one.from().isAfter(other.to()));
  }

  private ScopeHistory newest(String organisation, String id, int version) {
    ScopeHistory history =
        register
            .history(id, clock.instant())
            .filter(found -> found.latest().scope().organisation().equals(organisation))
            .orElseThrow(ProblemException::notFound);
    if (history.latest().version() != version) {
      throw new ProblemException(
          ProblemType.VERSION_MISMATCH,
          "The newest version is " + history.latest().version() + ".");
    }
    return history;
  }

  private ScopeVersion record(ScopeRegister.Entry entry, String action) {
    String organisation = entry.scope().organisation();
    return transactions.in(
        organisation,
        () -> {
          ScopeVersion version = register.add(entry);
          auditLog.record(
              entry.recordedBy(),
              organisation,
              action,
              entry.scope().id(),
              detail(version, entry.reason()));
          return version;
        });
  }

  private static Map<String, String> detail(ScopeVersion version, @Nullable String reason) {
    String number = String.valueOf(version.version());
    return reason == null
        ? Map.of("version", number, "digest", version.digest())
        : Map.of("version", number, "digest", version.digest(), "reason", reason);
  }

  /** Whether a text can be the identifier of a scope. */
  public static boolean isIdentifier(String text) {
    return text.matches(SLUG);
  }

  private static void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw new ProblemException(ProblemType.RULE_BROKEN, "The content breaks rules.", errors);
    }
  }
}
