package org.etalon.cli;

import org.etalon.verification.VerificationReport;
import org.jspecify.annotations.Nullable;

/**
 * What came of one input.
 *
 * @param report null when it could not be read
 * @param problem why not; else empty
 */
record Judged(String name, @Nullable VerificationReport report, String problem) {
  static Judged unread(String name, String problem) {
    return new Judged(name, null, problem);
  }
}
