package org.etalon.calibration.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.etalon.calibration.QuantityFormula;
import org.etalon.platform.LanguageTexts;
import org.etalon.problem.FieldError;

/** Formulae of quantities: LaTeX that says how a formula looks and does nothing else. */
final class FormulaRules {
  /** What reads, writes, defines or leads away, wherever somebody sets the formula. */
  private static final Pattern ACTING =
      Pattern.compile(
          "\\\\(?:input|include|includegraphics|openin|openout|read|readline|write|immediate"
              + "|special|def|edef|gdef|xdef|let|futurelet|newcommand|renewcommand|providecommand"
              + "|newenvironment|catcode|csname|usepackage|documentclass|loop|expandafter|directlua"
              + "|href|url|htmlData|htmlClass|htmlId|htmlStyle)(?![A-Za-z])");

  private FormulaRules() {}

  static void check(QuantityFormula formula, String at, Findings findings) {
    if ((formula.latex() == null) == (formula.mathml() == null)) {
      findings.error(at, "form", "Exactly one of latex and mathml.");
    }
    if (formula.mathml() != null) {
      findings.error(
          at + "/mathml",
          "mathml-not-valid",
          "The schema of DCC 3.3.0 admits no MathML, so that no certificate could be issued."
              + " Send latex.");
    }
    String latex = formula.latex();
    if (latex == null) {
      return;
    }
    List<FieldError> errors = new ArrayList<>();
    LanguageTexts.line(latex, at + "/latex", errors);
    errors.forEach(error -> findings.error(error.pointer(), error.code(), error.detail()));
    Matcher acting = ACTING.matcher(latex);
    if (acting.find()) {
      findings.error(
          at + "/latex", "latex-command", "The command " + acting.group() + " is not allowed.");
    }
  }
}
