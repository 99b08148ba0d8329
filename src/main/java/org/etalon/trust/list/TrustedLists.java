package org.etalon.trust.list;

import java.util.List;
import java.util.Optional;

/** Keeps every list that was published or imported. */
public interface TrustedLists {
  /** The one with the greatest sequence number. */
  Optional<StoredList> latest(String scheme);

  /** Of each imported scheme the latest. */
  List<StoredList> imported();

  /**
   * Keeps one.
   *
   * @return false when one with that number is there already
   */
  boolean add(StoredList list);
}
