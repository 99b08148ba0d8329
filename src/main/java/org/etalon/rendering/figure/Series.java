package org.etalon.rendering.figure;

import java.util.List;

/**
 * Values of one quantity, in one unit, with their expanded uncertainties and limits, all as they
 * are written. Every list has one entry for each value.
 *
 * @param places where each value belongs on the horizontal axis, as text
 * @param title of the vertical axis, with the unit
 * @param placesTitle of the horizontal axis, with the unit
 */
public record Series(
    String title,
    List<String> values,
    List<String> uncertainties,
    String placesTitle,
    List<String> places,
    List<Limit> limits) {

  public Series {
    values = List.copyOf(values);
    uncertainties = List.copyOf(uncertainties);
    places = List.copyOf(places);
    limits = List.copyOf(limits);
    int count = values.size();
    if (uncertainties.size() != count || places.size() != count) {
      throw new IllegalArgumentException("One uncertainty and one place for each value");
    }
    if (limits.stream().anyMatch(limit -> limit.values().size() != count)) {
      throw new IllegalArgumentException("One limit for each value");
    }
  }

  int count() {
    return values.size();
  }

  /**
   * A limit that the values are held against.
   *
   * @param name in words
   */
  public record Limit(Kind kind, String name, List<String> values) {
    public Limit {
      values = List.copyOf(values);
    }

    boolean isConstant() {
      return values.stream().distinct().count() == 1;
    }

    /** Whose limit it is. */
    public enum Kind {
      /** Of the specification. */
      TOLERANCE,
      /** Of the decision rule. */
      ACCEPTANCE
    }
  }
}
