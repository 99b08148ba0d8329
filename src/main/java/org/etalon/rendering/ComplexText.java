package org.etalon.rendering;

import java.util.ArrayList;
import java.util.List;
import org.etalon.quantity.value.Complex;
import org.jspecify.annotations.Nullable;

/** A complex value as people write it: a + b i, or a magnitude with its phase after an angle. */
final class ComplexText {
  private ComplexText() {}

  static List<Span> of(Complex complex) {
    List<Span> spans = new ArrayList<>();
    if (complex.hasPhase()) {
      spans.addAll(quantity(complex.valueMagnitude(), complex.unit()));
      spans.add(Span.of(Span.Kind.TEXT, " \u2220 "));
      spans.addAll(quantity(complex.valuePhase(), complex.unitPhase()));
    } else {
      cartesian(spans, complex.valueReal(), complex.valueImag(), complex.unit());
    }
    return spans;
  }

  private static void cartesian(
      List<Span> spans, @Nullable String real, @Nullable String imaginary, @Nullable String unit) {
    String second = imaginary == null ? "" : imaginary;
    boolean signed = second.startsWith("-") || second.startsWith("+");
    String sign = second.startsWith("-") ? " \u2212 " : " + ";
    spans.add(Span.of(Span.Kind.TEXT, "("));
    spans.add(Span.of(Span.Kind.NUMBER, real == null ? "" : real));
    spans.add(Span.of(Span.Kind.TEXT, sign));
    spans.add(Span.of(Span.Kind.NUMBER, signed ? second.substring(1) : second));
    spans.add(Span.of(Span.Kind.TEXT, "\u00A0"));
    spans.add(Span.of(Span.Kind.SYMBOL, "i"));
    spans.add(Span.of(Span.Kind.TEXT, ")"));
    spans.addAll(Span.after(unit == null ? "" : unit));
  }

  private static List<Span> quantity(@Nullable String value, @Nullable String unit) {
    return Span.quantity(value == null ? "" : value, unit == null ? "" : unit);
  }
}
