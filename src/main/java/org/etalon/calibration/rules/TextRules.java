package org.etalon.calibration.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.etalon.calibration.CalibrationBody;
import org.etalon.calibration.Condition;
import org.etalon.calibration.MeasuredQuantity;
import org.etalon.calibration.MeasuredResult;
import org.etalon.calibration.Method;
import org.etalon.platform.LanguageTexts;
import org.etalon.problem.FieldError;
import org.jspecify.annotations.Nullable;

/** Languages are real and declared once, and every text has every declared language. */
final class TextRules {
  private final List<String> used;
  private final Findings findings;

  private TextRules(List<String> used, Findings findings) {
    this.used = used;
    this.findings = findings;
  }

  static void check(Subject subject, Findings findings) {
    CalibrationBody body = subject.body();
    new TextRules(body.languages().used(), findings).all(body);
  }

  private void all(CalibrationBody body) {
    languages(body.languages().used(), "/languages/used");
    languages(body.languages().mandatory(), "/languages/mandatory");
    if (!used.containsAll(body.languages().mandatory())) {
      findings.error(
          "/languages/mandatory", "language", "A mandatory language is not among the used ones.");
    }
    line(body.orderNumber(), "/orderNumber");
    text(body.adjustmentReason(), "/adjustmentReason");
    text(body.opinions(), "/opinions");
    text(body.customer().name(), "/customer/name");
    if (body.recalibration() != null) {
      text(body.recalibration().agreement(), "/recalibration/agreement");
    }
    texts(body.customerSuppliedData(), "/customerSuppliedData");
    texts(body.externalResults(), "/externalResults");
    each(body.items(), "/items", (item, at) -> text(item.condition(), at + "/condition"));
    each(body.methods(), "/methods", this::method);
    each(body.software(), "/software", (software, at) -> text(software.name(), at + "/name"));
    each(body.conditions(), "/conditions", this::condition);
    each(body.results(), "/results", this::result);
  }

  private void languages(List<String> codes, String at) {
    if (codes.isEmpty()) {
      findings.error(at, "empty", "At least one language is needed.");
    }
    if (new HashSet<>(codes).size() < codes.size()) {
      findings.error(at, "repeated", "A language is declared twice.");
    }
    each(
        codes,
        at,
        (code, place) -> {
          if (!LanguageTexts.isLanguage(code)) {
            findings.error(place, "language", "Not a language code of ISO 639-1.");
          }
        });
  }

  private void method(Method method, String at) {
    text(method.name(), at + "/name");
    text(method.role(), at + "/role");
    text(method.deviations(), at + "/deviations");
    line(method.procedure(), at + "/procedure");
    each(method.norms(), at + "/norms", this::line);
  }

  private void condition(Condition condition, String at) {
    text(condition.name(), at + "/name");
    if (condition.quantity() != null) {
      quantity(condition.quantity(), at + "/quantity");
    }
  }

  private void result(MeasuredResult result, String at) {
    text(result.name(), at + "/name");
    each(result.quantities(), at + "/quantities", this::quantity);
  }

  private void quantity(MeasuredQuantity quantity, String at) {
    text(quantity.name(), at + "/name");
    text(quantity.text(), at + "/text");
    if (quantity.conformity() != null) {
      text(quantity.conformity().specification().clause(), at + "/conformity/specification/clause");
      line(quantity.conformity().specification().norm(), at + "/conformity/specification/norm");
    }
  }

  private void texts(List<Map<String, String>> texts, String at) {
    each(texts, at, this::text);
  }

  private void text(@Nullable Map<String, String> text, String at) {
    if (text == null) {
      return;
    }
    List<FieldError> errors = new ArrayList<>();
    LanguageTexts.check(text, at, errors);
    errors.forEach(error -> findings.error(error.pointer(), error.code(), error.detail()));
    for (String language : used) {
      if (!text.containsKey(language)) {
        findings.error(at, "language-missing", "The text is missing in " + language + ".");
      }
    }
    for (String language : text.keySet()) {
      if (!used.contains(language)) {
        findings.error(
            at + "/" + language, "language-undeclared", "The language is not among the used ones.");
      }
    }
  }

  private void line(@Nullable String line, String at) {
    List<FieldError> errors = new ArrayList<>();
    LanguageTexts.line(line, at, errors);
    errors.forEach(error -> findings.error(error.pointer(), error.code(), error.detail()));
  }

  /** Calls with each element and its pointer. */
  static <T> void each(List<T> items, String at, BiConsumer<T, String> consumer) {
    for (int i = 0; i < items.size(); i++) {
      consumer.accept(items.get(i), at + "/" + i);
    }
  }
}
