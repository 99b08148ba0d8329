package org.etalon.traceability.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.etalon.calibration.MeasuredQuantity;
import org.etalon.equipment.fact.OutOfTolerance;
import org.etalon.traceability.impact.StoredCalibration.Rest;
import org.jspecify.annotations.Nullable;

/**
 * Which uses of a standard are in doubt, because nobody knows since when it has been as it was
 * found: those on the strength of its last good calibration, and those after it until the finding.
 *
 * @param quantityKind that it was found wrong for; null for all
 * @param lastGood the number of that calibration; null where none is on record
 * @param after the day from which uses are in doubt, that day not included; null for always
 */
public record Doubt(
    String equipment,
    @Nullable String quantityKind,
    LocalDate foundOn,
    @Nullable String lastGood,
    @Nullable LocalDate after) {

  /**
   * What a finding puts in doubt.
   *
   * @param calibrations of the equipment that stand, by day
   */
  public static Doubt of(
      String equipment, OutOfTolerance found, List<ImpactIndex.Calibrated> calibrations) {
    return since(equipment, found.quantityKind(), found.foundOn(), calibrations);
  }

  static Doubt since(
      String equipment,
      @Nullable String quantityKind,
      LocalDate foundOn,
      List<ImpactIndex.Calibrated> calibrations) {
    ImpactIndex.Calibrated last =
        calibrations.stream()
            .filter(each -> each.ended().isBefore(foundOn))
            .reduce((earlier, later) -> later)
            .orElse(null);
    return new Doubt(
        equipment,
        quantityKind,
        foundOn,
        last == null ? null : last.number(),
        last == null ? null : last.ended());
  }

  /** The places of the results of a certificate that are in doubt; none where it is clear. */
  public Set<Integer> touched(StoredCalibration calibration) {
    if (calibration.rests().stream().noneMatch(rest -> concerns(rest, calibration))) {
      return Set.of();
    }
    Set<Integer> touched = new TreeSet<>();
    for (int place : calibration.restingOn(equipment)) {
      if (isOfKind(calibration.result(place).quantities())) {
        touched.add(place);
      }
    }
    return touched;
  }

  /** Whether a certificate used the standard while it was in doubt. */
  boolean concerns(Rest rest, StoredCalibration calibration) {
    if (!rest.equipment().equals(equipment)) {
      return false;
    }
    if (lastGood != null && lastGood.equals(rest.parent())) {
      return true;
    }
    LocalDate used = calibration.usedUntil();
    return (after == null || used.isAfter(after)) && !used.isAfter(foundOn);
  }

  /** What states no kind at all may be of any. */
  private boolean isOfKind(List<MeasuredQuantity> quantities) {
    List<String> kinds =
        quantities.stream()
            .map(MeasuredQuantity::quantityKind)
            .filter(java.util.Objects::nonNull)
            .toList();
    return quantityKind == null || kinds.isEmpty() || kinds.contains(quantityKind);
  }
}
