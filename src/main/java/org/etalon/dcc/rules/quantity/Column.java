package org.etalon.dcc.rules.quantity;

import java.util.List;

/**
 * What one element of D-SI says for the values of a quantity.
 *
 * @param name of the element
 * @param entries one for all values, or one for each
 * @param count of the values
 */
public record Column(String name, Kind kind, List<String> entries, int count) {
  /** What the entries are. */
  public enum Kind {
    NUMBER,
    UNIT,
    WORD
  }
}
