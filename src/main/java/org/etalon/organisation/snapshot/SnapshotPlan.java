package org.etalon.organisation.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.etalon.organisation.Scope;
import org.etalon.organisation.ScopeHistory;
import org.etalon.organisation.ScopeVersion;
import org.etalon.organisation.snapshot.ScopeSnapshot.Outcome;
import org.etalon.organisation.snapshot.ScopeSnapshot.Rejected;
import org.etalon.organisation.snapshot.SourceRecord.Bad;
import org.etalon.organisation.snapshot.SourceRecord.Read;
import org.jspecify.annotations.Nullable;

/**
 * What a snapshot changes: new scopes, other versions of known ones, and the end of those that the
 * source has no more. A scope that somebody corrected by hand keeps the correction until the source
 * says something new about it.
 */
final class SnapshotPlan {
  private final Map<String, ScopeHistory> known;
  private final Set<String> taken;
  private final LocalDate takenOn;
  private final List<Version> versions = new ArrayList<>();
  private final List<String> added = new ArrayList<>();
  private final List<String> changed = new ArrayList<>();
  private final List<String> ended = new ArrayList<>();
  private final List<String> undecided = new ArrayList<>();
  private final List<Rejected> rejected = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private int unchanged;
  private boolean withheld;

  private SnapshotPlan(Map<String, ScopeHistory> known, Set<String> taken, LocalDate takenOn) {
    this.known = new TreeMap<>(known);
    this.taken = taken;
    this.takenOn = takenOn;
  }

  /** A version to be recorded. */
  record Version(Scope scope, int number, LocalDate appliesFrom) {}

  /** The whole plan. */
  record Plan(List<Version> versions, Outcome outcome) {}

  /**
   * Makes the plan.
   *
   * @param known what the source had before, by identifier
   * @param taken identifiers of other scopes, which the source cannot have
   */
  static Plan of(
      List<SourceRecord> records,
      Map<String, ScopeHistory> known,
      Set<String> taken,
      LocalDate takenOn) {
    SnapshotPlan plan = new SnapshotPlan(known, taken, takenOn);
    records.forEach(plan::record);
    if (!plan.withheld) {
      plan.known.forEach(plan::endIfMissing);
    }
    return new Plan(
        List.copyOf(plan.versions),
        new Outcome(
            records.size(),
            plan.added,
            plan.changed,
            plan.unchanged,
            plan.ended,
            plan.undecided,
            plan.rejected,
            plan.withheld));
  }

  private void record(SourceRecord record) {
    if (record instanceof Bad bad) {
      reject(bad.line(), bad.id(), bad.reason());
      return;
    }
    Read read = (Read) record;
    String id = read.id();
    if (taken.contains(id)) {
      reject(read.line(), id, "Another scope has this identifier.");
    } else if (seen.add(id)) {
      take(read, known.get(id));
    } else {
      reject(read.line(), id, "The identifier was there before.");
    }
  }

  private void reject(int line, @Nullable String id, String reason) {
    rejected.add(new Rejected(line, id, reason));
    if (id == null) {
      withheld = true;
    } else {
      seen.add(id);
    }
  }

  private void take(Read read, @Nullable ScopeHistory before) {
    if (!read.scope().unread().isEmpty()) {
      undecided.add(read.id());
    }
    if (before == null) {
      Scope scope = Suspensions.applied(read, null, takenOn);
      versions.add(new Version(scope, 1, scope.inForceFrom()));
      added.add(read.id());
      return;
    }
    Scope said = lastSaid(before);
    if (Suspensions.applied(read, said, takenOn).equals(said)) {
      unchanged++;
      return;
    }
    ScopeVersion latest = before.latest();
    Scope scope = Suspensions.applied(read, latest.scope(), takenOn);
    boolean sameCapability = sameCapability(scope, latest.scope());
    versions.add(
        new Version(scope, latest.version() + 1, sameCapability ? latest.appliesFrom() : takenOn));
    changed.add(read.id());
  }

  private void endIfMissing(String id, ScopeHistory history) {
    Scope scope = history.latest().scope();
    boolean stands = scope.inForceTo() == null || !scope.inForceTo().isBefore(takenOn);
    if (seen.contains(id) || !stands) {
      return;
    }
    LocalDate last =
        takenOn.isAfter(scope.inForceFrom()) ? takenOn.minusDays(1) : scope.inForceFrom();
    versions.add(
        new Version(
            scope.during(scope.inForceFrom(), last, scope.suspensions()),
            history.latest().version() + 1,
            history.latest().appliesFrom()));
    ended.add(id);
  }

  /** What the source said last, whatever was entered by hand since. */
  private static Scope lastSaid(ScopeHistory history) {
    List<ScopeVersion> all = history.versions();
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i).snapshot() != null) {
        return all.get(i).scope();
      }
    }
    return history.latest().scope();
  }

  private static boolean sameCapability(Scope one, Scope other) {
    Scope sameTime = one.during(other.inForceFrom(), other.inForceTo(), other.suspensions());
    return Objects.equals(sameTime, other);
  }
}
