package org.etalon.quantity.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.jspecify.annotations.Nullable;

/**
 * One value with what is stated of its uncertainty, as written, of a quantity that is right by
 * itself.
 *
 * @param at where it stands: the JSON pointers of what a finding can be about
 * @param uncertainty standard when there is no coverage factor, else expanded
 */
public record StatedPoint(
    Place at,
    String value,
    String unit,
    String uncertainty,
    @Nullable String coverageFactor,
    @Nullable String coverageProbability,
    @Nullable String degreesOfFreedom) {

  /** JSON pointers below the quantity; those of what is not stated are never used. */
  public record Place(String value, String uncertainty, String factor, String degreesOfFreedom) {}

  /** The points of a quantity; empty when it has neither uncertainty of these two kinds. */
  public static List<StatedPoint> of(QuantityValue value) {
    if (value instanceof Real real) {
      return of(RealColumns.of(real, ""));
    }
    return value instanceof RealList list ? of(RealColumns.of(list, "")) : List.of();
  }

  private static List<StatedPoint> of(RealColumns columns) {
    RealColumns.Expanded expanded = columns.expanded();
    RealColumns.Standard standard = columns.standard();
    List<StatedPoint> points = new ArrayList<>();
    for (int i = 0; i < columns.values().size(); i++) {
      if (expanded != null) {
        points.add(expanded(columns, expanded, i));
      } else if (standard != null) {
        Place at =
            new Place(columns.values().pointer(i), standard.values().pointerForValue(i), "", "");
        points.add(
            new StatedPoint(
                at,
                written(columns.values(), i),
                written(columns.units(), i),
                written(standard.values(), i),
                null,
                null,
                null));
      }
    }
    return points;
  }

  private static StatedPoint expanded(RealColumns columns, RealColumns.Expanded stated, int i) {
    Column degrees = stated.degreesOfFreedom();
    return new StatedPoint(
        new Place(
            columns.values().pointer(i),
            stated.values().pointerForValue(i),
            stated.factors().pointerForValue(i),
            degrees.pointerForValue(i)),
        written(columns.values(), i),
        written(columns.units(), i),
        written(stated.values(), i),
        written(stated.factors(), i),
        written(stated.probabilities(), i),
        degrees.size() == 0 ? null : degrees.forValue(i));
  }

  private static String written(Column column, int i) {
    return Objects.requireNonNull(column.forValue(i), column.pointer());
  }
}
