package org.etalon.traceability;

import java.util.List;
import java.util.Objects;
import org.etalon.certificate.Digest;
import org.etalon.traceability.Chain.RuleOutcome;
import org.etalon.traceability.OfflineChain.Brought;
import org.etalon.traceability.OfflineChain.Compared;
import org.etalon.traceability.SignedFiles.Signed;
import org.etalon.traceability.report.ReportJson;
import org.etalon.traceability.report.RuleVersion;
import org.etalon.traceability.report.TraceabilityReport;
import org.jspecify.annotations.Nullable;

/** Compares reports with what was judged again; none of them decides anything. */
final class BroughtReports {
  private BroughtReports() {}

  /**
   * What each says beside the chain that was judged here.
   *
   * @param root the certificate that was asked about
   * @param evidence the file of evidence that was used; null for none
   */
  static List<Compared> compare(
      List<Signed> files, Event root, byte @Nullable [] evidence, Chain chain) {
    return files.stream().map(file -> compare(file, root, evidence, chain)).toList();
  }

  private static Compared compare(
      Signed file, Event root, byte @Nullable [] evidence, Chain chain) {
    String reason = file.verdict().refusal();
    TraceabilityReport report =
        reason == null ? ReportJson.report(file.octets()).orElse(null) : null;
    if (reason == null) {
      reason =
          report == null ? "It is no report that can be read." : refusal(report, root, evidence);
    }
    Brought brought =
        Brought.of(
            file,
            reason,
            report == null ? null : report.knownAt(),
            report == null ? null : report.rules());
    return report == null || reason != null
        ? new Compared(brought, null, null, null)
        : new Compared(
            brought,
            report.chain().verdict(),
            same(report.chain(), chain),
            RuleVersion.CURRENT.equals(report.rules()));
  }

  private static @Nullable String refusal(
      TraceabilityReport report, Event root, byte @Nullable [] evidence) {
    if (!report.certificate().file().equals(root.fileDigest().toString())) {
      return "It is about another certificate.";
    }
    String used = evidence == null ? null : Digest.over(evidence).toString();
    return Objects.equals(used, report.evidence())
        ? null
        : "The evidence that it was made with is not used here.";
  }

  /** Whether verdict and the outcome of each rule are the same. */
  static boolean same(Chain reported, Chain judged) {
    return reported.verdict() == judged.verdict() && outcomes(reported).equals(outcomes(judged));
  }

  private static List<String> outcomes(Chain chain) {
    return chain.rules().stream().map(BroughtReports::outcome).toList();
  }

  private static String outcome(RuleOutcome rule) {
    return rule.rule() + " " + rule.outcome() + " " + rule.severity();
  }
}
