package org.etalon.certificate.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.etalon.calibration.CalibrationBody;
import org.etalon.calibration.MeasuredQuantity;
import org.etalon.calibration.MeasuredResult;
import org.etalon.certificate.history.CalibrationHistory.Point;
import org.etalon.certificate.history.CalibrationHistory.Value;
import org.etalon.quantity.Decimal;
import org.etalon.quantity.DecimalRejectedException;
import org.etalon.quantity.value.Hybrid;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.jspecify.annotations.Nullable;

/** The values of one calibration that have an expanded uncertainty, each with its place. */
final class MeasuredPoints {
  private static final List<String> PLACES =
      List.of("basic_nominalValue", "basic_referenceValue", "basic_measuredValue");

  private final List<Measured> points = new ArrayList<>();

  private MeasuredPoints() {}

  /** A value and what it is a value of. */
  record Measured(
      PointKey key,
      MeasuredResult.State state,
      List<String> refType,
      @Nullable Map<String, String> name,
      @Nullable Point point,
      Value value) {}

  /** What makes values of two calibrations values of one thing; the number of a place counts. */
  record PointKey(
      TreeSet<String> refType,
      @Nullable String quantityKind,
      String unit,
      @Nullable BigDecimal place,
      @Nullable String placeUnit) {}

  static List<Measured> of(CalibrationBody body, String equipment) {
    MeasuredPoints found = new MeasuredPoints();
    List<String> items =
        body.items().stream()
            .filter(item -> item.equipment().equals(equipment))
            .map(CalibrationBody.Item::id)
            .toList();
    boolean alone = body.items().size() == 1;
    for (MeasuredResult result : body.results()) {
      boolean concerns =
          result.items().isEmpty() ? alone : result.items().stream().anyMatch(items::contains);
      // A result about several items does not say which value belongs to which.
      if (concerns && result.items().size() <= 1) {
        result.quantities().forEach(quantity -> found.add(quantity, result));
      }
    }
    return found.points;
  }

  private void add(MeasuredQuantity quantity, MeasuredResult result) {
    Column column = column(quantity).filter(c -> !c.uncertainties.isEmpty()).orElse(null);
    if (column == null) {
      return;
    }
    Column places = places(quantity, result, column.values.size()).orElse(null);
    if (places == null && column.values.size() > 1) {
      // Nothing tells the values apart.
      return;
    }
    for (int i = 0; i < column.values.size(); i++) {
      Point point = places == null ? null : new Point(places.values.get(i), at(places.units, i));
      try {
        PointKey key =
            new PointKey(
                new TreeSet<>(quantity.refType()),
                quantity.quantityKind(),
                at(column.units, i),
                point == null ? null : number(point.value()),
                point == null ? null : point.unit());
        number(column.values.get(i));
        points.add(
            new Measured(
                key,
                result.state(),
                quantity.refType(),
                quantity.name(),
                point,
                new Value(
                    column.values.get(i), at(column.uncertainties, i), at(column.factors, i))));
      } catch (DecimalRejectedException e) {
        // Not a finite number: there is nothing to compare.
      }
    }
  }

  private static BigDecimal number(String written) {
    return Decimal.parse(written.strip()).value().stripTrailingZeros();
  }

  private static Optional<Column> places(
      MeasuredQuantity quantity, MeasuredResult result, int count) {
    for (String refType : PLACES) {
      for (MeasuredQuantity other : result.quantities()) {
        Optional<Column> column =
            !other.equals(quantity) && other.refType().contains(refType)
                ? column(other).filter(c -> c.values.size() == count)
                : Optional.empty();
        if (column.isPresent()) {
          return column;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Column> column(MeasuredQuantity quantity) {
    List<QuantityValue> forms = quantity.forms();
    if (forms.size() != 1) {
      return Optional.empty();
    }
    QuantityValue form = forms.get(0);
    List<QuantityValue> members = form instanceof Hybrid hybrid ? hybrid.members() : forms;
    return members.stream().findFirst().flatMap(MeasuredPoints::column);
  }

  private static Optional<Column> column(QuantityValue value) {
    if (value instanceof Real real) {
      Real.ExpandedUncertainty u = real.expandedUncertainty();
      return Optional.of(
          new Column(
              List.of(real.value()),
              List.of(real.unit()),
              u == null ? List.of() : List.of(u.value()),
              u == null ? List.of() : List.of(u.coverageFactor())));
    }
    if (value instanceof RealList list && !list.units().isEmpty()) {
      RealList.ExpandedUncertainty u = list.expandedUncertainty();
      return Optional.of(
          new Column(
              list.values(),
              list.units(),
              u == null ? List.of() : u.values(),
              u == null ? List.of() : u.coverageFactors()));
    }
    return Optional.empty();
  }

  /** One entry stands for all. */
  private static String at(List<String> entries, int i) {
    return entries.size() == 1 ? entries.get(0) : entries.get(i);
  }

  private record Column(
      List<String> values, List<String> units, List<String> uncertainties, List<String> factors) {}
}
