package org.etalon.dcc.difference;

import org.jspecify.annotations.Nullable;

/**
 * One difference.
 *
 * @param what the part that differs, by its name in the neutral model, such as {@code value}
 * @param subject the name of the thing that it belongs to; empty when it has none
 * @param pointerBefore its place in the earlier certificate, null when it is not there
 * @param pointerAfter its place in the later one
 * @param before as it is written there, shortened if it is long; null when it is not there
 * @param shift what was added to a value, in the unit of the later one; null where that is not
 *     defined
 * @param shiftUnit the D-SI string of its unit; null where it has none
 * @param row which value of a list, from 1 on, where it was removed in the earlier list; null
 *     outside lists
 * @param remark why it counts as a change although it may be none; null where that is plain
 */
public record Change(
    Kind kind,
    Category category,
    String what,
    String subject,
    @Nullable String pointerBefore,
    @Nullable String pointerAfter,
    @Nullable String before,
    @Nullable String after,
    @Nullable String shift,
    @Nullable String shiftUnit,
    @Nullable Integer row,
    @Nullable Remark remark) {

  /** What became of it. */
  public enum Kind {
    /** Only the later certificate has it. */
    ADDED,
    /** Only the earlier certificate has it. */
    REMOVED,
    /** Both have it, and it means something else. */
    CHANGED,
    /** Both have it and it means the same, written in another way. */
    REWRITTEN
  }

  /** What it is about. */
  public enum Category {
    FORMAT,
    CERTIFICATE,
    LABORATORY,
    CUSTOMER,
    PERSON,
    ITEM,
    METHOD,
    SOFTWARE,
    STANDARD,
    CONDITION,
    RESULT,
    VALUE,
    UNCERTAINTY,
    CONFORMITY,
    STATEMENT,
    ATTACHMENT
  }
}
