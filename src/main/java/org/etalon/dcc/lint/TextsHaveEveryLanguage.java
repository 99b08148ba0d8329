package org.etalon.dcc.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.LocalText;

/** Who reads only one of the declared languages can read everything. */
final class TextsHaveEveryLanguage implements DccLint {
  @Override
  public String id() {
    return "e_texts_have_every_language";
  }

  @Override
  public String clause() {
    return "PTB dcc.sch 3.3.0, languages of content";
  }

  @Override
  public String question() {
    return "Does every text have every used language, each once, and no other?";
  }

  @Override
  public void check(Dcc dcc, Answers answers) {
    List<String> used = dcc.coreData().usedLanguages();
    if (used.isEmpty() || new HashSet<>(used).size() != used.size()) {
      answers.no(
          Places.CORE_DATA + "/dcc:usedLangCodeISO639_1",
          "The used languages must be given, each once.");
    }
    if (!used.containsAll(dcc.coreData().mandatoryLanguages())) {
      answers.no(
          Places.CORE_DATA + "/dcc:mandatoryLangCodeISO639_1",
          "A mandatory language is not among the used ones.");
    }
    new DccWalk() {
      @Override
      void text(List<LocalText> texts, String place) {
        check(texts, used, place, answers);
      }
    }.walk(dcc);
  }

  private static void check(
      List<LocalText> texts, List<String> used, String place, Answers answers) {
    List<String> found = new ArrayList<>();
    for (LocalText text : texts) {
      if (text.lang() == null) {
        // A text without a language stands for all of them, if it is alone.
        if (texts.size() > 1) {
          answers.no(place, "A text without a language stands beside others.");
        }
        return;
      }
      if (found.contains(text.lang())) {
        answers.no(place, "The language " + text.lang() + " is repeated.");
      } else if (!used.contains(text.lang())) {
        answers.no(place, "The language " + text.lang() + " is not declared.");
      } else if (text.text().isBlank()) {
        answers.no(place, "The text in the language " + text.lang() + " is blank.");
      }
      found.add(text.lang());
    }
    for (String language : used) {
      if (!found.contains(language)) {
        answers.no(place, "The language " + language + " is missing.");
      }
    }
  }
}
