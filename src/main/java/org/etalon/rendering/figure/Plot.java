package org.etalon.rendering.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.etalon.quantity.Decimal;
import org.etalon.quantity.DecimalRejectedException;
import org.etalon.rendering.figure.Drawing.Caption;
import org.etalon.rendering.figure.Drawing.Dot;
import org.etalon.rendering.figure.Drawing.Ink;
import org.etalon.rendering.figure.Drawing.Stroke;

/**
 * Draws values with their uncertainty bars against limits. The values stand beside each other in
 * their order, each with its place written below; only the vertical axis is to scale. Words that
 * would run into each other are left out, never shortened.
 */
public final class Plot {
  /** More values than this are not drawn: nobody could tell them apart. */
  public static final int VALUES_MAX = 300;

  private static final int WIDTH = 720;
  private static final int HEIGHT = 350;
  private static final int LEFT = 64;
  private static final int RIGHT = 596;
  private static final int TOP = 16;
  private static final int BOTTOM = 236;
  private static final int LETTER = 7;
  private static final int GAP = 12;
  private static final int CAP = 5;

  private final Series series;
  private final String zero;
  private final List<BigDecimal> values;
  private final List<BigDecimal> bars;
  private final List<List<BigDecimal>> limits;
  private final Axis axis;

  private final List<Stroke> strokes = new ArrayList<>();
  private final List<Dot> dots = new ArrayList<>();
  private final List<Caption> captions = new ArrayList<>();

