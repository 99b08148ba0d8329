package org.etalon.organisation.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.etalon.organisation.Scope;
import org.etalon.organisation.snapshot.SourceRecord.Read;
import org.jspecify.annotations.Nullable;

/**
 * The times of a scope as a source tells them, which knows only the present: suspensions of before
 * stay, and one that the source tells no more ended.
 */
final class Suspensions {
  private Suspensions() {}

  /** The scope of a record with the suspensions that were known before. */
  static Scope applied(Read read, @Nullable Scope before, LocalDate takenOn) {
    Scope scope = read.scope();
    Scope.Suspension now = read.suspension();
    List<Scope.Suspension> all = new ArrayList<>();
    if (before != null) {
      for (Scope.Suspension suspension : before.suspensions()) {
        boolean same = now != null && now.from().equals(suspension.from());
        if (!same) {
          all.add(suspension.to() == null ? closed(suspension, read, takenOn) : suspension);
        }
      }
    }
    if (now != null) {
      all.add(now);
    }
    // Without a date of its own the source was first seen with it then.
    LocalDate from = scope.inForceFrom();
    if (before != null && !read.dated()) {
      from = before.inForceFrom();
    }
    return scope.during(from, scope.inForceTo(), all);
  }

  private static Scope.Suspension closed(Scope.Suspension open, Read read, LocalDate takenOn) {
    LocalDate end = takenOn;
    if (read.suspension() != null) {
      end = read.suspension().from();
    } else if (read.resumedOn() != null && read.resumedOn().isAfter(open.from())) {
      end = read.resumedOn();
    }
    LocalDate last = end.isAfter(open.from()) ? end.minusDays(1) : open.from();
    return new Scope.Suspension(open.from(), last, open.reason());
  }
}
