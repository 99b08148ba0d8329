package org.etalon.cli;

import java.io.PrintStream;
import java.time.Instant;
import java.util.Locale;
import org.etalon.verification.VerificationReport;
import org.etalon.verification.VerificationReport.CertificateFacts;
import org.etalon.verification.VerificationReport.Check;

/** A block for each file, or a line, for people. */
final class TextPrinter implements ReportPrinter {
  private static final String GREEN = "\u001b[32m";
  private static final String RED = "\u001b[31m";
  private static final String YELLOW = "\u001b[33m";
  private static final String PLAIN = "\u001b[0m";

  private final PrintStream out;
  private final boolean lines;
  private final boolean colours;

  TextPrinter(PrintStream out, boolean lines, boolean colours) {
    this.out = out;
    this.lines = lines;
    this.colours = colours;
  }

  @Override
  public void print(Judged judged) {
    VerificationReport report = judged.report();
    if (report == null) {
      out.print(
          lines
              ? word("UNREADABLE", 13) + "  -       " + Shown.of(judged.name()) + "\n"
              : "%s: %s, %s%n%n"
                  .formatted(Shown.of(judged.name()), word("UNREADABLE", 0), judged.problem()));
    } else if (lines) {
      out.printf(
          Locale.ROOT,
          "%s  %-6s  %s%n",
          word(report.indication().name(), 13),
          report.decision(),
          Shown.of(judged.name()));
    } else {
      out.print(block(judged.name(), report));
    }
  }

  private String block(String name, VerificationReport report) {
    StringBuilder block = new StringBuilder(Shown.of(name));
    block.append('\n').append("  ").append(word(report.indication().name(), 0));
    if (report.subIndication() != null) {
      block.append(" (").append(report.subIndication()).append(')');
    }
    block.append(", decision ").append(report.decision()).append('\n');
    CertificateFacts certificate = report.certificate();
    if (certificate != null) {
      block.append("  certificate ").append(Shown.of(certificate.number()));
      block.append(" of ").append(Shown.of(certificate.laboratory())).append('\n');
    }
    Instant best = report.bestSignatureTime();
    block.append(best == null ? "  no proven time of signing" : "  signed not later than " + best);
    block.append('\n');
    for (Check check : report.checks()) {
      block
          .append("  ")
          .append(word(check.outcome().name(), 14))
          .append(String.format(Locale.ROOT, "  %-19s  ", check.id()))
          .append(Shown.of(check.answer()))
          .append('\n');
    }
    return block.append('\n').toString();
  }

  private String word(String word, int width) {
    String padded = word + " ".repeat(Math.max(0, width - word.length()));
    if (!colours) {
      return padded;
    }
    return switch (word) {
          case "PASSED", "TOTAL_PASSED" -> GREEN;
          case "FAILED", "TOTAL_FAILED", "UNREADABLE" -> RED;
          default -> YELLOW;
        }
        + padded
        + PLAIN;
  }
}
