package org.etalon.rendering;

import java.util.Arrays;
import java.util.List;

/** Pieces that stand beside each other. */
record Line(List<Span> spans) {

  static final Line EMPTY = new Line(List.of());

  Line {
    spans = List.copyOf(spans);
  }

  static Line of(Span... spans) {
    return new Line(Arrays.asList(spans));
  }

  static Line text(String text) {
    return of(Span.of(Span.Kind.TEXT, text));
  }

  static Line code(String text) {
    return of(Span.of(Span.Kind.CODE, text));
  }

  static Line muted(String text) {
    return of(Span.muted(text));
  }

  public boolean isEmpty() {
    return spans.isEmpty();
  }
}
