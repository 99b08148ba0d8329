package org.etalon.traceability;

import java.util.List;
import java.util.Set;
import org.etalon.traceability.stated.StatedQuantity;
import org.jspecify.annotations.Nullable;

/**
 * One edge of a chain with what is known at both ends.
 *
 * @param uses the quantities of the child that rest on the standard
 * @param parent the certificate of the standard; null when it is not here
 * @param parentResults the places of the results of the parent that are about the standard
 */
public record Link(
    Event child,
    Event.Used used,
    List<StatedQuantity> uses,
    @Nullable Event parent,
    Set<Integer> parentResults) {
  public Link {
    uses = List.copyOf(uses);
    parentResults = Set.copyOf(parentResults);
  }

  /** The quantities of the parent that are about the standard; none without a parent. */
  public List<StatedQuantity> given() {
    return parent == null ? List.of() : parent.quantities(parentResults);
  }
}
