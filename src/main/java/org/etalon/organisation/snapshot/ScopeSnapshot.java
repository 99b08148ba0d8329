package org.etalon.organisation.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.etalon.organisation.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What a source said about the scopes of an organisation on a day, and what became of it.
 *
 * @param digest SHA-256 of the file, which is kept byte for byte; written {@code sha-256:…}
 */
public record ScopeSnapshot(
    long id, Order order, Instant recordedAt, String recordedBy, String digest, Outcome outcome) {

  /** How a file is written. */
  public enum Format {
    /** The answer of the public interface of the KCDB, JSON. */
    KCDB,
    /** The table of {@code docs/scopes.md}. */
    CSV
  }

  /**
   * What is to be taken.
   *
   * @param source whose list it is; snapshots of one source follow each other
   * @param takenOn the day on which the source said so
   * @param authority of the scopes
   * @param nmi the code of the institute in the KCDB; null for other formats
   * @param kinds identifiers of the BIPM for what the source calls a quantity
   */
  public record Order(
      String organisation,
      String source,
      Format format,
      LocalDate takenOn,
      Scope.Route route,
      String authority,
      @Nullable String nmi,
      Map<String, String> kinds) {}

  /**
   * What became of the records.
   *
   * @param ended scopes that the source had before and has no more
   * @param undecided scopes of which a part could not be read
   * @param endingsWithheld whether nothing ended because a rejected record does not tell which it
   *     is
   */
  public record Outcome(
      int records,
      List<String> added,
      List<String> changed,
      int unchanged,
      List<String> ended,
      List<String> undecided,
      List<Rejected> rejected,
      boolean endingsWithheld) {}

  /**
   * A record that became no scope.
   *
   * @param line in a CSV the line, in JSON the place among the records, from 1
   * @param id null where it could not be read
   */
  public record Rejected(int line, @Nullable String id, String reason) {}
}
