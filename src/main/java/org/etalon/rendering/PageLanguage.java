package org.etalon.rendering;

import java.util.Locale;
import java.util.Optional;

/** A language that labels exist in. */
public enum PageLanguage {
  EN,
  ZH,
  DE;

  /** The code of ISO 639-1, in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The language of a tag of BCP 47, for instance {@code zh-CN}; empty for any other. */
  public static Optional<PageLanguage> of(String tag) {
    String language = Locale.forLanguageTag(tag).getLanguage();
    for (PageLanguage known : values()) {
      if (known.code().equals(language)) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }
}
