package org.etalon.verification;

import java.util.ArrayList;
import java.util.List;
import org.etalon.dcc.SchemaVerdict;
import org.etalon.dcc.grade.GradeReason;
import org.etalon.dcc.grade.QuantityGrade;
import org.etalon.dcc.lint.LintFinding;
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
    if (findings.size() < FINDINGS_MAX) {
      findings.add(new Finding(code, severity, pointer, question, answer));
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

  /** The rules are those of this house: what others have issued is not wrong by them. */
  void lint(LintFinding finding) {
    add(finding.id(), Severity.WARNING, finding.place(), finding.question(), finding.answer());
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
            "No, there are " + more + " more of them."));
    return all;
  }
}
