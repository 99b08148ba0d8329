package org.etalon.organisation.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The snapshots that were taken. None is ever changed or removed. */
public interface ScopeSnapshots {

  /** Keeps one with its file. */
  ScopeSnapshot add(
      ScopeSnapshot.Order order, Instant at, String by, byte[] file, ScopeSnapshot.Outcome outcome);

  /** The day of the newest snapshot of a source. */
  Optional<LocalDate> newest(String organisation, String source);

  /** The scopes that any snapshot of a source made or changed. */
  Set<String> scopes(String organisation, String source);

  /** At most {@code limit}, newest first. */
  List<ScopeSnapshot> latest(String organisation, int limit);

  Optional<byte[]> file(String organisation, long id);
}
