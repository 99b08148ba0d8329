package org.etalon.rendering;

import java.util.ArrayList;
import java.util.List;
import org.etalon.dcc.Measured;
import org.etalon.quantity.value.Chars;
import org.etalon.quantity.value.Complex;
import org.etalon.quantity.value.ComplexList;
import org.etalon.quantity.value.Constant;
import org.etalon.quantity.value.Hybrid;
import org.etalon.quantity.value.NoQuantity;
import org.etalon.quantity.value.QuantityList;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.etalon.quantity.value.Text;
import org.jspecify.annotations.Nullable;

/** Values as running text: number, unit, uncertainty and what it is worth, as they are written. */
final class QuantityLines {

  private final Phrasebook words;

  QuantityLines(Phrasebook words) {
    this.words = words;
  }

  /** One line for each value, and one for each thing that D-SI says beside it. */
  List<Line> lines(Measured measured) {
    return lines(measured.value());
  }

  private List<Line> lines(QuantityValue value) {
    List<Line> lines = new ArrayList<>();
    if (value instanceof Hybrid hybrid) {
      hybrid.members().forEach(member -> lines.addAll(lines(member)));
    } else if (value instanceof QuantityList list) {
      note(lines, "siLabel", one(list.label()));
      note(lines, "dateTime", one(list.dateTime()));
      list.members().forEach(member -> lines.addAll(lines(member)));
    } else if (value instanceof RealList list) {
      for (int i = 0; i < list.values().size(); i++) {
        lines.add(real(ListedValues.real(list, i)));
      }
      lines.addAll(particulars(value));
    } else if (value instanceof ComplexList list) {
      for (int i = 0; i < list.count(); i++) {
        lines.add(new Line(ComplexText.of(ListedValues.complex(list, i))));
      }
      lines.addAll(particulars(value));
    } else {
      lines.add(line(value));
      lines.addAll(particulars(value));
    }
    return lines;
  }

  private Line line(QuantityValue value) {
    if (value instanceof Real real) {
      return real(real);
    }
    if (value instanceof Complex complex) {
      return new Line(ComplexText.of(complex));
    }
    if (value instanceof Constant constant) {
      return constant(constant);
    }
    if (value instanceof Chars chars) {
      return Line.text(String.join(" ", chars.values()));
    }
    if (value instanceof Text text) {
      return Line.text(text.content().toString());
    }
    return value instanceof NoQuantity none ? Line.text(none.content().toString()) : Line.EMPTY;
  }

  private Line constant(Constant constant) {
    List<Span> spans = new ArrayList<>();
    spans.addAll(Span.quantity(constant.value(), constant.unit()));
    if (constant.valueStandard() != null) {
      uncertainty(spans, "u", constant.valueStandard(), constant.unit());
    }
    worth(spans, null, null, null, constant.distribution());
    return new Line(spans);
  }

  private Line real(Real real) {
    List<Span> spans = new ArrayList<>();
    spans.addAll(Span.quantity(real.value(), real.unit()));
    if (real.standardUncertainty() != null) {
      uncertainty(spans, "u", real.standardUncertainty().value(), real.unit());
      worth(spans, null, null, null, real.standardUncertainty().distribution());
    }
    Real.ExpandedUncertainty expanded = real.expandedUncertainty();
    if (expanded != null) {
      uncertainty(spans, "U", expanded.value(), real.unit());
      worth(
          spans,
          expanded.coverageFactor(),
          expanded.coverageProbability(),
          expanded.effectiveDegreesOfFreedom(),
          expanded.distribution());
    }
    Real.CoverageInterval interval = real.coverageInterval();
    if (interval != null) {
      spans.add(Span.of(Span.Kind.TEXT, "\u2003["));
      spans.add(Span.of(Span.Kind.NUMBER, interval.intervalMin()));
      spans.add(Span.of(Span.Kind.TEXT, "; "));
      spans.add(Span.of(Span.Kind.NUMBER, interval.intervalMax()));
      spans.add(Span.of(Span.Kind.TEXT, "]"));
      spans.addAll(Span.after(real.unit()));
      uncertainty(spans, "u", interval.valueStandard(), real.unit());
      worth(spans, null, interval.coverageProbability(), null, interval.distribution());
    }
    return new Line(spans);
  }

  /** What holds for all values: coverage factor, probability, degrees of freedom, distribution. */
  Line worth(
      @Nullable String factor,
      @Nullable String probability,
      @Nullable String freedom,
      @Nullable String distribution) {
    List<Span> spans = new ArrayList<>();
    assign(spans, ", ", "k", factor);
    assign(spans, ", ", "p", probability);
    assign(spans, ", ", "\u03BD", freedom);
    if (distribution != null) {
      spans.add(
          Span.of(Span.Kind.TEXT, (spans.isEmpty() ? "" : ", ") + distribution(distribution)));
    }
    return new Line(spans);
  }

  String distribution(String written) {
    return words.word("distribution", written);
  }

  private void worth(
      List<Span> spans,
      @Nullable String factor,
      @Nullable String probability,
      @Nullable String freedom,
      @Nullable String distribution) {
    Line worth = worth(factor, probability, freedom, distribution);
    if (!worth.isEmpty()) {
      spans.add(Span.of(Span.Kind.TEXT, " ("));
      spans.addAll(worth.spans());
      spans.add(Span.of(Span.Kind.TEXT, ")"));
    }
  }

  private static void assign(
      List<Span> spans, String separator, String symbol, @Nullable String number) {
    if (number == null) {
      return;
    }
    if (!spans.isEmpty()) {
      spans.add(Span.of(Span.Kind.TEXT, separator));
    }
    spans.add(Span.of(Span.Kind.SYMBOL, symbol));
    spans.add(Span.of(Span.Kind.TEXT, " = "));
    // A number is never broken, a list of them is between any two.
    String before = "";
    for (String one : number.split(" ")) {
      if (!before.isEmpty()) {
        spans.add(Span.of(Span.Kind.TEXT, before));
      }
      spans.add(Span.of(Span.Kind.NUMBER, one));
      before = " ";
    }
  }

  private static void uncertainty(List<Span> spans, String symbol, String value, String unit) {
    spans.add(Span.of(Span.Kind.TEXT, "\u2003"));
    spans.add(Span.of(Span.Kind.SYMBOL, symbol));
    spans.add(Span.of(Span.Kind.TEXT, " = "));
    spans.addAll(Span.quantity(value, unit));
  }

  private List<Line> particulars(QuantityValue value) {
    Said said = Said.of(value);
    List<Line> lines = new ArrayList<>();
    note(lines, "siLabel", said.labels());
    note(lines, "quantityKind", said.kinds());
    note(lines, "significantDigits", said.significantDigits());
    note(lines, "dateTime", said.dateTimes());
    return lines;
  }

  private static List<String> one(@Nullable String text) {
    return text == null ? List.of() : List.of(text);
  }

  private void note(List<Line> lines, String key, List<String> said) {
    if (!said.isEmpty()) {
      lines.add(Line.muted(words.label(key) + ": " + String.join(" ", said)));
    }
  }
}
