package org.etalon.ui.chain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to what a chain is made of.
 *
 * @param day for which it counts
 * @param recordedAt since when it is known; null where that is not the visitor's to know
 * @param kind what it was; a status or the kind of a fact is in {@code word}
 * @param subject the number of a certificate, or who it was of
 */
public record Moment(
    LocalDate day, @Nullable Instant recordedAt, Kind kind, String word, String subject) {

  /** What sort of thing happens. */
  public enum Kind {
    /** A certificate was issued. */
    ISSUED,
    /** The status of a certificate changed. */
    STATUS,
    /** Something became known of a piece of equipment. */
    FACT
  }
}
