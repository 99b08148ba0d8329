package org.etalon.rendering;

import java.util.ArrayList;
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

  /** The same line with a piece before it. */
  Line after(Span first) {
    List<Span> all = new ArrayList<>();
    all.add(first);
    all.addAll(spans);
    return new Line(all);
  }

  public boolean isEmpty() {
    return spans.isEmpty();
  }
}
