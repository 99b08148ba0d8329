package org.etalon.traceability.rules;

import org.etalon.signing.Outcome;
import org.etalon.traceability.Link;
import org.etalon.traceability.Rule;

/** A rule about one edge. */
public interface EdgeRule {
  Rule rule();

  Finding check(Link link);

  /** What a rule found, and in which words. */
  record Finding(Outcome outcome, String answer) {
    static Finding passed(String answer) {
      return new Finding(Outcome.PASSED, answer);
    }

    static Finding failed(String answer) {
      return new Finding(Outcome.FAILED, answer);
    }

    static Finding indeterminate(String answer) {
      return new Finding(Outcome.INDETERMINATE, answer);
    }

    /** The answer of every rule that needs a parent where there is none. */
    static Finding noParent() {
      return indeterminate("The certificate of the standard is not available here.");
    }
  }
}
