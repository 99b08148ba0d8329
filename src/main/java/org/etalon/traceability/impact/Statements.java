package org.etalon.traceability.impact;

import java.util.List;

/** Which statements of conformity a certificate makes, and what became of them. */
public interface Statements {
  List<ImpactLine.Statement> of(StoredCalibration calibration);
}
