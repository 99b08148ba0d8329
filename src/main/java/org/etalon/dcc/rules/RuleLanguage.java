package org.etalon.dcc.rules;

import java.util.List;
import java.util.Locale;

/** A language that questions and answers are written in. */
public enum RuleLanguage {
  EN,
  ZH;

  /** The code of ISO 639-1. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The first of these that there is, otherwise English. */
  public static RuleLanguage of(List<Locale> wanted) {
    for (Locale locale : wanted) {
      for (RuleLanguage language : values()) {
        if (language.code().equals(locale.getLanguage())) {
          return language;
        }
      }
    }
    return EN;
  }
}
