package org.etalon.dcc.difference;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etalon.dcc.LocalText;
import org.etalon.dcc.difference.Change.Kind;

/** Texts in several languages, language by language. */
final class TextComparison {
  private final Changes changes;

  TextComparison(Changes changes) {
    this.changes = changes;
  }

  void byLanguage(Place at, List<LocalText> before, List<LocalText> after) {
    Map<String, String> one = texts(before);
    Map<String, String> other = texts(after);
    Set<String> languages = new LinkedHashSet<>(one.keySet());
    languages.addAll(other.keySet());
    for (String language : languages) {
      String text = one.get(language);
      String changed = other.get(language);
      Place place = language.isEmpty() ? at : at.child(language);
      if (text == null || changed == null) {
        changes.add(place, text, changed);
      } else if (!text.equals(changed)) {
        Kind kind = isSame(text, changed) ? Kind.REWRITTEN : Kind.CHANGED;
        changes.add(kind, place, text, changed);
      }
    }
  }

  /** White space between words says nothing. */
  static boolean isSame(String one, String other) {
    return words(one).equals(words(other));
  }

  private static String words(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** Several texts in one language are read as one. */
  private static Map<String, String> texts(List<LocalText> all) {
    Map<String, StringBuilder> joined = new LinkedHashMap<>();
    for (LocalText text : all) {
      String language = text.lang() == null ? "" : text.lang();
      StringBuilder of = joined.computeIfAbsent(language, l -> new StringBuilder());
      of.append(of.length() == 0 ? "" : "\n").append(text.text());
    }
    Map<String, String> texts = new LinkedHashMap<>();
    joined.forEach((language, text) -> texts.put(language, text.toString()));
    return texts;
  }
}
