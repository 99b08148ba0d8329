package org.etalon.dcc.lint;

import org.etalon.dcc.Dcc;

/** One rule about a certificate that is to be issued. */
public interface DccLint {
  /** {@code e_} for an error, {@code w_} for a warning, then the rule in snake case. */
  String id();

  /** The clause that the rule follows. */
  String clause();

  /** What the rule asks, as a question that a good certificate answers with yes. */
  String question();

  /** Reports each place that answers with no. */
  void check(Dcc dcc, Answers answers);

  /** Takes what a rule has to say. */
  @FunctionalInterface
  interface Answers {
    /**
     * @param place path of elements, as in the document
     * @param answer one sentence that says what is wrong
     */
    void no(String place, String answer);
  }
}
