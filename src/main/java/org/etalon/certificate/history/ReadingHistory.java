package org.etalon.certificate.history;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.etalon.calibration.Calibration;
import org.etalon.calibration.Calibrations;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.Certificates;
import org.etalon.certificate.Certificates.Summary;
import org.etalon.platform.Transactions;

/** Reads how a piece of equipment behaved, from the certificates that an organisation may see. */
@Singleton
public class ReadingHistory {
  // Each is read whole; more than this on one instrument is not a history that anybody reads.
  private static final int CERTIFICATES_MAX = 100;

  private final Certificates certificates;
  private final Calibrations calibrations;

  ReadingHistory(Certificates certificates, Calibrations calibrations) {
    this.certificates = certificates;
    this.calibrations = calibrations;
  }

  /** The history; who asks for it must be allowed to see the equipment. */
  public CalibrationHistory of(String equipment, String organisation) {
    List<Summary> known = certificates.ofEquipment(equipment, organisation, CERTIFICATES_MAX + 1);
    List<Drift.Made> made =
        known.stream()
            .sorted(Comparator.comparing(Summary::issuedOn).reversed())
            .limit(CERTIFICATES_MAX)
            .flatMap(summary -> made(summary).stream())
            .toList();
    return new CalibrationHistory(
        equipment, known.size() <= CERTIFICATES_MAX, Drift.of(equipment, made));
  }

  private Optional<Drift.Made> made(Summary summary) {
    return certificates
        .find(summary.number())
        .map(Certificate::calibration)
        .flatMap(id -> calibrations.find(id, Transactions.SYSTEM))
        .map(Calibration::body)
        .map(body -> new Drift.Made(summary.number(), body.performedTo(), summary.status(), body));
  }
}
