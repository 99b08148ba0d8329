package org.etalon.equipment.jurisdiction;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.etalon.equipment.Equipment.LegalStatus;
import org.jspecify.annotations.Nullable;

/**
 * One demand on standards of some kind.
 *
 * @param ranks of the standards; null for any
 * @param demanded false lifts, in this region and time, what a wider region demands
 * @param from the first day; null where none is recorded
 * @param to the last day; null while it stands
 * @param period what it measures: intervals longer than this, or a validity of this length
 * @param source the law or norm with its clause
 * @param verified whether the source was read; what was not is kept out of every answer
 */
public record Demand(
    String region,
    Kind kind,
    List<LegalStatus> legalStatus,
    @Nullable List<String> ranks,
    Boolean demanded,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Period period,
    String source,
    Boolean verified) {

  public Demand {
    // Read from a file, where nobody else notices what is missing.
    requireNonNull(region);
    requireNonNull(kind);
    requireNonNull(demanded);
    requireNonNull(source);
    requireNonNull(verified);
    legalStatus = List.copyOf(legalStatus);
  }

  /** What is demanded. */
  public enum Kind {
    /** To be assessed by an authority before use (计量标准考核). */
    ASSESSMENT,
    /** That an assessment is not older than a period. */
    ASSESSMENT_VALIDITY,
    /** To be verified, not only calibrated (强制检定). */
    VERIFICATION,
    /** To be checked between calibrations that are further apart than a period (期间核查). */
    INTERMEDIATE_CHECK
  }

  boolean concerns(LegalStatus status, @Nullable String rank) {
    return legalStatus.contains(status)
        && (ranks == null || (rank != null && ranks.contains(rank)));
  }

  boolean inForceOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
