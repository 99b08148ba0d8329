package org.etalon.quantity.rules;

import java.util.List;
import java.util.stream.IntStream;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.etalon.quantity.value.Complex;
import org.etalon.quantity.value.ComplexList;
import org.etalon.quantity.value.Constant;
import org.etalon.quantity.value.Hybrid;
import org.etalon.quantity.value.QuantityList;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;

/** The rules of every form that has numbers. */
final class ValueRules {
  // The matrix of all values together has the square of this many elements.
  private static final int MULTIVARIATE_MAX = 400;

  private final ColumnRules columns;
  private final RealRules reals;
  private final ComplexRules complexes;
  private final Scale scale;

  /**
   * @param scale what the numbers of a hybrid are: temperatures, or differences of temperature
   */
  ValueRules(Findings findings, Scale scale) {
    this.columns = new ColumnRules(findings);
    this.reals = new RealRules(columns);
    this.complexes = new ComplexRules(columns);
    this.scale = scale;
  }

  ColumnRules columns() {
    return columns;
  }

  /** Whether there were such rules; words have none here. */
  boolean check(QuantityValue value, String at, int depth) {
    if (value instanceof Real real) {
      reals.check(RealColumns.of(real, at));
    } else if (value instanceof RealList list) {
      realList(list, at);
    } else if (value instanceof Constant constant) {
      reals.check(RealColumns.of(constant, at));
    } else if (value instanceof Complex complex) {
      complexes.check(complex, at);
    } else if (value instanceof ComplexList list) {
      complexes.check(list, at);
    } else if (value instanceof QuantityList list) {
      new ListRules(columns, this).check(list, at, depth);
    } else if (value instanceof Hybrid hybrid) {
      new HybridRules(this, scale).check(hybrid, at);
    } else {
      return false;
    }
    return true;
  }

  private void realList(RealList list, String at) {
    RealColumns seen = RealColumns.of(list, at);
    int before = columns.findings().errors();
    reals.check(seen);
    if (columns.findings().errors() != before
        || list.measurementUncertaintyMultivariate() == null) {
      return;
    }
    String place = seen.pointer() + "/measurementUncertaintyMultivariate";
    int count = list.values().size();
    if (count > MULTIVARIATE_MAX) {
      columns
          .findings()
          .error(place, "too-many-values", "A common region holds at most 400 values.");
      return;
    }
    List<String> units =
        IntStream.range(0, count).mapToObj(i -> String.valueOf(seen.units().forValue(i))).toList();
    new RegionRules(columns)
        .check(list.measurementUncertaintyMultivariate(), place, List.of(units));
  }
}
