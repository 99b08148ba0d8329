package org.etalon.rendering;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.etalon.dcc.DataElement;
import org.etalon.dcc.Measured;
import org.etalon.dcc.Quantity;
import org.etalon.dcc.StatementMetaData;
import org.etalon.quantity.value.Hybrid;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.etalon.rendering.figure.Plot;
import org.etalon.rendering.figure.Series;
import org.etalon.rendering.figure.Series.Limit;
import org.jspecify.annotations.Nullable;

/**
 * Figures of the quantities that a figure says something about: with an expanded uncertainty for
 * each value, and either limits or being an error, where the distance from zero is what matters.
 */
final class FigureBlocks {
  private static final List<String> PLACES =
      List.of("basic_nominalValue", "basic_referenceValue", "basic_measuredValue");
  private static final String ERROR = "basic_measurementError";
  private static final String TOLERANCE = "basic_toleranceLimit";
  private static final String ACCEPTANCE = "basic_acceptanceLimit";

  private final Phrasebook words;

  FigureBlocks(Phrasebook words) {
    this.words = words;
  }

  /** One figure for each such quantity of a table, with its other columns as horizontal axis. */
  List<Block> of(List<? extends DataElement> elements) {
    List<Quantity> quantities =
        elements.stream()
            .filter(Quantity.class::isInstance)
            .map(Quantity.class::cast)
            .filter(quantity -> quantity.form() instanceof Measured)
            .toList();
    List<Block> figures = new ArrayList<>();
    for (Quantity quantity : quantities) {
      for (Column column : columns(quantity)) {
        figure(quantity, column, quantities).ifPresent(figures::add);
      }
    }
    return figures;
  }

  private Optional<Block> figure(Quantity quantity, Column column, List<Quantity> beside) {
    List<String> uncertainties = column.uncertainties();
    List<Limit> limits = limits(quantity, column);
    if (uncertainties.isEmpty() || (limits.isEmpty() && !quantity.attributes().hasRefType(ERROR))) {
      return Optional.empty();
    }
    Axis axis = axis(quantity, column.values().size(), beside);
    Series series =
        new Series(
            title(quantity, column.unit()),
            column.values(),
            uncertainties,
            axis.title(),
            axis.places(),
            limits);
    return Plot.of(series, words.label("figureZero"), words.label("figureValue"))
        .map(
            drawing ->
                new Block.Figure(
                    series.title() + ": " + words.label("figureValue"),
                    said(series, column.unit()),
                    drawing));
  }

  /** The same in words, value by value. */
  private List<String> said(Series series, String unit) {
    String symbol = unit.equals("\\one") ? "" : "\u00A0" + symbol(unit);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < series.values().size(); i++) {
      StringBuilder line = new StringBuilder();
      line.append(series.placesTitle()).append(": ").append(series.places().get(i));
      line.append("; ").append(series.values().get(i)).append(symbol);
      line.append(", U = ").append(series.uncertainties().get(i)).append(symbol);
      for (Limit limit : series.limits()) {
        line.append("; ").append(limit.name()).append(": ").append(limit.values().get(i));
        line.append(symbol);
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private String title(Quantity quantity, String unit) {
    String name = quantity.name() == null ? words.label("value") : words.first(quantity.name());
    return unit.equals("\\one") ? name : name + " / " + symbol(unit);
  }

  private String symbol(String dsi) {
    Span unit = Span.unit(dsi);
    return unit.notSi() ? unit.text() + "\u00A0" + words.label("notSi") : unit.text();
  }

  /** What tells the values apart: a nominal or reference value beside them, else their number. */
  private Axis axis(Quantity quantity, int count, List<Quantity> beside) {
    for (String refType : PLACES) {
      for (Quantity other : beside) {
        if (!other.equals(quantity) && other.attributes().hasRefType(refType)) {
          for (Column column : columns(other)) {
            if (column.values().size() == count) {
              return new Axis(title(other, column.unit()), column.values());
            }
          }
        }
      }
    }
    return new Axis(
        words.label("row"), IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList());
  }

  private List<Limit> limits(Quantity quantity, Column column) {
    List<Limit> limits = new ArrayList<>();
    for (StatementMetaData statement : quantity.context().metaData()) {
      if (statement.data() == null) {
        continue;
      }
      for (DataElement element : statement.data().elements()) {
        if (element instanceof Quantity limit && limit.form() instanceof Measured) {
          kind(limit).flatMap(kind -> limit(kind, limit, column)).ifPresent(limits::add);
        }
      }
    }
    return limits;
  }

  private static Optional<Limit.Kind> kind(Quantity limit) {
    for (String refType : limit.attributes().refTypes()) {
      if (refType.startsWith(TOLERANCE)) {
        return Optional.of(Limit.Kind.TOLERANCE);
      }
      if (refType.startsWith(ACCEPTANCE)) {
        return Optional.of(Limit.Kind.ACCEPTANCE);
      }
    }
    return Optional.empty();
  }

  /** Only limits in the unit of the values: nothing is converted here. */
  private Optional<Limit> limit(Limit.Kind kind, Quantity limit, Column column) {
    int count = column.values().size();
    String name = limit.name() == null ? words.label("figureLimit") : words.first(limit.name());
    return columns(limit).stream()
        .filter(each -> each.unit().equals(column.unit()))
        .map(each -> spread(each.values(), count))
        .filter(values -> values.size() == count)
        .findFirst()
        .map(values -> new Limit(kind, name, values));
  }

  /** The values of a quantity that are in one unit, for each member of a hybrid. */
  private static List<Column> columns(Quantity quantity) {
    QuantityValue value = ((Measured) quantity.form()).value();
    List<QuantityValue> members =
        value instanceof Hybrid hybrid ? hybrid.members() : List.of(value);
    List<Column> columns = new ArrayList<>();
    for (QuantityValue member : members) {
      if (member instanceof RealList list && list.units().stream().distinct().count() == 1) {
        RealList.ExpandedUncertainty expanded = list.expandedUncertainty();
        columns.add(
            new Column(
                list.units().get(0), list.values(), expanded == null ? null : expanded.values()));
      } else if (member instanceof Real real) {
        Real.ExpandedUncertainty expanded = real.expandedUncertainty();
        columns.add(
            new Column(
                real.unit(),
                List.of(real.value()),
                expanded == null ? null : List.of(expanded.value())));
      }
    }
    return columns;
  }

  /** One for all is one for each. */
  private static List<String> spread(List<String> values, int count) {
    return values.size() == 1 ? Collections.nCopies(count, values.get(0)) : values;
  }

  private record Axis(String title, List<String> places) {}

  private record Column(String unit, List<String> values, @Nullable List<String> said) {
    /** One for each value, or none. */
    List<String> uncertainties() {
      List<String> each = said == null ? List.<String>of() : spread(said, values.size());
      return each.size() == values.size() ? each : List.of();
    }
  }
}
