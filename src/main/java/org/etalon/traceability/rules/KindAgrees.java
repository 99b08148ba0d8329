package org.etalon.traceability.rules;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.value.Real;
import org.etalon.traceability.Finding;
import org.etalon.traceability.Inquiry;
import org.etalon.traceability.Link;
import org.etalon.traceability.Rule;
import org.etalon.traceability.point.Meeting;
import org.etalon.traceability.stated.StatedQuantity;

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
    String named = String.join(", ", both);
    if (both.isEmpty() && !used.isEmpty() && !given.isEmpty()) {
      return Finding.failed("T08.other", String.join(", ", used), String.join(", ", given));
    }
    List<DsiUnit> mine = units(link.uses(), both);
    List<DsiUnit> theirs = units(link.given(), both);
    if (isAnyCommensurable(mine, theirs)) {
      return both.isEmpty()
          ? Finding.indeterminate("T08.notStated")
          : Finding.passed("T08.same", named);
    }
    boolean known = isEachKnown(link.uses(), both, mine) && isEachKnown(link.given(), both, theirs);
    if (!known) {
      return Finding.indeterminate("T08.unknownUnit");
    }
    return both.isEmpty()
        ? Finding.failed("T08.noUnitInCommon")
        : Finding.failed("T08.units", named);
  }

  private static boolean isAnyCommensurable(List<DsiUnit> mine, List<DsiUnit> theirs) {
    return mine.stream()
        .anyMatch(unit -> theirs.stream().anyMatch(u -> u.dimension().equals(unit.dimension())));
  }

  /** Whether there are units at all, and nothing is declared to be none of the SI. */
  private static boolean isEachKnown(
      List<StatedQuantity> quantities, Set<String> kinds, List<DsiUnit> known) {
    return !known.isEmpty()
        && known.size() == written(quantities, kinds).distinct().count()
        && quantities.stream().allMatch(StatedQuantity::readable);
  }

  private static List<DsiUnit> units(List<StatedQuantity> quantities, Set<String> kinds) {
    return written(quantities, kinds)
        .distinct()
        .map(DsiUnit::find)
        .filter(Objects::nonNull)
        .filter(unit -> !unit.isDeclaredNonSi())
        .toList();
  }

  /** The units of the quantities of these kinds; without a kind of all. */
  private static Stream<String> written(List<StatedQuantity> quantities, Set<String> kinds) {
    return quantities.stream()
        .filter(quantity -> kinds.isEmpty() || kinds.contains(quantity.kind()))
        .flatMap(quantity -> quantity.values().stream())
        .map(Real::unit);
  }
}
