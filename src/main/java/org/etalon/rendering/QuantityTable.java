package org.etalon.rendering;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.Measured;
import org.etalon.dcc.Quantity;
import org.etalon.quantity.value.Chars;
import org.etalon.quantity.value.ComplexList;
import org.etalon.quantity.value.Hybrid;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.jspecify.annotations.Nullable;

/**
 * Quantities with as many values each, side by side. What is one for all values stands in the head;
 * what is missing in a row is left empty, what is too much makes a further row, so that a document
 * that contradicts itself is shown as it is.
 */
final class QuantityTable {

  private final Phrasebook words;
  private final QuantityLines values;
  private final int judged;
  private final List<Block.ColumnGroup> groups = new ArrayList<>();
  private final List<List<Line>> columns = new ArrayList<>();
  private int rowCount;

  // Of the group that is being put together.
  private List<Line> heads = new ArrayList<>();
  private List<Line> notes = new ArrayList<>();

  QuantityTable(Phrasebook words) {
    this(words, 1);
  }

  /**
   * A table of what is said about so many values.
   *
   * @param judged how many values a single one, such as a limit, stands for
   */
  QuantityTable(Phrasebook words, int judged) {
    this.words = words;
    this.values = new QuantityLines(words);
    this.judged = judged;
  }

  /** Whether a quantity has a list of values. */
  static boolean fits(Quantity quantity) {
    return count(quantity) >= 0;
  }

  /** The number of values of a quantity, or -1 when it has no list of them. */
  static int count(Quantity quantity) {
    if (!(quantity.form() instanceof Measured measured)) {
      return -1;
    }
    if (measured.value() instanceof Hybrid hybrid) {
      return hybrid.members().stream().mapToInt(QuantityTable::count).max().orElse(-1);
    }
    return count(measured.value());
  }

  private static int count(QuantityValue value) {
    if (value instanceof RealList list) {
      return list.values().size();
    }
    if (value instanceof ComplexList list) {
      return list.count();
    }
    return value instanceof Chars chars ? chars.values().size() : -1;
  }

  void add(Quantity quantity) {
    Measured measured = (Measured) quantity.form();
    List<QuantityValue> members =
        measured.value() instanceof Hybrid hybrid ? hybrid.members() : List.of(measured.value());
    for (QuantityValue member : members) {
      if (member instanceof RealList list) {
        list(list);
      } else if (member instanceof Real real) {
        list(listed(real));
      } else if (member instanceof ComplexList list) {
        complex(list);
      } else if (member instanceof Chars chars) {
        column(Line.EMPTY, plain(chars.values()));
      } else {
        notes.addAll(values.lines(Measured.of(member)));
        continue;
      }
      particulars(Said.of(member));
    }
    relative(quantity.relativeUncertainty());
    close(words.lineOr(quantity.name(), "value"), quantity.attributes());
  }

  /** A column of words, for instance of conformity. */
  void add(String key, List<Line> cells) {
    column(Line.EMPTY, cells);
    close(words.labelled(key), Attributes.NONE);
  }

  Block.Tables block() {
    boolean numbered = rowCount > 1;
    List<Block.ColumnGroup> all = new ArrayList<>();
    if (numbered) {
      Line head = words.labelled("row");
      all.add(new Block.ColumnGroup(head, List.of(), List.of(), List.of(Line.EMPTY)));
    }
    all.addAll(groups);
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (int row = 0; row < rowCount; row++) {
      List<Block.Cell> cells = new ArrayList<>();
      if (numbered) {
        cells.add(new Block.Cell(Line.muted(Integer.toString(row + 1)), false));
      }
      int next = 0;
      for (Block.ColumnGroup group : groups) {
        for (int i = 0; i < group.width(); i++) {
          List<Line> column = columns.get(next++);
          cells.add(new Block.Cell(row < column.size() ? column.get(row) : Line.EMPTY, i == 0));
        }
      }
      rows.add(cells);
    }
    return TableSplit.of(new Block.Table(all, rows, numbered));
  }

  private void close(Line title, Attributes attributes) {
    List<Line> said = new ArrayList<>(notes);
    Line belongs = words.references(attributes.refIds());
    if (!belongs.isEmpty()) {
      said.add(belongs.after(Span.muted(words.label("belongsTo") + ": ")));
    }
    groups.add(new Block.ColumnGroup(title, attributes.refTypes(), said, heads));
    heads = new ArrayList<>();
    notes = new ArrayList<>();
  }

  private void list(RealList list) {
    int count = list.values().size() == 1 ? judged : list.values().size();
    boolean oneUnit = list.units().size() == 1;
    Line unit = oneUnit ? Line.of(Span.unit(list.units().get(0))) : Line.EMPTY;
    column(unit, numbers(spread(list.values(), count), list.units()));
    RealList.StandardUncertainty standard = list.standardUncertainty();
    if (standard != null) {
      column(head("u", list), numbers(spread(standard.values(), count), list.units()));
      parameters(standard.distributions());
    }
    RealList.ExpandedUncertainty expanded = list.expandedUncertainty();
    if (expanded != null) {
      column(head("U", list), numbers(spread(expanded.values(), count), list.units()));
      parameter("k", expanded.coverageFactors());
      parameter("p", expanded.coverageProbabilities());
      parameter("\u03BD", expanded.effectiveDegreesOfFreedom());
      parameters(expanded.distributions());
    }
    RealList.CoverageInterval interval = list.coverageInterval();
    if (interval != null) {
      column(head("min", list), numbers(spread(interval.intervalMins(), count), list.units()));
      column(head("max", list), numbers(spread(interval.intervalMaxs(), count), list.units()));
      column(head("u", list), numbers(spread(interval.valueStandards(), count), list.units()));
      parameter("p", interval.coverageProbabilities());
      parameters(interval.distributions());
    }
  }

