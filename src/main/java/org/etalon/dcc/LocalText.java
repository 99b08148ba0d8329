package org.etalon.dcc;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text in one language.
 *
 * @param lang two-letter code of ISO 639-1; null when the document names none
 */
public record LocalText(@Nullable String lang, String text, Attributes attributes)
    implements RichContent.Part {

  /** A text without attributes. */
  public LocalText(@Nullable String lang, String text) {
    this(lang, text, Attributes.NONE);
  }

  static List<LocalText> all(Map<String, String> byLanguage) {
    return byLanguage.entrySet().stream()
        .map(e -> new LocalText(e.getKey(), e.getValue()))
        .toList();
  }

  static String choose(List<LocalText> texts, String... languages) {
    for (String language : languages) {
      for (LocalText text : texts) {
        if (language.equals(text.lang())) {
          return text.text();
        }
      }
    }
    return texts.stream()
        .filter(t -> t.lang() == null)
        .findFirst()
        .or(() -> texts.stream().findFirst())
        .map(LocalText::text)
        .orElse("");
  }
}
