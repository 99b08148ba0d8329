package org.etalon.cli;

import java.util.EnumMap;
import java.util.Map;
import org.etalon.verification.VerificationReport;
import org.etalon.verification.VerificationReport.Indication;

/** Counts what came, and gives the exit code: the worst that came. */
final class Tally {
  static final int ALL_PASSED = 0;
  static final int SOME_INDETERMINATE = 1;
  static final int SOME_FAILED = 2;
  static final int WRONGLY_CALLED = 64;
  static final int UNREADABLE = 66;

  private final Map<Indication, Integer> counts = new EnumMap<>(Indication.class);
  private int unreadable;

  void add(Judged judged) {
    VerificationReport report = judged.report();
    if (report == null) {
      unreadable++;
    } else {
      counts.merge(report.indication(), 1, Integer::sum);
    }
  }

  int exitCode() {
    if (count(Indication.TOTAL_FAILED) > 0) {
      return SOME_FAILED;
    }
    if (unreadable > 0 || counts.isEmpty()) {
      return UNREADABLE;
    }
    return count(Indication.INDETERMINATE) > 0 ? SOME_INDETERMINATE : ALL_PASSED;
  }

  int files() {
    return unreadable + counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  String summary() {
    return files()
        + " files: "
        + count(Indication.TOTAL_PASSED)
        + " TOTAL_PASSED, "
        + count(Indication.INDETERMINATE)
        + " INDETERMINATE, "
        + count(Indication.TOTAL_FAILED)
        + " TOTAL_FAILED, "
        + unreadable
        + " unreadable";
  }

  private int count(Indication indication) {
    return counts.getOrDefault(indication, 0);
  }
}
