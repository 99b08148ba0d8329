package org.etalon.dcc;

import java.util.List;
import java.util.Locale;
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

  /**
   * The text in the first of these languages that there is: by the whole code, else by its first
   * part, so that {@code zh-CN} finds {@code zh} and the other way round.
   */
  static String choose(List<LocalText> texts, String... languages) {
    for (String language : languages) {
      String found = in(texts, language);
      if (found != null) {
        return found;
      }
    }
    return texts.stream()
        .filter(t -> t.lang() == null)
        .findFirst()
        .or(() -> texts.stream().findFirst())
        .map(LocalText::text)
        .orElse("");
  }

  private static @Nullable String in(List<LocalText> texts, String language) {
    for (LocalText text : texts) {
      if (text.lang() != null && text.lang().equalsIgnoreCase(language)) {
        return text.text();
      }
    }
    for (LocalText text : texts) {
      if (text.lang() != null && primary(text.lang()).equals(primary(language))) {
        return text.text();
      }
    }
    return null;
  }

  /** The language of a code such as {@code zh}, {@code zh-CN} or {@code zh_CN}. */
  private static String primary(String code) {
    int end = 0;
    while (end < code.length() && code.charAt(end) != '-' && code.charAt(end) != '_') {
      end++;
    }
    return code.substring(0, end).toLowerCase(Locale.ROOT);
  }
}
