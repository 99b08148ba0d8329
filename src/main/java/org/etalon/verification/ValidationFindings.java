package org.etalon.verification;

import java.util.ArrayList;
import java.util.List;
import org.etalon.dcc.SchemaVerdict;
import org.etalon.dcc.grade.GradeReason;
import org.etalon.dcc.grade.QuantityGrade;
import org.etalon.dcc.rules.RuleFinding;
import org.etalon.dcc.rules.RuleLanguage;
import org.etalon.quantity.unit.Grade;
import org.etalon.verification.ValidationReport.Finding;
import org.etalon.verification.ValidationReport.Severity;
import org.jspecify.annotations.Nullable;

/** Collects findings, up to as many as a person reads. */
final class ValidationFindings {
  private static final int FINDINGS_MAX = 200;

  private final List<Finding> findings = new ArrayList<>();
  private int more;

  void add(String code, Severity severity, String pointer, String question, String answer) {
    add(new Finding(code, severity, pointer, question, answer, null));
  }

  private void add(Finding finding) {
    if (findings.size() < FINDINGS_MAX) {
      findings.add(finding);
    } else {
      more++;
    }
  }

  /** Whether it is valid; null when there is no schema to ask. */
  @Nullable Boolean schema(SchemaVerdict verdict, String norm) {
    String question = "Does it keep the schema of " + norm + "?";
    if (verdict instanceof SchemaVerdict.Invalid invalid) {
      for (SchemaVerdict.Message message : invalid.messages()) {
        add("schema", Severity.ERROR, place(message), question, message.text());
      }
      return false;
    }
    if (verdict instanceof SchemaVerdict.NotAvailable missing) {
      add("schema-not-available", Severity.INDETERMINATE, "", question, missing.reason());
      return null;
    }
    return true;
  }

  private static String place(SchemaVerdict.Message message) {
    return message.line() < 0 ? "" : "line " + message.line() + ", column " + message.column();
  }

  /** As the rule weighs for a document of anybody. */
  void rule(RuleFinding found, RuleLanguage language) {
    add(
        new Finding(
            found.rule().id(),
            Severity.valueOf(found.severity().name()),
            found.pointer(),
            found.question(language),
            found.sentence(language),
            found.rule().clause()));
  }

  /**
   * @param schemaSpoke whether what breaks the schema was said already
   */
  void quantity(QuantityGrade quantity, boolean schemaSpoke) {
    if (quantity.grade() != Grade.IMPROVABLE) {
      return;
    }
    for (GradeReason reason : quantity.reasons()) {
      if (!schemaSpoke || !reason.code().equals(GradeReason.STRUCTURE)) {
        add(
            reason.code(),
            Severity.WARNING,
            reason.pointer(),
            "Is the quantity as good as the D-SI allows?",
            reason.detail());
      }
    }
  }

  List<Finding> all() {
    if (more == 0) {
      return findings;
    }
    List<Finding> all = new ArrayList<>(findings);
    all.add(
        new Finding(
            "more",
            Severity.WARNING,
            "",
            "Are these all findings?",
            "No, there are " + more + " more of them.",
            null));
    return all;
  }
}
