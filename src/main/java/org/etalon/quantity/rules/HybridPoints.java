package org.etalon.quantity.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.etalon.quantity.value.Complex;
import org.etalon.quantity.value.ComplexList;
import org.etalon.quantity.value.Constant;
import org.etalon.quantity.value.QuantityList;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.jspecify.annotations.Nullable;

/**
 * All numbers of a member of a hybrid that can be compared with those of another: for each meaning,
 * such as the values or the uncertainties, its points in order.
 */
final class HybridPoints {
  private final Map<Meaning, List<Point>> points = new LinkedHashMap<>();

  private HybridPoints() {}

  static HybridPoints of(QuantityValue member, String at) {
    HybridPoints all = new HybridPoints();
    all.add(member, at);
    return all;
  }

  Map<Meaning, List<Point>> byMeaning() {
    return points;
  }

  private void add(QuantityValue value, String at) {
    if (value instanceof Real real) {
      reals(RealColumns.of(real, at));
    } else if (value instanceof RealList list) {
      reals(RealColumns.of(list, at));
    } else if (value instanceof Constant constant) {
      reals(RealColumns.of(constant, at));
    } else if (value instanceof Complex complex) {
      complexes(ComplexColumns.of(complex, at));
    } else if (value instanceof ComplexList list) {
      complexes(ComplexColumns.of(list, at));
    } else if (value instanceof QuantityList list) {
      for (int i = 0; i < list.members().size(); i++) {
        add(list.members().get(i), at + "/list/members/" + i);
      }
    }
  }

  private void reals(RealColumns real) {
    int count = real.values().size();
    column(Meaning.VALUE, real.values(), real.units(), count, null);
    if (real.standard() != null) {
      column(Meaning.STANDARD, real.standard().values(), real.units(), count, null);
    }
    if (real.expanded() != null) {
      column(
          Meaning.EXPANDED,
          real.expanded().values(),
          real.units(),
          count,
          real.expanded().factors());
    }
    if (real.interval() != null) {
      Column probabilities = real.interval().probabilities();
      column(Meaning.STANDARD, real.interval().standardUncertainties(), real.units(), count, null);
      column(Meaning.MINIMUM, real.interval().min(), real.units(), count, probabilities);
      column(Meaning.MAXIMUM, real.interval().max(), real.units(), count, probabilities);
    }
  }

  private void complexes(ComplexColumns complex) {
    int count = complex.first().size();
    Column phases = complex.phaseUnits();
    if (phases == null) {
      column(Meaning.REAL_PART, complex.first(), complex.units(), count, null);
      column(Meaning.IMAGINARY_PART, complex.second(), complex.units(), count, null);
    } else {
      column(Meaning.MAGNITUDE, complex.first(), complex.units(), count, null);
      column(Meaning.PHASE, complex.second(), phases, count, null);
    }
  }

  private void column(
      Meaning meaning, Column values, Column units, int count, @Nullable Column worth) {
    List<Point> all = points.computeIfAbsent(meaning, m -> new ArrayList<>());
    for (int i = 0; i < count; i++) {
      all.add(
          new Point(
              values.pointerForValue(i),
              units.pointerForValue(i),
              String.valueOf(values.forValue(i)),
              String.valueOf(units.forValue(i)),
              worth == null ? "" : String.valueOf(worth.forValue(i))));
    }
  }

  /** What a number says. */
  enum Meaning {
    VALUE(true, false),
    STANDARD(false, true),
    EXPANDED(false, true),
    MINIMUM(true, false),
    MAXIMUM(true, false),
    REAL_PART(false, false),
    IMAGINARY_PART(false, false),
    MAGNITUDE(false, false),
    PHASE(false, false);

    private final boolean onScale;
    private final boolean uncertainty;

    Meaning(boolean onScale, boolean uncertainty) {
      this.onScale = onScale;
      this.uncertainty = uncertainty;
    }

    /** It lies where the value lies, and so can be a point on a scale of temperature. */
    boolean isOnScale() {
      return onScale;
    }

    boolean isUncertainty() {
      return uncertainty;
    }
  }

  /**
   * One number with its unit.
   *
   * @param worth what has to be alike for two such numbers to be comparable: a coverage factor or
   *     probability
   */
  record Point(String pointer, String unitPointer, String value, String unit, String worth) {
    @Override
    public String toString() {
      return value + " " + unit;
    }
  }
}
