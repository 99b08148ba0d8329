package org.etalon.dcc.rules;

import java.util.List;

/**
 * One place where a document breaks a rule.
 *
 * @param pointer an XPath into the document, see {@link Place}
 * @param answer the name of the way in which it is broken
 * @param arguments what the answer speaks of
 */
public record RuleFinding(
    Rule rule, Severity severity, String pointer, String answer, List<String> arguments) {
  public RuleFinding {
    arguments = List.copyOf(arguments);
  }

  /** What the rule asks. */
  public String question(RuleLanguage language) {
    return RuleTexts.of(language).question(rule);
  }

  /** One sentence that says what is wrong. */
  public String sentence(RuleLanguage language) {
    return RuleTexts.of(language).answer(rule, answer, arguments);
  }
}
