package org.etalon.traceability.rules;

import org.etalon.equipment.Equipment;
import org.etalon.traceability.Finding;
import org.etalon.traceability.Inquiry;
import org.etalon.traceability.Link;
import org.etalon.traceability.Rule;

/** A rule about the end of a branch: a standard for which no certificate is named. */
public interface TerminalRule {
  Rule rule();

  Finding check(Link link, Equipment equipment, Inquiry inquiry);
}
