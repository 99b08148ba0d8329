package org.etalon.ui;

import org.etalon.organisation.Scope;
import org.etalon.quantity.code.UnitCodes;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.rendering.Labels;
import org.jspecify.annotations.Nullable;

/** The numbers of a scope in one line each, with symbols for their units. */
final class ScopeText {
  private ScopeText() {}

  static String range(Scope scope) {
    Scope.Range range = scope.range();
    return range == null ? "?" : range.min() + " – " + range.max() + " " + unit(range.unit());
  }

  static String parameter(Scope.Parameter parameter) {
    return parameter.name()
        + " "
        + parameter.min()
        + " – "
        + parameter.max()
        + " "
        + unit(parameter.unit());
  }

  /** As the formula that the form stands for. */
  static String uncertainty(Scope scope, Labels words) {
    Scope.Uncertainty uncertainty = scope.uncertainty();
    if (uncertainty == null) {
      return "?";
    }
    String unit = unit(uncertainty.unit());
    String formula =
        switch (uncertainty.form()) {
          case CONSTANT -> text(uncertainty.value()) + " " + unit;
          case RELATIVE -> text(uncertainty.value()) + " " + unit + " · |x|";
          case LINEAR ->
              text(uncertainty.value())
                  + " "
                  + unit
                  + " + "
                  + text(uncertainty.slope())
                  + " "
                  + unit(text(uncertainty.slopeUnit()))
                  + " · |x|";
          case TABLE -> words.get("scopeTable") + " (" + unit + ")";
          case EXPRESSION -> text(uncertainty.expression()) + " (" + unit + ")";
        };
    return formula + ", k = " + uncertainty.coverageFactor();
  }

  private static String text(@Nullable String text) {
    return text == null ? "?" : text;
  }

  private static String unit(String written) {
    DsiUnit unit = DsiUnit.find(written);
    String symbol = unit == null ? null : UnitCodes.of(unit).symbol();
    return symbol == null ? written : symbol;
  }
}
