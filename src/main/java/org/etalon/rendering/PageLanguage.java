package org.etalon.rendering;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /** The first known language of a list with weights (RFC 4647), else English. */
  public static PageLanguage preferred(@Nullable String ranges) {
    if (ranges == null) {
      return EN;
    }
    try {
      return Locale.LanguageRange.parse(ranges).stream()
          .filter(range -> range.getWeight() > 0)
          .map(range -> of(range.getRange()))
          .flatMap(Optional::stream)
          .findFirst()
          .orElse(EN);
    } catch (IllegalArgumentException e) {
      return EN;
    }
  }
}
