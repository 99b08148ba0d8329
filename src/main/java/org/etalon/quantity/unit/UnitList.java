package org.etalon.quantity.unit;

import java.util.ArrayList;
import java.util.List;

/** Lists of units, as the D-SI writes them in one element: one blank between two. */
public final class UnitList {
  private UnitList() {}

  /**
   * Reads a list such as {@code \metre \second}.
   *
   * @throws UnitRejectedException with the index of the first that is not a unit; two blanks in a
   *     row leave an empty one between them
   */
  public static List<DsiUnit> parse(String text) {
    return parse(List.of(text.split(" ", -1)));
  }

  /**
   * Reads each on its own.
   *
   * @throws UnitRejectedException with the index of the first that is not a unit
   */
  public static List<DsiUnit> parse(List<String> texts) {
    List<DsiUnit> units = new ArrayList<>();
    for (String text : texts) {
      try {
        units.add(DsiUnit.parse(text));
      } catch (UnitRejectedException e) {
        throw e.inList(units.size());
      }
    }
    return List.copyOf(units);
  }
}
