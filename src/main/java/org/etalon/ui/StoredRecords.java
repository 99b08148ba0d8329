package org.etalon.ui;

import jakarta.inject.Singleton;
import java.util.List;
import org.etalon.calibration.Calibration;
import org.etalon.calibration.CalibrationBody;
import org.etalon.calibration.Calibrations;
import org.etalon.certificate.Certificates;
import org.etalon.security.Caller;
import org.etalon.security.CurrentCaller;
import org.etalon.security.Role;
import org.jspecify.annotations.Nullable;

/** What a visitor works with, as far as the visitor's roles reach. */
@Singleton
class StoredRecords implements RecordSource {
  private static final int ROWS = 50;

  private final CurrentCaller caller;
  private final Certificates certificates;
  private final Calibrations calibrations;

  StoredRecords(CurrentCaller caller, Certificates certificates, Calibrations calibrations) {
    this.caller = caller;
    this.certificates = certificates;
    this.calibrations = calibrations;
  }

  @Override
  public List<CertificateRow> certificates() {
    Caller reader = reader();
    if (reader == null || reader.is(Role.OPERATOR)) {
      return List.of();
    }
    return certificates.latest(reader.tenant(), ROWS).stream()
        .map(
            summary ->
                new CertificateRow(
                    summary.number(),
                    summary.laboratory(),
                    summary.item(),
                    summary.issuedOn().toString(),
                    summary.status().name()))
        .toList();
  }

  @Override
  public List<CalibrationRow> calibrations() {
    Caller reader = reader();
    if (reader == null || !works(reader)) {
      return List.of();
    }
    return calibrations.open(reader.tenant(), ROWS).stream().map(StoredRecords::row).toList();
  }

  private static boolean works(Caller reader) {
    return reader.is(Role.CALIBRATOR)
        || reader.is(Role.CHECKER)
        || reader.is(Role.APPROVER)
        || reader.is(Role.REGULATOR);
  }

  private @Nullable Caller reader() {
    return caller.maybe().orElse(null);
  }

  private static CalibrationRow row(Calibration calibration) {
    List<CalibrationBody.Item> items = calibration.body().items();
    return new CalibrationRow(
        calibration.id(),
        calibration.number(),
        items.isEmpty() ? "" : items.get(0).equipment(),
        calibration.state().name());
  }
}
