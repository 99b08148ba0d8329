package org.etalon.organisation;

import java.time.LocalDate;
import java.util.List;

/**
 * The versions of a scope that were known at one moment, oldest first and at least one. The newest
 * tells the time in force, since whoever corrects it corrects the past as well; the capability of a
 * day is the one that applied on it.
 */
public record ScopeHistory(List<ScopeVersion> versions) {
  /** Refuses to be empty. */
  public ScopeHistory {
    versions = List.copyOf(versions);
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("A scope has a version.");
    }
  }

  public ScopeVersion latest() {
    return versions.get(versions.size() - 1);
  }

  /** How it stood on a day. */
  public Scope.Standing standing(LocalDate day) {
    return latest().scope().standing(day);
  }

  /** The version whose capability governs a day; the first one for days before all. */
  public ScopeVersion on(LocalDate day) {
    for (int i = versions.size() - 1; i > 0; i--) {
      if (!day.isBefore(versions.get(i).appliesFrom())) {
        return versions.get(i);
      }
    }
    return versions.get(0);
  }
}
