package org.etalon.corpus;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A calibration of an artifact and its certificate. Days are counted as in {@link
 * LocalDate#toEpochDay()}.
 *
 * @param index its place in the tree, from 0; what it used stands before it
 * @param laboratory index of the one that calibrated
 * @param artifact index of the item
 * @param second a quantity measured as well, on the strength of the last standard alone
 * @param standards indexes of the artifacts that were used
 * @param parents for each standard the index of the calibration that was its newest one; {@link
 *     #NONE} for a national primary standard
 */
@SuppressWarnings("ArrayRecordComponent") // fifteen million of them are walked, none is compared
public record TreeEvent(
    int index,
    int laboratory,
    int artifact,
    int tier,
    Measurand measurand,
    @Nullable Measurand second,
    int begun,
    int ended,
    int issued,
    int[] standards,
    int[] parents) {
  public static final int NONE = -1;

  /** The number of its certificate in a tree without a prefix. */
  public String number() {
    return number(index);
  }

  /** The same by the index. */
  public static String number(int index) {
    return String.format(Locale.ROOT, "C-%07d", index + 1);
  }

  public LocalDate begunOn() {
    return LocalDate.ofEpochDay(begun);
  }

  public LocalDate endedOn() {
    return LocalDate.ofEpochDay(ended);
  }

  public LocalDate issuedOn() {
    return LocalDate.ofEpochDay(issued);
  }

  /** The quantity for which a standard was used. */
  public Measurand measurandOf(int standard) {
    return second != null && standard == standards.length - 1 ? second : measurand;
  }
}
