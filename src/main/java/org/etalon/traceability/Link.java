package org.etalon.traceability;

import java.util.ArrayList;
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
 * @param within what a linked report is named within; null for a standard
 */
public record Link(
    Event child,
    Event.Used used,
    List<StatedQuantity> uses,
    @Nullable Event parent,
    Set<Integer> parentResults,
    @Nullable Link within) {
  public Link {
    uses = List.copyOf(uses);
    parentResults = Set.copyOf(parentResults);
  }

  /** What is named between the child and a linked report, the nearest to it first. */
  public List<Link> between() {
    List<Link> between = new ArrayList<>();
    for (Link next = within; next != null; next = next.within) {
      between.add(next);
    }
    return between;
  }

  /** The quantities of the parent that are about the standard; none without a parent. */
  public List<StatedQuantity> given() {
    return parent == null ? List.of() : parent.quantities(parentResults);
  }
}
