package org.etalon.dcc.rules;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Questions and answers of the rules in one language. A question has the key {@code
 * <rule>.question}, an answer {@code <rule>.<answer>}.
 */
public final class RuleTexts {
  private static final BilingualTexts TEXTS = new BilingualTexts(RuleTexts.class);
  private static final Map<RuleLanguage, RuleTexts> ALL = new EnumMap<>(RuleLanguage.class);

  static {
    for (RuleLanguage language : RuleLanguage.values()) {
      ALL.put(language, new RuleTexts(language));
    }
  }

  private final RuleLanguage language;

  private RuleTexts(RuleLanguage language) {
    this.language = language;
  }

  public static RuleTexts of(RuleLanguage language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  public String question(Rule rule) {
    return TEXTS.text(language, rule.id() + ".question");
  }

  String answer(Rule rule, String answer, List<String> arguments) {
    return TEXTS.filled(language, rule.id() + "." + answer, arguments);
  }

  Set<String> keys() {
    return TEXTS.keys(language);
  }
}
