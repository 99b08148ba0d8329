package org.etalon.certificate.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.etalon.certificate.CertificateStatus;
import org.jspecify.annotations.Nullable;

/**
 * What the certificates of a piece of equipment state, point by point and in the order of the
 * calibrations.
 *
 * @param complete whether all certificates are in it, and not only the newest
 */
public record CalibrationHistory(String equipment, boolean complete, List<Series> series) {

  /**
   * One quantity at one point.
   *
   * @param point where in the range; null where the quantity has one value only
   */
  public record Series(
      List<String> refType,
      @Nullable Map<String, String> name,
      @Nullable String quantityKind,
      String unit,
      @Nullable Point point,
      List<Step> entries) {}

  /** A nominal or reference value, a decimal in a D-SI unit. */
  public record Point(String value, String unit) {}

  /**
   * One calibration.
   *
   * @param asFound what it found before anything was done
   * @param asLeft what it left, where that was measured too
   * @param change from what the calibration before left (or found, where nothing was done) to what
   *     this one found, in the unit of the series; null where one of them is missing or was
   *     withdrawn
   */
  public record Step(
      String certificate,
      LocalDate performedOn,
      CertificateStatus.Word status,
      @Nullable Value asFound,
      @Nullable Value asLeft,
      @Nullable String change) {}

  /** A value with its expanded uncertainty. */
  public record Value(String value, String expandedUncertainty, String coverageFactor) {}
}
