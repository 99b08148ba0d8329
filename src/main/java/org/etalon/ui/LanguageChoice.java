package org.etalon.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.etalon.rendering.PageLanguage;
import org.jspecify.annotations.Nullable;

/** In which language a visitor reads. */
final class LanguageChoice {

  /** The cookie that remembers it. */
  static final String COOKIE = "etalon-lang";

  private LanguageChoice() {}

  /** What the address asks for, else what was chosen before, else what the browser prefers. */
  static PageLanguage of(@Nullable String query, @Nullable String cookie, List<Locale> accepted) {
    return known(query)
        .or(() -> known(cookie))
        .or(
            () ->
                accepted.stream()
                    .flatMap(locale -> PageLanguage.of(locale.toLanguageTag()).stream())
                    .findFirst())
        .orElse(PageLanguage.EN);
  }

  static Optional<PageLanguage> known(@Nullable String tag) {
    return tag == null ? Optional.empty() : PageLanguage.of(tag);
  }
}