  /** One for all is one for each: a row without it would seem to have none. */
  private static List<String> spread(List<String> numbers, int count) {
    return numbers.size() == 1 ? Collections.nCopies(count, numbers.get(0)) : numbers;
  }

  /** Two columns, so that no digit is lost in a formula. */
  private void complex(ComplexList list) {
    if (list.hasPhase()) {
      part("|z|", list.valueMagnitudes(), list.units());
      part("\u2220", list.valuePhases(), list.unitPhases());
    } else {
      part("Re", list.valueReals(), list.units());
      part("Im", list.valueImags(), list.units());
    }
  }

  private void part(String symbol, List<String> numbers, List<String> units) {
    column(head(symbol, units), numbers(numbers, units));
  }

  private static Line head(String symbol, RealList list) {
    return head(symbol, list.units());
  }

  private static Line head(String symbol, List<String> units) {
    Span sign = Span.of(Span.Kind.SYMBOL, symbol);
    return units.size() == 1
        ? Line.of(sign, Span.of(Span.Kind.TEXT, " / "), Span.unit(units.get(0)))
        : Line.of(sign);
  }

  /** One for all values stands in the head, else it is a column. */
  private void parameter(String symbol, List<String> said) {
    Span sign = Span.of(Span.Kind.SYMBOL, symbol);
    if (said.stream().distinct().count() == 1) {
      Span number = Span.of(Span.Kind.NUMBER, said.get(0));
      notes.add(Line.of(sign, Span.of(Span.Kind.TEXT, " = "), number));
    } else if (!said.isEmpty()) {
      column(Line.of(sign), numbers(said, List.of()));
    }
  }

  private void parameters(List<String> distributions) {
    if (distributions.stream().distinct().count() == 1) {
      notes.add(Line.text(values.distribution(distributions.get(0))));
    } else if (!distributions.isEmpty()) {
      List<String> named = distributions.stream().map(values::distribution).toList();
      column(words.labelled("distribution"), plain(named));
    }
  }

  private void particulars(Said said) {
    particular("siLabel", said.labels());
    particular("quantityKind", said.kinds());
    particular("significantDigits", said.significantDigits());
    particular("dateTime", said.dateTimes());
  }

  private void particular(String key, List<String> said) {
    if (said.size() == 1) {
      notes.add(Line.muted(words.label(key) + ": " + said.get(0)));
    } else if (!said.isEmpty()) {
      column(words.labelled(key), plain(said));
    }
  }

  private void relative(@Nullable Measured relative) {
    if (relative == null) {
      return;
    }
    if (relative.value() instanceof RealList list && list.values().size() > 1) {
      Line unit = list.units().size() == 1 ? Line.of(Span.unit(list.units().get(0))) : Line.EMPTY;
      column(
          unit.after(Span.muted(words.label("relativeUncertainty") + " / ")),
          numbers(list.values(), list.units()));
    } else {
      values
          .lines(relative)
          .forEach(
              line -> notes.add(line.after(Span.muted(words.label("relativeUncertainty") + ": "))));
    }
  }

  private void column(Line head, List<Line> cells) {
    heads.add(head);
    columns.add(cells);
    rowCount = Math.max(rowCount, cells.size());
  }

  private static List<Line> numbers(List<String> numbers, List<String> units) {
    List<Line> cells = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      Span number = Span.of(Span.Kind.NUMBER, numbers.get(i));
      cells.add(
          units.size() > 1 && i < units.size()
              ? new Line(Span.quantity(numbers.get(i), units.get(i)))
              : Line.of(number));
    }
    return cells;
  }

  private static List<Line> plain(List<String> texts) {
    return texts.stream().map(Line::text).toList();
  }

  /** A single value among lists is a list of one. */
  private static RealList listed(Real real) {
    Real.StandardUncertainty standard = real.standardUncertainty();
    Real.ExpandedUncertainty expanded = real.expandedUncertainty();
    Real.CoverageInterval interval = real.coverageInterval();
    return new RealList(
        List.of(real.value()),
        List.of(real.unit()),
        standard == null
            ? null
            : new RealList.StandardUncertainty(
                List.of(standard.value()), maybe(standard.distribution())),
        expanded == null
            ? null
            : new RealList.ExpandedUncertainty(
                List.of(expanded.value()),
                List.of(expanded.coverageFactor()),
                List.of(expanded.coverageProbability()),
                maybe(expanded.distribution()),
                maybe(expanded.effectiveDegreesOfFreedom())),
        interval == null
            ? null
            : new RealList.CoverageInterval(
                List.of(interval.valueStandard()),
                List.of(interval.intervalMin()),
                List.of(interval.intervalMax()),
                List.of(interval.coverageProbability()),
                maybe(interval.distribution())));
  }

  private static List<String> maybe(@Nullable String text) {
    return text == null ? List.of() : List.of(text);
  }
}
