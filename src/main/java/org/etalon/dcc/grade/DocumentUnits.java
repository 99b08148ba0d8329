package org.etalon.dcc.grade;

import java.util.HashMap;
import java.util.Map;
import org.etalon.quantity.unit.Grade;
import org.etalon.quantity.unit.UnitGrade;

/**
 * The units of one document, each looked at once. What was probably meant by a wrong one takes long
 * to find, so only the first of them are told it: nobody reads thousands of suggestions.
 */
final class DocumentUnits {
  static final int SUGGESTIONS_MAX = 200;
  private static final int KNOWN_MAX = 10_000;

  private final Map<String, UnitGrade> known = new HashMap<>();
  private int suggestions;

  UnitGrade grade(String text) {
    UnitGrade found = known.get(text);
    if (found != null) {
      return found;
    }
    found = UnitGrade.ofWritten(text, suggestions < SUGGESTIONS_MAX);
    if (found.grade() == Grade.IMPROVABLE) {
      suggestions++;
    }
    if (known.size() < KNOWN_MAX) {
      known.put(text, found);
    }
    return found;
  }
}
