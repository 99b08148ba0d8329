package org.etalon.traceability.stated;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A calibrated item.
 *
 * @param id under which results name it
 * @param keys its identifications, see {@link IdentificationKeys}
 */
public record StatedItem(@Nullable String id, Set<String> keys) {
  public StatedItem {
    keys = Set.copyOf(keys);
  }
}
