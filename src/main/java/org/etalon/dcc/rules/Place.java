package org.etalon.dcc.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a document, as an XPath with the prefixes {@code dcc} and {@code si}.
 * It is written out only when it is told.
 */
public final class Place {
  static final Place ROOT = new Place(null, "dcc:digitalCalibrationCertificate", 0);

  private final @Nullable Place parent;
  private final String name;
  private final int position;

  private Place(@Nullable Place parent, String name, int position) {
    this.parent = parent;
    this.name = name;
    this.position = position;
  }

  /** An element or attribute of which there is one. */
  public Place child(String childName) {
    return new Place(this, childName, 0);
  }

  /** An entry of a list. */
  public Place entry(String childName, int index) {
    return new Place(this, childName, index + 1);
  }

  @Override
  public String toString() {
    Deque<Place> steps = new ArrayDeque<>();
    for (Place at = this; at != null; at = at.parent) {
      steps.push(at);
    }
    StringBuilder path = new StringBuilder();
    for (Place step : steps) {
      path.append('/').append(step.name);
      if (step.position > 0) {
        path.append('[').append(step.position).append(']');
      }
    }
    return path.toString();
  }
}
