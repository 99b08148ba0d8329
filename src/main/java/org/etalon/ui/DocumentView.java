package org.etalon.ui;

import java.util.List;
import org.etalon.dcc.Dcc;
import org.etalon.quantity.unit.Grade;
import org.etalon.rendering.Labels;
import org.etalon.signing.Outcome;
import org.etalon.verification.ValidationReport;
import org.etalon.verification.ValidationReport.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What the page about a document shows beside the document.
 *
 * @param format what it is, with its version; empty for anything else
 * @param grade the worst of its quantities; empty without any
 * @param more how many quantities are not listed
 */
record DocumentView(
    ReportView report,
    String format,
    @Nullable Sign schema,
    String grade,
    String gradeWord,
    List<FindingLine> findings,
    List<QuantityLine> quantities,
    int more,
    List<AttachmentLine> attachments) {
  private static final int QUANTITIES_MAX = 200;

  /** The page that fetches a file of a document that is held. */
  static final String PLACE = "/documents/attachments/";

  /** Something to be said of a place in the document. */
  record FindingLine(Sign sign, String code, String question, String answer, String pointer) {}

  /** A quantity with its grade. */
  record QuantityLine(String pointer, String grade, String gradeWord, List<String> reasons) {}

  static DocumentView of(ExaminedDocument document, Labels words) {
    Dcc dcc = document.dcc();
    ReportView report = ReportView.of(document.verification(), words);
    List<AttachmentLine> attachments =
        dcc == null ? List.of() : AttachmentLine.all(dcc, PLACE + document.key());
    ValidationReport validation = document.validation();
    if (validation == null) {
      return new DocumentView(report, "", null, "", "", List.of(), List.of(), 0, attachments);
    }
    String format = validation.format();
    Grade grade = validation.grade();
    List<ValidationReport.Quantity> quantities = validation.quantities();
    int shown = Math.min(quantities.size(), QUANTITIES_MAX);
    return new DocumentView(
        report,
        format == null ? "" : format + " " + validation.version(),
        format == null ? null : schema(validation.valid(), words),
        grade == null ? "" : grade.name(),
        grade == null ? "" : words.word("grade", grade.name()),
        validation.findings().stream().map(finding -> line(finding, words)).toList(),
        quantities.subList(0, shown).stream().map(quantity -> line(quantity, words)).toList(),
        quantities.size() - shown,
        attachments);
  }

  private static Sign schema(@Nullable Boolean valid, Labels words) {
    if (valid == null) {
      return Sign.of(Outcome.INDETERMINATE, words);
    }
    return Sign.of(valid ? Outcome.PASSED : Outcome.FAILED, words);
  }

  private static FindingLine line(ValidationReport.Finding finding, Labels words) {
    return new FindingLine(
        sign(finding.severity(), words),
        finding.code(),
        finding.question(),
        finding.answer(),
        finding.pointer());
  }

  private static Sign sign(Severity severity, Labels words) {
    String word = words.get("severity_" + severity.name());
    return switch (severity) {
      case ERROR -> new Sign(Outcome.FAILED.name(), "\u2717", word);
      case WARNING -> new Sign(Outcome.INDETERMINATE.name(), "!", word);
      case INDETERMINATE -> new Sign(Outcome.NOT_EVALUATED.name(), "?", word);
    };
  }

  private static QuantityLine line(ValidationReport.Quantity quantity, Labels words) {
    String grade = quantity.grade().name();
    return new QuantityLine(
        quantity.pointer(), grade, words.word("grade", grade), quantity.reasons());
  }
}