  private Plot(Series series, String zero) {
    this.series = series;
    this.zero = zero;
    values = numbers(series.values());
    bars = numbers(series.uncertainties());
    limits = series.limits().stream().map(limit -> numbers(limit.values())).toList();
    List<BigDecimal> all = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      all.add(values.get(i).add(bars.get(i).abs()));
      all.add(values.get(i).subtract(bars.get(i).abs()));
    }
    limits.forEach(all::addAll);
    axis = Axis.over(all, BOTTOM, TOP);
  }

  /**
   * The drawing; none where something is no finite number, or there are too many values.
   *
   * @param zero the word for the line at zero
   * @param legend what a value with its bar is, in words
   */
  public static Optional<Drawing> of(Series series, String zero, String legend) {
    if (series.count() == 0 || series.count() > VALUES_MAX) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Plot(series, zero).draw(legend));
    } catch (DecimalRejectedException e) {
      return Optional.empty();
    }
  }

  private static List<BigDecimal> numbers(List<String> written) {
    return written.stream().map(text -> Decimal.parse(text.strip()).value()).toList();
  }

  private Drawing draw(String legend) {
    frame();
    for (int i = 0; i < limits.size(); i++) {
      limit(series.limits().get(i), limits.get(i));
    }
    for (int i = 0; i < values.size(); i++) {
      value(i);
    }
    valueLabels();
    placeLabels();
    legend(legend);
    return new Drawing(WIDTH, HEIGHT, strokes, dots, captions);
  }

  private void frame() {
    strokes.add(new Stroke(Ink.AXIS, LEFT, TOP, LEFT, BOTTOM));
    strokes.add(new Stroke(Ink.AXIS, LEFT, BOTTOM, RIGHT, BOTTOM));
    if (axis.holds(BigDecimal.ZERO)) {
      int y = axis.place(BigDecimal.ZERO);
      strokes.add(new Stroke(Ink.ZERO, LEFT, y, RIGHT, y));
      captions.add(new Caption(LEFT - 6, y + 4, "end", false, zero));
    }
    captions.add(new Caption(18, (TOP + BOTTOM) / 2, "middle", true, series.title()));
    captions.add(
        new Caption((LEFT + RIGHT) / 2, BOTTOM + 38, "middle", false, series.placesTitle()));
  }

  private void limit(Series.Limit limit, List<BigDecimal> at) {
    Ink ink = Ink.valueOf(limit.kind().name());
    if (limit.isConstant()) {
      int y = axis.place(at.get(0));
      strokes.add(new Stroke(ink, LEFT, y, RIGHT, y));
      captions.add(new Caption(RIGHT + 6, y + 4, "start", false, limit.values().get(0)));
      return;
    }
    boolean labelled = fits(limit.values());
    int half = Math.max(slot() * 2 / 5, 1);
    for (int i = 0; i < at.size(); i++) {
      int y = axis.place(at.get(i));
      strokes.add(new Stroke(ink, x(i) - half, y, x(i) + half, y));
      if (labelled) {
        captions.add(new Caption(x(i) - half, y - 4, "start", false, limit.values().get(i)));
      }
    }
  }

  private void value(int i) {
    int x = x(i);
    int above = axis.place(values.get(i).add(bars.get(i).abs()));
    int below = axis.place(values.get(i).subtract(bars.get(i).abs()));
    int cap = Math.min(CAP, Math.max(slot() / 3, 1));
    strokes.add(new Stroke(Ink.BAR, x, above, x, below));
    strokes.add(new Stroke(Ink.BAR, x - cap, above, x + cap, above));
    strokes.add(new Stroke(Ink.BAR, x - cap, below, x + cap, below));
    dots.add(new Dot(x, axis.place(values.get(i))));
  }

  /** All values where there is room, else the least and the greatest. */
  private void valueLabels() {
    if (fits(series.values())) {
      for (int i = 0; i < values.size(); i++) {
        valueLabel(i);
      }
      return;
    }
    Comparator<Integer> byValue = Comparator.comparing(values::get);
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      places.add(i);
    }
    int least = places.stream().min(byValue).orElse(0);
    int greatest = places.stream().max(byValue).orElse(0);
    valueLabel(least);
    if (greatest != least) {
      valueLabel(greatest);
    }
  }

  private void valueLabel(int i) {
    String text = series.values().get(i);
    // At the right edge the words stand at the left of the value.
    boolean room = x(i) + 8 + text.length() * LETTER < RIGHT;
    int x = room ? x(i) + 8 : x(i) - 8;
    captions.add(
        new Caption(x, axis.place(values.get(i)) + 4, room ? "start" : "end", false, text));
  }

  /** Every place, or every second, third and so on, as there is room. */
  private void placeLabels() {
    int longest = longest(series.places());
    int step = Math.max(1, (longest * LETTER + GAP + slot() - 1) / slot());
    for (int i = 0; i < series.count(); i += step) {
      strokes.add(new Stroke(Ink.AXIS, x(i), BOTTOM, x(i), BOTTOM + 5));
      captions.add(new Caption(x(i), BOTTOM + 19, "middle", false, series.places().get(i)));
    }
  }

  private void legend(String legend) {
    int y = HEIGHT - 50;
    int x = LEFT;
    strokes.add(new Stroke(Ink.BAR, x + 10, y - 12, x + 10, y + 4));
    strokes.add(new Stroke(Ink.BAR, x + 5, y - 12, x + 15, y - 12));
    strokes.add(new Stroke(Ink.BAR, x + 5, y + 4, x + 15, y + 4));
    dots.add(new Dot(x + 10, y - 4));
    captions.add(new Caption(x + 24, y, "start", false, legend));
    for (Series.Limit.Kind kind : Series.Limit.Kind.values()) {
      List<String> names =
          series.limits().stream()
              .filter(limit -> limit.kind() == kind)
              .map(Series.Limit::name)
              .distinct()
              .toList();
      if (!names.isEmpty()) {
        y += 20;
        strokes.add(new Stroke(Ink.valueOf(kind.name()), x, y - 4, x + 20, y - 4));
        captions.add(new Caption(x + 26, y, "start", false, String.join(", ", names)));
      }
    }
  }

  /** Whether a text at every value runs into no other. */
  private boolean fits(List<String> texts) {
    return longest(texts) * LETTER + GAP <= slot();
  }

  private static int longest(List<String> texts) {
    return texts.stream().mapToInt(String::length).max().orElse(0);
  }

  private int slot() {
    return Math.max(1, (RIGHT - LEFT) / series.count());
  }

  private int x(int i) {
    return LEFT + (RIGHT - LEFT) * (2 * i + 1) / (2 * series.count());
  }
}
