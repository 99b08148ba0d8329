package org.etalon.certificate.composition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etalon.dcc.MultilingualText;
import org.etalon.dcc.RichContent;
import org.jspecify.annotations.Nullable;

/** The service's own sentences in the languages of a certificate, and texts in their order. */
public final class Phrases {
  /** The languages that the service has sentences in. */
  public static final Set<String> LANGUAGES = Set.of("en", "zh", "de");

  private final List<String> used;

  Phrases(List<String> used) {
    this.used = List.copyOf(used);
  }

  /** A sentence of our own. */
  MultilingualText own(Phrase phrase) {
    Map<String, String> texts = new LinkedHashMap<>();
    used.forEach(language -> texts.put(language, phrase.in(language)));
    return MultilingualText.of(texts);
  }

  RichContent rich(Phrase phrase) {
    return RichContent.of(own(phrase));
  }

  /** The texts of a request, in the order of the declared languages. */
  MultilingualText of(Map<String, String> texts) {
    Map<String, String> ordered = new LinkedHashMap<>();
    for (String language : used) {
      String text = texts.get(language);
      if (text == null) {
        // A registered name that lacks a language stands without one, as proper names do.
        return MultilingualText.plain(first(texts));
      }
      ordered.put(language, text);
    }
    return MultilingualText.of(ordered);
  }

  RichContent rich(Map<String, String> texts) {
    return RichContent.of(of(texts));
  }

  @Nullable RichContent richOrNull(@Nullable Map<String, String> texts) {
    return texts == null ? null : rich(texts);
  }

  private String first(Map<String, String> texts) {
    for (String language : used) {
      String text = texts.get(language);
      if (text != null) {
        return text;
      }
    }
    return texts.containsKey("en")
        ? texts.get("en")
        : texts.entrySet().stream().min(Map.Entry.comparingByKey()).orElseThrow().getValue();
  }
}
