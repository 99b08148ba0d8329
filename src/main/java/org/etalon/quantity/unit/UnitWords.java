package org.etalon.quantity.unit;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of the D-SI grammar, and the nearest one to what was written instead. */
final class UnitWords {
  private static final Map<String, UnitPrefix> PREFIXES =
      Arrays.stream(UnitPrefix.values()).collect(Collectors.toMap(UnitPrefix::word, p -> p));
  private static final Map<String, UnitName> NAMES =
      Arrays.stream(UnitName.values()).collect(Collectors.toMap(UnitName::word, n -> n));

  private UnitWords() {}

  static @Nullable UnitPrefix prefix(String word) {
    return PREFIXES.get(word);
  }

  static @Nullable UnitName name(String word) {
    return NAMES.get(word);
  }

  /** Units before prefixes, in the order of the enumerations, so that the answer is always one. */
  static @Nullable String nearest(String word) {
    String asked = word.toLowerCase(Locale.ROOT);
    int limit = asked.length() <= 4 ? 1 : asked.length() <= 8 ? 2 : 3;
    String best = null;
    int bestDistance = limit + 1;
    for (String known : (Iterable<String>) UnitWords::words) {
      int distance = distance(asked, known);
      if (distance < bestDistance) {
        best = known;
        bestDistance = distance;
      }
    }
    return best == null ? null : "\\" + best;
  }

  private static Iterator<String> words() {
    return Stream.concat(
            Arrays.stream(UnitName.values()).map(UnitName::word),
            Arrays.stream(UnitPrefix.values()).map(UnitPrefix::word))
        .iterator();
  }

  /** Levenshtein distance: letters to add, to take away or to change. */
  private static int distance(String one, String other) {
    int[] previous = new int[other.length() + 1];
    Arrays.setAll(previous, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int[] current = new int[other.length() + 1];
      current[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(changed, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[other.length()];
  }
}
