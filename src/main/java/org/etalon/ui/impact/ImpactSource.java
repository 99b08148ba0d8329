package org.etalon.ui.impact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What rests on certificates and standards, as far as it is the visitor's to know. */
public interface ImpactSource {
  /** A page bears so many certificates. */
  int ROWS = 200;

  /**
   * What rests on a subject; empty when there is no such subject or it is not the visitor's to see.
   *
   * @param since leaves out what was issued before; null for nothing
   * @param page of the certificates, counted from 1
   * @throws org.etalon.problem.ProblemException forbidden, for who may see the subject and does not
   *     answer for it
   */
  Optional<Shown> find(Subject subject, @Nullable LocalDate since, int page);

  /** What it is asked of: the number of a certificate, or the identifier of a standard. */
  record Subject(boolean isCertificate, String id) {}

  /**
   * The answer.
   *
   * @param certificates how many rest on it, over any number of steps
   * @param shown how many of them the visitor may see
   * @param bySteps how many at each distance
   * @param byLaboratory how many of each laboratory; for a laboratory, of those that used the
   *     subject themselves only
   * @param all whether the visitor sees all
   */
  record Shown(
      long certificates,
      long shown,
      List<Count> bySteps,
      List<Count> byLaboratory,
      boolean all,
      List<Certified> rows,
      List<Instrument> instruments,
      List<Statement> statements,
      List<Review> reviews) {}

  /** So many of something. */
  record Count(String what, long certificates) {}

  /** A certificate that rests on the subject. */
  record Certified(
      String number, String laboratory, LocalDate issuedOn, int steps, String status) {}

  /** A piece of equipment that one of the certificates is about. */
  record Instrument(String equipment, String owner) {}

  /**
   * A statement of conformity in one of the certificates.
   *
   * @param before what was decided
   */
  record Statement(String number, int result, int quantity, @Nullable String before) {}

  /**
   * How far the review is that the subject set off.
   *
   * @param marked how many certificates are under review for it
   */
  record Review(
      String cause, Instant recordedAt, String state, long done, long total, long marked) {}
}
