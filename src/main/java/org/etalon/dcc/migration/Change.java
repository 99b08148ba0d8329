package org.etalon.dcc.migration;

import org.jspecify.annotations.Nullable;

/**
 * One thing in which the migrated document differs from the one that came.
 *
 * @param before path in the document that came, null for what it did not have
 * @param after path in the migrated document, null for what it does not have
 * @param en what happened, in English
 * @param zh the same in Chinese
 */
public record Change(
    Kind kind, @Nullable String before, @Nullable String after, String en, String zh) {

  /** What was done. */
  public enum Kind {
    /** DCC 3.3.0 demands it and the document did not state it; "not stated" stands there now. */
    ADDED,
    /** It has another name in DCC 3.3.0. */
    RENAMED,
    /** It stands elsewhere in DCC 3.3.0. */
    MOVED,
    /** It says the same in another form. */
    CONVERTED,
    /** DCC 3.3.0 has no place for it; it is kept inside {@code dcc:comment}. */
    KEPT_IN_COMMENT,
    /** It was empty and said nothing. */
    REMOVED_EMPTY,
    /** A signature over the old document cannot hold for the new one. */
    DROPPED_SIGNATURE,
    /** There are more changes than are listed. */
    MORE
  }
}
