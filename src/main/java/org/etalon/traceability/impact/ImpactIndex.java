package org.etalon.traceability.impact;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.etalon.certificate.CertificateStatus;
import org.etalon.traceability.graph.Dependant;
import org.jspecify.annotations.Nullable;

/** What hangs on certificates, asked for many of them at a time. */
public interface ImpactIndex {

  /** The certificates that used a piece of equipment as a standard, by number. */
  List<Dependant> usersOf(String equipment, @Nullable LocalDate since);

  /** The certificates of an organisation with a result claimed under a scope, by number. */
  List<Claim> claims(String organisation, String scope, @Nullable LocalDate since);

  /** The calibrations of a piece of equipment that stand and did not fail, by day. */
  List<Calibrated> calibrationsOf(String equipment);

  Map<String, CertificateStatus.Word> statuses(Collection<String> numbers);

  /** What the certificates are about. */
  List<Instrument> instruments(Collection<String> numbers);

  /** Those of the certificates that state a conformity, with their calibrations. */
  List<StoredCalibration> withConformity(Collection<String> numbers);

  Map<String, StoredCalibration> calibrations(Collection<String> numbers);

  /**
   * A certificate that claims a scope.
   *
   * @param performedTo the last day of its calibration
   */
  record Claim(Dependant certificate, LocalDate performedTo) {}

  /**
   * A calibration of a standard.
   *
   * @param ended its last day
   */
  record Calibrated(String number, LocalDate ended) {}

  /** A piece of equipment that a certificate is about. */
  record Instrument(String number, String equipment, String owner) {}
}
