package org.etalon.traceability.shift;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.etalon.calibration.MeasuredQuantity;
import org.etalon.calibration.MeasuredResult;
import org.etalon.problem.ProblemException;
import org.etalon.quantity.Decimal;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Rational;
import org.etalon.quantity.unit.UnitConversion;
import org.etalon.quantity.value.Hybrid;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.jspecify.annotations.Nullable;

/**
 * Where a standard was off. The value of the standard at a point is the reference value in the same
 * row of the table; where none can be compared, the point counts as one of those.
 */
record ShiftedRange(Shift.@Nullable Range range) {

  boolean covers(MeasuredResult result, int point) {
    if (range == null) {
      return true;
    }
    for (MeasuredQuantity quantity : result.quantities()) {
      if (isReference(quantity)) {
        for (QuantityValue form : forms(quantity)) {
          Rational value = value(form, point, range.unit());
          if (value != null) {
            return value.compareTo(number(range.min())) >= 0
                && value.compareTo(number(range.max())) <= 0;
          }
        }
      }
    }
    return true;
  }

  private static boolean isReference(MeasuredQuantity quantity) {
    return quantity.refType().stream()
        .anyMatch(word -> word.endsWith("_referenceValue") || word.endsWith("_nominalValue"));
  }

  private static List<QuantityValue> forms(MeasuredQuantity quantity) {
    List<QuantityValue> forms = new ArrayList<>();
    quantity
        .forms()
        .forEach(
            form -> {
              Stream<QuantityValue> members =
                  form instanceof Hybrid hybrid ? hybrid.members().stream() : Stream.of(form);
              members.forEach(forms::add);
            });
    return forms;
  }

  /** A point on the scale of a unit; null where the form has no such value in such a unit. */
  private static @Nullable Rational value(QuantityValue form, int point, String unit) {
    String written = null;
    String from = null;
    if (form instanceof Real real && point == 0) {
      written = real.value();
      from = real.unit();
    } else if (form instanceof RealList list && point < list.values().size()) {
      written = list.values().get(point);
      from = list.units().get(list.units().size() == 1 ? 0 : point);
    }
    if (written == null || from == null) {
      return null;
    }
    try {
      return UnitConversion.between(
              DsiUnit.parse(from), DsiUnit.parse(unit), UnitConversion.Scale.POINT)
          .convert(number(written));
    } catch (ProblemException e) {
      return null;
    }
  }

  private static Rational number(String written) {
    return Rational.of(Decimal.parse(written).value());
  }
}
