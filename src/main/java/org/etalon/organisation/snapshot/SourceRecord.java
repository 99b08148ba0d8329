package org.etalon.organisation.snapshot;

import java.time.LocalDate;
import org.etalon.organisation.Scope;
import org.jspecify.annotations.Nullable;

/** One record of a source. */
sealed interface SourceRecord {
  int line();

  /** Null where it could not be read. */
  @Nullable String id();

  /**
   * A scope as the source has it.
   *
   * @param scope without suspensions
   * @param dated whether the source itself says since when it is in force
   * @param suspension the one that the source tells now
   * @param resumedOn from when the source says that there is none
   */
  record Read(
      int line,
      Scope scope,
      boolean dated,
      Scope.@Nullable Suspension suspension,
      @Nullable LocalDate resumedOn)
      implements SourceRecord {
    @Override
    public String id() {
      return scope.id();
    }
  }

  /** What is no scope. */
  record Bad(int line, @Nullable String id, String reason) implements SourceRecord {}
}
