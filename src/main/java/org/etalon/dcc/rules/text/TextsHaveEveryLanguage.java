package org.etalon.dcc.rules.text;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etalon.dcc.LocalText;
import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Place;
import org.etalon.dcc.rules.Placed;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;

/** Who reads only one of the declared languages can read everything. */
public final class TextsHaveEveryLanguage extends Rule {
  public TextsHaveEveryLanguage() {
    super(
        "e_texts_have_every_language",
        Weight.HOUSE,
        "PTB dcc.sch 3.3.0, languages of content",
        "unmarked",
        "repeated",
        "undeclared",
        "blank",
        "missing");
  }

  @Override
  public void check(Subject subject, Answers no) {
    Set<String> used = new LinkedHashSet<>(subject.dcc().coreData().usedLanguages());
    for (Placed<List<LocalText>> text : subject.contents().texts()) {
      check(text, used, false, no);
    }
    for (Placed<List<LocalText>> text : subject.contents().paragraphs()) {
      check(text, used, true, no);
    }
  }

  private static void check(
      Placed<List<LocalText>> text, Set<String> used, boolean paragraphs, Answers no) {
    if (text.value().isEmpty() || no.isFull()) {
      return;
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (LocalText local : text.value()) {
      String language = local.lang();
      if (language == null) {
        // A text without a language stands for all of them, if it is alone.
        if (text.value().stream().anyMatch(other -> other.lang() != null)
            || (!paragraphs && text.value().size() > 1)) {
          no.no(text.place(), "unmarked");
        }
        return;
      }
      if (local.text().isBlank() && used.contains(language)) {
        no.no(text.place(), "blank", language);
      }
      counts.merge(language, 1, Integer::sum);
    }
    // As many paragraphs in each language are one text in several parts.
    boolean parallel =
        paragraphs
            && counts.keySet().containsAll(used)
            && counts.values().stream().distinct().count() == 1;
    counts.forEach(
        (language, count) -> {
          if (!used.contains(language)) {
            no.no(text.place(), "undeclared", language);
          } else if (count > 1 && !parallel) {
            no.no(text.place(), "repeated", language);
          }
        });
    missing(used, counts.keySet(), text.place(), no);
  }

  private static void missing(Set<String> used, Set<String> found, Place place, Answers no) {
    for (String language : used) {
      if (no.isFull()) {
        return;
      }
      if (!found.contains(language)) {
        no.no(place, "missing", language);
      }
    }
  }
}
