package org.etalon.traceability.rules;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.etalon.quantity.value.Real;
import org.etalon.traceability.Event;
import org.etalon.traceability.Finding;
import org.etalon.traceability.Inquiry;
import org.etalon.traceability.Link;
import org.etalon.traceability.Rule;
import org.etalon.traceability.point.Point;
import org.etalon.traceability.stated.StatedCondition;

/** T10: the standard was used within the conditions that its certificate bounds. */
public final class WithinItsConditions implements LinkRule {

  @Override
  public Rule rule() {
    return Rule.T10;
  }

  @Override
  public Finding check(Link link, Inquiry inquiry) {
    Event parent = link.parent();
    if (parent == null) {
      return Finding.noParent();
    }
    List<StatedCondition> bounds =
        parent.stated().conditions().stream()
            .filter(condition -> condition.validity() && condition.values().size() > 1)
            .toList();
    if (bounds.isEmpty()) {
      return Finding.notApplicable("T10.unbounded");
    }
    for (StatedCondition bound : bounds) {
      List<StatedCondition> like =
          link.child().stated().conditions().stream()
              .filter(condition -> isLike(condition, bound))
              .toList();
      if (like.isEmpty()) {
        return Finding.warning("T10.notStated", bound.refTypes());
      }
      if (!like.stream().allMatch(condition -> isWithin(condition, bound))) {
        return Finding.warning("T10.outside", bound.refTypes());
      }
    }
    return Finding.passed("T10.within");
  }

  /** They share a word beside the one that makes it a bound. */
  private static boolean isLike(StatedCondition condition, StatedCondition bound) {
    return !Collections.disjoint(condition.refTypes(), bound.refTypes());
  }

  private static boolean isWithin(StatedCondition condition, StatedCondition bound) {
    DsiUnit unit = DsiUnit.find(bound.values().get(0).unit());
    if (unit == null) {
      return false;
    }
    List<Point> limits = points(bound.values(), unit);
    List<Point> values = points(condition.values(), unit);
    if (limits.size() < 2 || values.size() != condition.values().size()) {
      return false;
    }
    Point low = limits.get(0);
    Point high = limits.get(limits.size() - 1);
    return values.stream()
        .allMatch(
            value ->
                value.value().compareTo(low.value()) >= 0
                    && value.value().compareTo(high.value()) <= 0);
  }

  private static List<Point> points(List<Real> values, DsiUnit unit) {
    return values.stream()
        .map(value -> Point.of(value, unit, Scale.POINT))
        .filter(Objects::nonNull)
        .sorted((a, b) -> a.value().compareTo(b.value()))
        .toList();
  }
}
