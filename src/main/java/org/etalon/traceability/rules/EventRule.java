package org.etalon.traceability.rules;

import org.etalon.traceability.Finding;
import org.etalon.traceability.Inquiry;
import org.etalon.traceability.Rule;
import org.etalon.traceability.point.Claims;

/** A rule about one certificate of a chain, whoever used it. */
public interface EventRule {
  Rule rule();

  /** Asks it of those results of an event that the answer rests on. */
  Finding check(Claims claims, Inquiry inquiry);
}
