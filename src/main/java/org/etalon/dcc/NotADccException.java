package org.etalon.dcc;

import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;

/** The document is XML, but its root element is not that of a digital calibration certificate. */
public final class NotADccException extends ProblemException {
  private static final long serialVersionUID = 1L;

  public NotADccException() {
    super(
        ProblemType.MALFORMED_REQUEST,
        "The root element is not digitalCalibrationCertificate of the namespace "
            + ElementWriter.DCC
            + ".");
  }
}
