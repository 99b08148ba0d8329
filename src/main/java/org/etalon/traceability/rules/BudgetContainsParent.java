package org.etalon.traceability.rules;

import java.util.List;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Rational;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.etalon.quantity.value.Real;
import org.etalon.traceability.BudgetStake;
import org.etalon.traceability.BudgetStake.Named;
import org.etalon.traceability.Event;
import org.etalon.traceability.Finding;
import org.etalon.traceability.Inquiry;
import org.etalon.traceability.Link;
import org.etalon.traceability.Rule;
import org.etalon.traceability.point.Point;
import org.etalon.traceability.stated.StatedQuantity;
import org.jspecify.annotations.Nullable;

/**
 * T14: a budget has a contribution that names the parent and is not smaller than the least
 * uncertainty that the parent states. Without any budget nothing is known.
 */
public final class BudgetContainsParent implements LinkRule {

  @Override
  public Rule rule() {
    return Rule.T14;
  }

  @Override
  public Finding check(Link link, Inquiry inquiry) {
    Event parent = link.parent();
    if (parent == null) {
      return Finding.noParent();
    }
    List<BudgetStake> stakes = inquiry.evidence().stakes(link);
    if (stakes.isEmpty()) {
      return Finding.indeterminate("T14.noBudget");
    }
    List<Named> named = stakes.stream().flatMap(stake -> stake.named().stream()).toList();
    if (named.isEmpty()) {
      return Finding.failed("T14.missing", parent.stated().number());
    }
    for (Named one : named) {
      if (isBelow(one.uncertainty(), link)) {
        return Finding.failed("T14.smaller", one.input(), parent.stated().number());
      }
    }
    return Finding.passed("T14.contains", named.get(0).input());
  }

  /** Whether an uncertainty is smaller than all that the parent states in a unit like its own. */
  private static boolean isBelow(@Nullable Real uncertainty, Link link) {
    DsiUnit unit = uncertainty == null ? null : DsiUnit.find(uncertainty.unit());
    Point mine =
        unit == null || uncertainty == null ? null : Point.of(uncertainty, unit, Scale.DIFFERENCE);
    if (unit == null || mine == null || mine.standardUncertainty() == null) {
      return false;
    }
    Rational granted = mine.standardUncertainty().plus(mine.resolution());
    boolean smaller = false;
    for (StatedQuantity quantity : link.given()) {
      for (Real given : quantity.forms()) {
        Point point = Point.of(given, unit, Scale.DIFFERENCE);
        Rational theirs = point == null ? null : point.standardUncertainty();
        if (theirs != null && granted.compareTo(theirs) >= 0) {
          return false;
        }
        smaller |= theirs != null;
      }
    }
    return smaller;
  }
}
