package org.etalon.certificate;

import java.util.List;
import org.etalon.calibration.Calibration;
import org.etalon.dcc.Dcc;

/**
 * Whether the standards of a calibration are metrologically traceable as of their use. Issuing asks
 * it; it is answered where the chain is known.
 */
public interface StandardStatus {

  /** One answer for each edge of a draft, in their order. */
  List<Standing> of(Draft draft);

  /**
   * A certificate that may be issued.
   *
   * @param certificate as it would be issued
   * @param edges what its results rest on, in the order of the document
   */
  record Draft(Calibration calibration, Dcc certificate, List<Certificate.Edge> edges) {
    public Draft {
      edges = List.copyOf(edges);
    }
  }

  /**
   * What became of one edge.
   *
   * @param reasons the rules that decided, where it is not traceable, or that are open
   * @param doubts rules about the results that the draft would break; they say nothing of the
   *     standard
   */
  record Standing(Word word, List<Reason> reasons, List<Reason> doubts) {
    public Standing {
      reasons = List.copyOf(reasons);
      doubts = List.copyOf(doubts);
    }
  }

  /** The verdicts of a chain, and that there is nothing to judge. */
  enum Word {
    TRACEABLE,
    NOT_TRACEABLE,
    INDETERMINATE,
    /** No result rests on it. */
    UNUSED
  }

  /**
   * What a rule says.
   *
   * @param rule its code, {@code T01} to {@code T24}
   */
  record Reason(String rule, String answer) {
    @Override
    public String toString() {
      return rule + ": " + answer;
    }
  }
}
