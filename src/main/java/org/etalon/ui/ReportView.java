package org.etalon.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.etalon.rendering.Labels;
import org.etalon.verification.VerificationReport;
import org.jspecify.annotations.Nullable;

/** A verification report in plain words. */
record ReportView(
    String decision,
    String decisionSymbol,
    String decisionWord,
    String decisionMeaning,
    String indication,
    String indicationWord,
    String subIndication,
    VerificationReport.@Nullable CertificateFacts certificate,
    String bestSignatureTime,
    VerificationReport.Digests digests,
    List<Theme> themes) {

  /** Checks about the same thing. */
  record Theme(String name, List<CheckView> checks) {}

  /** A check with its sign. */
  record CheckView(
      String id,
      String question,
      Sign sign,
      String answer,
      List<Map.Entry<String, String>> evidence) {}

  static ReportView of(VerificationReport report, Labels words) {
    String decision = report.decision().name();
    String symbol =
        switch (report.decision()) {
          case ACCEPT -> "\u2713";
          case REFER -> "?";
          case REJECT -> "\u2717";
        };
    return new ReportView(
        decision,
        symbol,
        words.get("decision_" + decision),
        words.get("decisionMeaning_" + decision),
        report.indication().name(),
        words.get("indication_" + report.indication().name()),
        report.subIndication() == null ? "" : report.subIndication(),
        report.certificate(),
        report.bestSignatureTime() == null ? "" : report.bestSignatureTime().toString(),
        report.digests(),
        themes(report, words));
  }

  private static List<Theme> themes(VerificationReport report, Labels words) {
    Map<String, List<CheckView>> byTheme = new LinkedHashMap<>();
    for (VerificationReport.Check check : report.checks()) {
      String theme = check.id().replaceFirst("\\..*", "");
      byTheme.computeIfAbsent(theme, t -> new ArrayList<>()).add(view(check, words));
    }
    return byTheme.entrySet().stream()
        .map(e -> new Theme(words.word("theme", e.getKey()), e.getValue()))
        .toList();
  }

  private static CheckView view(VerificationReport.Check check, Labels words) {
    return new CheckView(
        check.id(),
        translated("check_" + check.id(), check.question(), words),
        Sign.of(check.outcome(), words),
        check.answer(),
        List.copyOf(new TreeMap<>(check.evidence()).entrySet()));
  }

  /** Our words for a question where this language has them, else the question as it came. */
  static String translated(String key, String question, Labels words) {
    return words.texts().getOrDefault(key, question);
  }
}
