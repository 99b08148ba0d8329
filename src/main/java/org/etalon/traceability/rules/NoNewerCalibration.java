package org.etalon.traceability.rules;

import java.time.LocalDate;
import org.etalon.traceability.Calibrated;
import org.etalon.traceability.Event;
import org.etalon.traceability.Finding;
import org.etalon.traceability.Inquiry;
import org.etalon.traceability.Link;
import org.etalon.traceability.Rule;

/** T06: between the parent and its use there was no newer calibration of the standard. */
public final class NoNewerCalibration implements LinkRule {

  @Override
  public Rule rule() {
    return Rule.T06;
  }

  @Override
  public Finding check(Link link, Inquiry inquiry) {
    Event parent = link.parent();
    if (parent == null) {
      return Finding.noParent();
    }
    String equipment = link.used().equipment();
    LocalDate begun = link.child().stated().begun();
    LocalDate calibrated = parent.stated().ended();
    if (equipment == null) {
      return Finding.indeterminate("T06.unregistered");
    }
    if (begun == null || calibrated == null) {
      return Finding.indeterminate("T06.dates");
    }
    for (Calibrated other : inquiry.evidence().calibrationsOf(equipment, calibrated)) {
      LocalDate ended = other.ended();
      boolean another = !other.number().equals(parent.key()) && other.standing();
      if (another && ended != null && !ended.isAfter(begun) && !other.issuedOn().isAfter(begun)) {
        return Finding.failed("T06.newer", other.number(), ended);
      }
    }
    return Finding.passed("T06.newest");
  }
}
