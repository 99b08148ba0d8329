package org.etalon.traceability.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.etalon.calibration.ComputedConformity;
import org.etalon.calibration.Conformity;
import org.etalon.calibration.MeasuredQuantity;

/** The statements as they were issued: of several values the gravest outcome. */
final class StatedConformity implements Statements {

  @Override
  public List<ImpactLine.Statement> of(StoredCalibration calibration) {
    List<ImpactLine.Statement> statements = new ArrayList<>();
    for (int place : calibration.places()) {
      List<MeasuredQuantity> quantities = calibration.result(place).quantities();
      for (int i = 0; i < quantities.size(); i++) {
        Conformity conformity = quantities.get(i).conformity();
        if (conformity != null) {
          Conformity.Outcome before =
              ComputedConformity.of(quantities.get(i), conformity).outcomes().stream()
                  .max(Comparator.naturalOrder())
                  .orElse(null);
          statements.add(
              new ImpactLine.Statement(calibration.number(), place, i + 1, before, null, null));
        }
      }
    }
    return statements;
  }
}
