package org.etalon.corpus.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A certificate that will be written.
 *
 * @param name of its file without an ending, unique; that of the others is the number
 * @param number its unique identifier
 * @param laboratory index of the one that issues it
 * @param artifact index of the item that it is about
 * @param tier of the item
 * @param fate what is done with it once it is composed
 */
public record Draft(
    String name,
    String number,
    int laboratory,
    int artifact,
    int tier,
    LocalDate begun,
    LocalDate ended,
    LocalDate issued,
    List<DraftTable> tables,
    List<DraftUse> uses,
    Fate fate) {
  public Draft {
    tables = List.copyOf(tables);
    uses = List.copyOf(uses);
  }

  /** What becomes of a document. */
  public enum Fate {
    /** The laboratory's seal is put on it. */
    SEALED,
    /** A value is changed after it was sealed. */
    CHANGED_AFTERWARDS,
    /** Sealed with a key that is certified, and not registered for the laboratory. */
    SEALED_BY_ANOTHER,
    /** Composed, so that its digest is known, and then lost. */
    LOST
  }

  /** The same in another file. */
  public Draft as(String otherName, Fate otherFate) {
    return new Draft(
        otherName,
        number,
        laboratory,
        artifact,
        tier,
        begun,
        ended,
        issued,
        tables,
        uses,
        otherFate);
  }

  public Draft withNumber(String other) {
    return new Draft(
        name, other, laboratory, artifact, tier, begun, ended, issued, tables, uses, fate);
  }

  public Draft withArtifact(int other) {
    return new Draft(
        name, number, laboratory, other, tier, begun, ended, issued, tables, uses, fate);
  }

  public Draft withDays(LocalDate otherBegun, LocalDate otherEnded, LocalDate otherIssued) {
    return new Draft(
        name,
        number,
        laboratory,
        artifact,
        tier,
        otherBegun,
        otherEnded,
        otherIssued,
        tables,
        uses,
        fate);
  }

  /** The same with other tables of results. */
  public Draft withTables(UnaryOperator<DraftTable> change) {
    return new Draft(
        name,
        number,
        laboratory,
        artifact,
        tier,
        begun,
        ended,
        issued,
        tables.stream().map(change).toList(),
        uses,
        fate);
  }

  /** The same with another use of a standard at a place, from 0. */
  public Draft withUse(int place, UnaryOperator<DraftUse> change) {
    List<DraftUse> changed = new java.util.ArrayList<>(uses);
    changed.set(place, change.apply(uses.get(place)));
    return new Draft(
        name, number, laboratory, artifact, tier, begun, ended, issued, tables, changed, fate);
  }
}
