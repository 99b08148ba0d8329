package org.etalon.rendering.figure;

import java.util.List;
import java.util.Locale;

/** A figure as strokes, dots and words on a sheet of units that have no size of their own. */
public record Drawing(
    int width, int height, List<Stroke> strokes, List<Dot> dots, List<Caption> captions) {

  public Drawing {
    strokes = List.copyOf(strokes);
    dots = List.copyOf(dots);
    captions = List.copyOf(captions);
  }

  /** What a stroke stands for. */
  public enum Ink {
    AXIS("#555555", "1", "none"),
    ZERO("#888888", "1", "1 4"),
    BAR("#0b5a8a", "2", "none"),
    TOLERANCE("#b3261e", "2", "none"),
    ACCEPTANCE("#8a5a00", "2", "7 4");

    private final String colour;
    private final String weight;
    private final String dashes;

    Ink(String colour, String weight, String dashes) {
      this.colour = colour;
      this.weight = weight;
      this.dashes = dashes;
    }

    public String colour() {
      return colour;
    }

    public String weight() {
      return weight;
    }

    public String dashes() {
      return dashes;
    }

    /** The class in the page. */
    public String css() {
      return "ink-" + name().toLowerCase(Locale.ROOT);
    }
  }

  /** A straight line. */
  public record Stroke(Ink ink, int x1, int y1, int x2, int y2) {}

  /** A value. */
  public record Dot(int x, int y) {}

  /**
   * Words.
   *
   * @param anchor {@code start}, {@code middle} or {@code end}
   * @param upwards whether they run from below upwards
   */
  public record Caption(int x, int y, String anchor, boolean upwards, String text) {}
}
