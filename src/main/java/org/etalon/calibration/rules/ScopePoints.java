package org.etalon.calibration.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.etalon.calibration.MeasuredQuantity;
import org.etalon.organisation.Scope;
import org.etalon.quantity.value.Hybrid;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;

/**
 * The points at which a result claims a scope: the reference or nominal values beside it that are
 * of the scope's kind, or the measured values themselves. An error says nothing about where it is.
 */
final class ScopePoints {
  private static final Set<String> POINTS = Set.of("basic_referenceValue", "basic_nominalValue");

  private ScopePoints() {}

  /** As many as are claimed; none where they are not stated. */
  static List<Real> of(
      Scope scope, MeasuredQuantity claimed, List<MeasuredQuantity> beside, int count) {
    for (MeasuredQuantity quantity : beside) {
      if (quantity.refType().stream().anyMatch(POINTS::contains) && isOf(scope, quantity)) {
        List<Real> points = points(quantity);
        if (points.size() == count) {
          return points;
        }
      }
    }
    boolean measured = claimed.refType().contains("basic_measuredValue");
    return measured && isOf(scope, claimed) ? points(claimed) : List.of();
  }

  private static boolean isOf(Scope scope, MeasuredQuantity quantity) {
    return scope.quantityKind() != null && scope.quantityKind().equals(quantity.quantityKind());
  }

  private static List<Real> points(MeasuredQuantity quantity) {
    List<QuantityValue> forms = quantity.forms();
    return forms.size() == 1 ? points(forms.get(0)) : List.of();
  }

  private static List<Real> points(QuantityValue value) {
    if (value instanceof Real real) {
      return List.of(real);
    }
    if (value instanceof RealList list) {
      return reals(list);
    }
    // The same values in several units.
    return value instanceof Hybrid hybrid && !hybrid.members().isEmpty()
        ? points(hybrid.members().get(0))
        : List.of();
  }

  private static List<Real> reals(RealList list) {
    List<Real> reals = new ArrayList<>();
    for (int i = 0; i < list.values().size(); i++) {
      List<String> units = list.units();
      if (units.size() != 1 && units.size() != list.values().size()) {
        return List.of();
      }
      reals.add(Real.of(list.values().get(i), units.get(units.size() == 1 ? 0 : i)));
    }
    return reals;
  }
}
