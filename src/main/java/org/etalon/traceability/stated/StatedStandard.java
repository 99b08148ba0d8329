package org.etalon.traceability.stated;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A measurement standard or instrument that was used (DCC {@code measuringEquipment}).
 *
 * @param id under which quantities name it
 * @param keys its identifications, see {@link IdentificationKeys}
 * @param certificate its own; null where none is named
 */
public record StatedStandard(
    @Nullable String id, Set<String> keys, @Nullable NamedCertificate certificate) {
  public StatedStandard {
    keys = Set.copyOf(keys);
  }
}
