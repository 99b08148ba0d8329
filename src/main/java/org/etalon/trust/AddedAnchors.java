package org.etalon.trust;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the anchors of operators; none is ever deleted. */
public interface AddedAnchors {
  void add(AddedAnchor added, String account);

  /**
   * Ends one.
   *
   * @return false when it had been ended before
   */
  boolean end(String id, Instant until, String reason, String account);

  Optional<AddedAnchor> find(String id);

  /** The next ones by identifier. */
  List<AddedAnchor> after(@Nullable String id, int limit);
}
