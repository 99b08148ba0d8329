package org.etalon.corpus;

import java.util.List;
import java.util.Locale;

/**
 * An organisation of a tree. One of tier <i>n</i> owns artifacts of tier <i>n</i> and calibrates
 * those of the next tier with them; those of the last tier own instruments and calibrate nothing.
 *
 * @param tier 1 for the national institute
 */
public record Laboratory(int index, int tier, int place, boolean factory, String prefix) {
  private static final List<String> WORDS =
      List.of("national", "regional", "provincial", "municipal", "accredited");

  /** A word for what it is; from the fifth tier on accredited laboratories, at last factories. */
  public String word() {
    return factory ? "factory" : WORDS.get(Math.min(tier, WORDS.size()) - 1);
  }

  /** Its identifier, unique within the tree. */
  public String id() {
    return prefix + (tier == 1 ? "national-institute" : word() + "-" + tier + "-" + place);
  }

  /** Its name in English. */
  public String name() {
    String of = prefix.isEmpty() ? "" : " of " + prefix;
    if (tier == 1) {
      return "National Institute of the Corpus" + of;
    }
    String kind = factory ? "Factory" : capital(word()) + " Laboratory";
    return kind + " " + tier + "." + place + of;
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
