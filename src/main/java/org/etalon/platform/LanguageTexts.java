package org.etalon.platform;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.etalon.problem.FieldError;
import org.jspecify.annotations.Nullable;

/** Checks of texts by language and of the codes they use. */
public final class LanguageTexts {
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final int CHARACTERS_MAX = 4_000;

  private LanguageTexts() {}

  /** Whether it is a two-letter code of ISO 639-1, in lower case. */
  public static boolean isLanguage(String code) {
    return code.length() == 2 && LANGUAGES.contains(code);
  }

  /** Whether it is a two-letter code of ISO 3166-1, in upper case. */
  public static boolean isCountry(String code) {
    return COUNTRIES.contains(code);
  }

  /**
   * Adds an error for everything that is wrong with texts by language; null is nothing to check.
   */
  public static void check(
      @Nullable Map<String, String> texts, String pointer, List<FieldError> errors) {
    if (texts == null) {
      return;
    }
    if (texts.isEmpty()) {
      errors.add(new FieldError(pointer, "empty", "At least one language is needed."));
    }
    texts.forEach(
        (language, text) -> {
          String place = pointer + "/" + language.replace("~", "~0").replace("/", "~1");
          if (!isLanguage(language)) {
            errors.add(new FieldError(place, "language", "Not a language code of ISO 639-1."));
          }
          line(text, place, errors);
        });
  }

  /** Adds an error for a text that is empty, too long or has characters no document may hold. */
  public static void line(@Nullable String text, String pointer, List<FieldError> errors) {
    if (text == null) {
      return;
    }
    if (text.isBlank() || !text.equals(text.strip())) {
      errors.add(new FieldError(pointer, "blank", "The text is empty or has blanks at its ends."));
    }
    if (text.length() > CHARACTERS_MAX) {
      errors.add(
          new FieldError(pointer, "too-long", "More than " + CHARACTERS_MAX + " characters."));
    }
    if (text.codePoints().anyMatch(LanguageTexts::isForbidden)) {
      errors.add(
          new FieldError(
              pointer,
              "character",
              "Control characters and characters that turn the writing direction are not allowed."));
    }
  }

  private static boolean isForbidden(int c) {
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
    boolean bidirectional = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    boolean notText = c == 0xFFFE || c == 0xFFFF || (c >= 0xD800 && c <= 0xDFFF);
    return control || bidirectional || notText;
  }
}
