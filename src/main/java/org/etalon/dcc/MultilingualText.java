package org.etalon.dcc;

import java.util.List;
import java.util.Map;

/** One text in several languages, in the order of the document (DCC {@code textType}). */
public record MultilingualText(List<LocalText> content, Attributes attributes) {
  /** A text that a document should have had and has not. */
  public static final MultilingualText EMPTY = new MultilingualText(List.of(), Attributes.NONE);

  public MultilingualText {
    content = List.copyOf(content);
  }

  /** Texts by language code, in the order of the map. */
  public static MultilingualText of(Map<String, String> byLanguage) {
    return new MultilingualText(LocalText.all(byLanguage), Attributes.NONE);
  }

  public static MultilingualText of(String lang, String text) {
    return new MultilingualText(List.of(new LocalText(lang, text)), Attributes.NONE);
  }

  /** A name that is the same in every language and carries no language code. */
  public static MultilingualText plain(String text) {
    return new MultilingualText(List.of(new LocalText(null, text)), Attributes.NONE);
  }

  /**
   * The text in the first of these languages that there is; else the one without a language, else
   * the first one; empty when there is none at all.
   */
  public String in(String... languages) {
    return LocalText.choose(content, languages);
  }

  public boolean isEmpty() {
    return content.isEmpty();
  }
}
