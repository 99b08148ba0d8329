package org.etalon.traceability.rules;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.traceability.Finding;
import org.etalon.traceability.Inquiry;
import org.etalon.traceability.Link;
import org.etalon.traceability.Rule;
import org.etalon.traceability.point.Meeting;
import org.etalon.traceability.stated.StatedQuantity;
import org.jspecify.annotations.Nullable;

/** T08: the kind of quantity is the same and its units are commensurable. */
public final class KindAgrees implements LinkRule {

  @Override
  public Rule rule() {
    return Rule.T08;
  }

  @Override
  public Finding check(Link link, Inquiry inquiry) {
    if (link.parent() == null) {
      return Finding.noParent();
    }
    Set<String> used = Meeting.kinds(link.uses());
    Set<String> given = Meeting.kinds(link.given());
    Set<String> both = Meeting.kinds(link);
    if (!both.isEmpty()) {
      return both.stream().anyMatch(kind -> commensurable(link, kind))
          ? Finding.passed("T08.same", String.join(", ", both))
          : Finding.failed("T08.units", String.join(", ", both));
    }
    if (!commensurable(link, null)) {
      return Finding.failed("T08.noUnitInCommon");
    }
    return used.isEmpty() || given.isEmpty()
        ? Finding.indeterminate("T08.notStated")
        : Finding.failed("T08.other", String.join(", ", used), String.join(", ", given));
  }

  /** Whether a unit of the child's converts to one of the parent's; null asks of every kind. */
  private static boolean commensurable(Link link, @Nullable String kind) {
    List<DsiUnit> theirs = units(link.given(), kind);
    return units(link.uses(), kind).stream()
        .anyMatch(mine -> theirs.stream().anyMatch(u -> u.dimension().equals(mine.dimension())));
  }

  private static List<DsiUnit> units(List<StatedQuantity> quantities, @Nullable String kind) {
    return quantities.stream()
        .filter(quantity -> kind == null || kind.equals(quantity.kind()))
        .flatMap(quantity -> quantity.values().stream())
        .map(value -> DsiUnit.find(value.unit()))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
