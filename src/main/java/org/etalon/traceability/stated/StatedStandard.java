package org.etalon.traceability.stated;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A measurement standard or instrument that was used (DCC {@code measuringEquipment}), or what its
 * certificate rests on by the word of this document (DCC {@code linkedReport}): a standard that
 * nobody describes here.
 *
 * @param id under which quantities name it; of a linked report that of the standard
 * @param keys its identifications, see {@link IdentificationKeys}
 * @param certificate its own; null where none is named
 * @param within the place of what a linked report is named within, counted from 1; 0 for a standard
 */
public record StatedStandard(
    @Nullable String id, Set<String> keys, @Nullable NamedCertificate certificate, int within) {
  public StatedStandard {
    keys = Set.copyOf(keys);
  }

  /** One that was used itself. */
  public StatedStandard(
      @Nullable String id, Set<String> keys, @Nullable NamedCertificate certificate) {
    this(id, keys, certificate, 0);
  }
}
