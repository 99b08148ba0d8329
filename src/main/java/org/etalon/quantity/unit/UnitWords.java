package org.etalon.quantity.unit;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of the D-SI grammar, and the nearest one to what was written instead. */
final class UnitWords {
  /** What {@code \per} means. */
  static final Object PER = new Object();

  // Sparse enough that most words are found at their place. A table of our own, because a word of
  // a longer text is looked up without being cut out of it first.
  private static final int PLACES = 1024;

  private static final int MISSPELT_MIN = 4;

  private static final @Nullable String[] WORDS = new String[PLACES];
  private static final @Nullable Object[] MEANINGS = new Object[PLACES];

  static {
    put("per", PER);
    for (UnitPrefix prefix : UnitPrefix.values()) {
      put(prefix.word(), prefix);
    }
    for (UnitName name : UnitName.values()) {
      put(name.word(), name);
    }
  }

  private UnitWords() {}

  private static void put(String word, Object meaning) {
    int place = place(word, 0, word.length());
    while (WORDS[place] != null) {
      place = (place + 1) % PLACES;
    }
    WORDS[place] = word;
    MEANINGS[place] = meaning;
  }

  /** A prefix, a name, {@link #PER} or null. */
  static @Nullable Object find(String text, int start, int end) {
    int place = place(text, start, end);
    String word = WORDS[place];
    while (word != null) {
      if (word.length() == end - start && text.startsWith(word, start)) {
        return MEANINGS[place];
      }
      place = (place + 1) % PLACES;
      word = WORDS[place];
    }
    return null;
  }

  private static int place(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return (hash ^ (hash >>> 11)) & (PLACES - 1);
  }

  static boolean isPrefix(String word) {
    return prefix(word) != null;
  }

  static @Nullable UnitPrefix prefix(String word) {
    return find(word, 0, word.length()) instanceof UnitPrefix prefix ? prefix : null;
  }

  static @Nullable UnitName name(String word) {
    return find(word, 0, word.length()) instanceof UnitName name ? name : null;
  }

  /** Units before prefixes, in the order of the enumerations, so that the answer is always one. */
  static @Nullable String nearest(String word) {
    String asked = word.toLowerCase(Locale.ROOT);
    // Short words are near too many: rpm is no misspelt ppm.
    if (asked.length() < MISSPELT_MIN || ForeignNames.isAnother(asked)) {
      return null;
    }
    int limit = asked.length() <= 4 ? 1 : asked.length() <= 8 ? 2 : 3;
    String best = null;
    int bestDistance = limit + 1;
    for (String known : (Iterable<String>) UnitWords::words) {
      int distance = distance(asked, known, bestDistance);
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

  /**
   * Levenshtein distance: letters to add, to take away or to change. Whatever reaches the bound is
   * told as the bound, early: most words are far from most others.
   */
  private static int distance(String one, String other, int bound) {
    if (Math.abs(one.length() - other.length()) >= bound) {
      return bound;
    }
    int[] previous = new int[other.length() + 1];
    Arrays.setAll(previous, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int[] current = new int[other.length() + 1];
      current[0] = i;
      int least = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(changed, Math.min(previous[j], current[j - 1]) + 1);
        least = Math.min(least, current[j]);
      }
      if (least >= bound) {
        return bound;
      }
      previous = current;
    }
    return previous[other.length()];
  }
}
