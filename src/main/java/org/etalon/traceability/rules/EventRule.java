package org.etalon.traceability.rules;

import java.util.Set;
import org.etalon.traceability.Event;
import org.etalon.traceability.Finding;
import org.etalon.traceability.Inquiry;
import org.etalon.traceability.Rule;

/** A rule about one certificate of a chain, whoever used it. */
public interface EventRule {
  Rule rule();

  /**
   * Whether nothing but the document and the versions of the scopes it claims decides, so that the
   * finding is the same as long as no version is added. Of what claims no scope nobody may assume
   * it.
   */
  default boolean isLasting() {
    return false;
  }

  /**
   * Asks it.
   *
   * @param results the places of the results that the answer rests on
   */
  Finding check(Event event, Set<Integer> results, Inquiry inquiry);
}
