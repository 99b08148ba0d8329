package org.etalon.equipment.due;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.etalon.equipment.due.LastCalibrations.Calibrated;
import org.etalon.equipment.fact.AssessedStandard;
import org.etalon.equipment.fact.EquipmentFacts;
import org.etalon.equipment.fact.RecalibrationProgramme;
import org.etalon.equipment.fact.Recorded;
import org.etalon.equipment.fact.ReferenceMaterial;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to be done.
 *
 * @param certificate of the last calibration that stands, where one is known
 * @param calibratedOn the day that calibration ended
 * @param dueOn the last day before it is too late; without any calibration, the day the programme
 *     began
 */
public record Due(
    Cause cause, @Nullable String certificate, @Nullable LocalDate calibratedOn, LocalDate dueOn) {

  /** Why. */
  public enum Cause {
    CALIBRATION,
    REFERENCE_MATERIAL,
    ASSESSMENT
  }

  /** Everything that has to be done, seen on a day; nothing for what is out of service. */
  public static List<Due> of(EquipmentFacts facts, Optional<Calibrated> last, LocalDate today) {
    if (facts.retiredOn(today)) {
      return List.of();
    }
    List<Due> due = new ArrayList<>();
    calibration(facts, last, today).ifPresent(due::add);
    latest(facts, ReferenceMaterial.class)
        .max(Comparator.comparing(ReferenceMaterial::from))
        .ifPresent(batch -> due.add(plain(Cause.REFERENCE_MATERIAL, batch.expiresOn())));
    latest(facts, AssessedStandard.class)
        .map(assessed -> assessed.assessment().validTo())
        .max(Comparator.naturalOrder())
        .ifPresent(end -> due.add(plain(Cause.ASSESSMENT, end)));
    return due;
  }

  private static Due plain(Cause cause, LocalDate on) {
    return new Due(cause, null, null, on);
  }

  private static <F> Stream<F> latest(EquipmentFacts facts, Class<F> kind) {
    return facts.standing().stream().map(Recorded::fact).filter(kind::isInstance).map(kind::cast);
  }

  private static Optional<Due> calibration(
      EquipmentFacts facts, Optional<Calibrated> last, LocalDate today) {
    List<RecalibrationProgramme> programmes = facts.programmes();
    if (last.isEmpty()) {
      return programmes.isEmpty()
          ? Optional.empty()
          : Optional.of(plain(Cause.CALIBRATION, programmes.get(0).from()));
    }
    Calibrated known = last.get();
    Optional<LocalDate> byProgramme = byProgramme(programmes, known.on(), today);
    return Stream.concat(byProgramme.stream(), Stream.ofNullable(known.validUntil()))
        .min(Comparator.naturalOrder())
        .map(day -> new Due(Cause.CALIBRATION, known.certificate(), known.on(), day));
  }

  /** The end by the programme of today, or by a later one that ends it earlier. */
  private static Optional<LocalDate> byProgramme(
      List<RecalibrationProgramme> programmes, LocalDate calibratedOn, LocalDate today) {
    for (int i = 0; i < programmes.size(); i++) {
      RecalibrationProgramme programme = programmes.get(i);
      LocalDate next = i + 1 < programmes.size() ? programmes.get(i + 1).from() : LocalDate.MAX;
      LocalDate end = calibratedOn.plus(programme.interval());
      boolean over = !next.isAfter(today);
      if (!over && end.isBefore(next.minusDays(1))) {
        LocalDate before = programme.from().minusDays(1);
        boolean begun = !programme.from().isAfter(today);
        return Optional.of(begun || end.isAfter(before) ? end : before);
      }
    }
    return Optional.empty();
  }
}
