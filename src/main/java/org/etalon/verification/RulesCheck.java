package org.etalon.verification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.etalon.dcc.rules.Occasion;
import org.etalon.dcc.rules.RuleFinding;
import org.etalon.dcc.rules.RuleLanguage;
import org.etalon.dcc.rules.RuleReport;
import org.etalon.dcc.rules.Rules;
import org.etalon.dcc.rules.Severity;
import org.etalon.dcc.rules.Subject;
import org.etalon.signing.Outcome;

/** The check of the rules: errors fail it, warnings are told. */
final class RulesCheck {
  private static final int SHOWN = 5;

  private RulesCheck() {}

  static void add(Subject subject, Checks checks) {
    RuleReport report = Rules.check(subject, Occasion.ANY);
    Map<String, String> evidence = new HashMap<>();
    long errors = collect(report, Severity.ERROR, "errors", evidence);
    long warnings = collect(report, Severity.WARNING, "warnings", evidence);
    String more = report.complete() ? "" : " or more";
    String told = warnings == 0 ? "" : " Warnings: " + warnings + more + ".";
    if (errors > 0) {
      checks.add(
          CheckId.DOCUMENT_RULES,
          Outcome.FAILED,
          "Rules are broken. Errors: " + errors + more + "." + told,
          evidence);
    } else {
      checks.add(CheckId.DOCUMENT_RULES, Outcome.PASSED, "No rule is broken." + told, evidence);
    }
  }

  private static long collect(
      RuleReport report, Severity severity, String key, Map<String, String> evidence) {
    List<RuleFinding> found =
        report.findings().stream().filter(f -> f.severity() == severity).toList();
    if (!found.isEmpty()) {
      evidence.put(
          key, found.stream().limit(SHOWN).map(RulesCheck::line).collect(Collectors.joining("\n")));
    }
    return found.size();
  }

  private static String line(RuleFinding finding) {
    return finding.rule().id() + " " + finding.pointer() + ": " + finding.sentence(RuleLanguage.EN);
  }
}
