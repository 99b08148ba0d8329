package org.etalon.ui;

import org.etalon.problem.FieldError;
import org.etalon.problem.ProblemException;
import org.etalon.quantity.unit.UnitRejectedException;
import org.etalon.rendering.Labels;
import org.jspecify.annotations.Nullable;

/**
 * Why something was not described or not converted, in the language of the page where the page has
 * a sentence for the code, else in English.
 *
 * @param language of the text, as a tag
 */
public record UnitRefusal(String language, String text) {
  static final UnitRefusal NONE = new UnitRefusal("en", "");

  static UnitRefusal of(ProblemException e, Labels words) {
    String code = e.errors().isEmpty() ? "" : e.errors().get(0).code();
    String sentence = words.texts().get("unitError_" + code);
    if (sentence == null) {
      return new UnitRefusal(
          "en", e.errors().stream().map(FieldError::detail).findFirst().orElse(""));
    }
    UnitRejectedException rejected =
        e.getCause() instanceof UnitRejectedException found ? found : null;
    return new UnitRefusal(
        words.get("unitErrorLanguage"),
        rejected == null
            ? sentence
            : sentence + place(rejected, words) + hint(rejected.hint(), words));
  }

  private static String place(UnitRejectedException e, Labels words) {
    return words.get("unitErrorPlace").formatted(e.position() + 1);
  }

  private static String hint(@Nullable String hint, Labels words) {
    return hint == null ? "" : words.get("unitErrorHint").formatted(hint);
  }
}
