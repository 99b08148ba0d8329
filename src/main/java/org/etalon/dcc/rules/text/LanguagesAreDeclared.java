package org.etalon.dcc.rules.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Places;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;

/** The languages of a certificate are declared, each once. */
public final class LanguagesAreDeclared extends Rule {
  private static final String USED = "dcc:usedLangCodeISO639_1";
  private static final String MANDATORY = "dcc:mandatoryLangCodeISO639_1";

  public LanguagesAreDeclared() {
    super(
        "e_languages_are_declared",
        Weight.ERROR,
        "DCC 3.3.0, coreData; PTB dcc.sch 3.3.0, duplicate languages",
        "none",
        "repeated",
        "unused");
  }

  @Override
  public void check(Subject subject, Answers no) {
    List<String> used = subject.dcc().coreData().usedLanguages();
    List<String> mandatory = subject.dcc().coreData().mandatoryLanguages();
    if (used.isEmpty()) {
      no.no(Places.CORE_DATA.child(USED), "none");
      return;
    }
    repeated(used, USED, no);
    repeated(mandatory, MANDATORY, no);
    Set<String> known = new HashSet<>(used);
    for (int i = 0; i < mandatory.size(); i++) {
      if (!known.contains(mandatory.get(i))) {
        no.no(Places.CORE_DATA.entry(MANDATORY, i), "unused", mandatory.get(i));
      }
    }
  }

  private static void repeated(List<String> codes, String name, Answers no) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < codes.size(); i++) {
      if (!seen.add(codes.get(i))) {
        no.no(Places.CORE_DATA.entry(name, i), "repeated", codes.get(i));
      }
    }
  }
}
