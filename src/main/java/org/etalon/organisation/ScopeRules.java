package org.etalon.organisation;

import java.util.ArrayList;
import java.util.List;
import org.etalon.problem.FieldError;
import org.etalon.quantity.QuantityFinding;
import org.etalon.quantity.rules.QuantityRules;
import org.etalon.quantity.value.Real;

/** Whether the numbers and units of a scope can be understood. */
final class ScopeRules {
  private ScopeRules() {}

  static List<FieldError> check(Scope scope) {
    List<FieldError> errors = new ArrayList<>();
    number(scope.range().min(), scope.range().unit(), "/range/min", errors);
    number(scope.range().max(), scope.range().unit(), "/range/max", errors);
    Scope.Uncertainty uncertainty = scope.uncertainty();
    if (uncertainty.value() != null) {
      number(uncertainty.value(), uncertainty.unit(), "/uncertainty/value", errors);
    }
    if (uncertainty.form() == Scope.Uncertainty.Form.CONSTANT && uncertainty.value() == null) {
      errors.add(new FieldError("/uncertainty/value", "missing", "A constant needs its value."));
    }
    for (int i = 0; i < scope.parameters().size(); i++) {
      Scope.Parameter parameter = scope.parameters().get(i);
      number(parameter.min(), parameter.unit(), "/parameters/" + i + "/min", errors);
      number(parameter.max(), parameter.unit(), "/parameters/" + i + "/max", errors);
    }
    return errors;
  }

  private static void number(String value, String unit, String at, List<FieldError> errors) {
    for (QuantityFinding finding : QuantityRules.check(Real.of(value, unit))) {
      if (finding.severity() == QuantityFinding.Severity.ERROR) {
        errors.add(new FieldError(at, finding.code(), finding.detail()));
      }
    }
  }
}
