package org.etalon.traceability;

import org.etalon.dcc.rules.BilingualTexts;
import org.etalon.dcc.rules.RuleLanguage;

/** Questions and answers of the rules of a chain in one language. */
final class ChainTexts {
  private static final BilingualTexts TEXTS = new BilingualTexts(ChainTexts.class);

  private final RuleLanguage language;

  ChainTexts(RuleLanguage language) {
    this.language = language;
  }

  String question(Rule rule) {
    return TEXTS.text(language, rule + ".question");
  }

  /** The words of an answer; one that several rules give has no rule in its name. */
  String answer(Finding finding) {
    return TEXTS.filled(language, finding.answer(), finding.arguments());
  }
}
