package org.etalon.ui;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a visitor typed into the forms of the page of units; empty where nothing was. */
public record UnitForm(
    String expression,
    String value,
    String uncertainty,
    String unit,
    String to,
    String scale,
    String digits) {

  static UnitForm of(Function<String, @Nullable String> field) {
    return new UnitForm(
        text(field, "expression"),
        text(field, "value"),
        text(field, "uncertainty"),
        text(field, "unit"),
        text(field, "to"),
        text(field, "scale"),
        text(field, "digits"));
  }

  private static String text(Function<String, @Nullable String> field, String name) {
    String text = field.apply(name);
    return text == null ? "" : text.strip();
  }

  /** The conversion was asked for. */
  boolean converts() {
    return !value.isEmpty() || !to.isEmpty();
  }
}
