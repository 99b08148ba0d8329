package org.etalon.dcc.difference;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.etalon.quantity.value.Complex;
import org.etalon.quantity.value.ComplexList;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.RealList;
import org.etalon.quantity.value.RegionUncertainty;

/** The lists side by side in one quantity, of which each entry should belong to a value. */
final class Columns {
  private Columns() {}

  /** Some entry or unit stands beside no value, so that a walk through the values misses it. */
  static boolean isOdd(QuantityValue value) {
    if (value instanceof RealList list) {
      return hasOther(list, list.values().size());
    } else if (value instanceof ComplexList list) {
      return hasOther(list, list.count());
    }
    return value instanceof Complex complex
        && ((complex.valueReal() == null && complex.valueMagnitude() == null)
            || (complex.unitPhase() != null && complex.valuePhase() == null));
  }

  /** One entry stands for all, if there are any. */
  private static boolean hasOther(Object columns, int count) {
    for (RecordComponent component : Parts.of(columns.getClass())) {
      Object part = Parts.value(columns, component);
      boolean other =
          part instanceof List<?> list
              ? !list.isEmpty() && list.size() != count && (list.size() != 1 || count == 0)
              : part instanceof Record
                  && !(part instanceof RegionUncertainty)
                  && hasOther(part, count);
      if (other) {
        return true;
      }
    }
    return false;
  }
}
