package org.etalon.dcc.rules.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Places;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;

/** A code of a language is one of ISO 639-1. */
public final class LanguagesExist extends Rule {
  /** Withdrawn, and still among the codes of the JDK. */
  private static final Set<String> WITHDRAWN = Set.of("iw", "in", "ji", "mo");

  private static final Set<String> CODES =
      Arrays.stream(Locale.getISOLanguages())
          .filter(Predicate.not(WITHDRAWN::contains))
          .collect(Collectors.toUnmodifiableSet());

  public LanguagesExist() {
    super("e_languages_exist", Weight.ERROR, "ISO 639-1; DCC 3.3.0, stringISO639Type", "unknown");
  }

  @Override
  public void check(Subject subject, Answers no) {
    check(subject.dcc().coreData().usedLanguages(), "dcc:usedLangCodeISO639_1", no);
    check(subject.dcc().coreData().mandatoryLanguages(), "dcc:mandatoryLangCodeISO639_1", no);
  }

  private static void check(List<String> codes, String name, Answers no) {
    for (int i = 0; i < codes.size(); i++) {
      if (!CODES.contains(codes.get(i))) {
        no.no(Places.CORE_DATA.entry(name, i), "unknown", codes.get(i));
      }
    }
  }
}
