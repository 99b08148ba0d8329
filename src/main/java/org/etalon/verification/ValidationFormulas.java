package org.etalon.verification;

import java.util.ArrayList;
import java.util.List;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.formula.FormulaEvaluations;
import org.etalon.dcc.formula.FormulaOutcome;
import org.etalon.dcc.formula.FormulaOutcome.Evaluated;
import org.etalon.dcc.formula.FormulaOutcome.Listed;
import org.etalon.dcc.formula.FormulaOutcome.NotEvaluated;
import org.etalon.dcc.formula.FormulaReport;
import org.etalon.verification.ValidationReport.Formula;
import org.etalon.verification.ValidationReport.FormulaInput;
import org.etalon.verification.ValidationReport.Severity;

/** The formulae of a certificate, and a finding where the document lists other values. */
final class ValidationFormulas {
  private ValidationFormulas() {}

  static List<Formula> of(Dcc dcc, ValidationFindings findings) {
    List<Formula> formulas = new ArrayList<>();
    for (FormulaReport report : FormulaEvaluations.of(dcc)) {
      formulas.add(formula(report));
      if (report.outcome() instanceof Evaluated evaluated
          && evaluated.listed() != null
          && Boolean.FALSE.equals(evaluated.listed().agrees())) {
        findings.add(
            "formula-disagrees",
            Severity.WARNING,
            evaluated.listed().pointer(),
            "Are the listed values those that the formula gives?",
            evaluated.listed().answer());
      }
    }
    return formulas;
  }

  private static Formula formula(FormulaReport report) {
    FormulaOutcome outcome = report.outcome();
    String notation = report.notation().name();
    if (outcome instanceof NotEvaluated not) {
      return new Formula(
          report.pointer(),
          notation,
          Formula.Outcome.NOT_EVALUATED,
          List.of(),
          List.of(),
          null,
          null,
          null,
          null,
          not.code(),
          not.reason());
    }
    Evaluated evaluated = (Evaluated) outcome;
    Listed listed = evaluated.listed();
    return new Formula(
        report.pointer(),
        notation,
        Formula.Outcome.EVALUATED,
        evaluated.inputs().stream()
            .map(input -> new FormulaInput(input.name(), input.pointer()))
            .toList(),
        evaluated.values(),
        evaluated.unit(),
        evaluated.exact(),
        listed == null ? null : listed.pointer(),
        listed == null ? null : listed.agrees(),
        null,
        evaluated.remark());
  }
}
