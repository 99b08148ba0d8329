package org.etalon.equipment.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etalon.equipment.Equipment.Assessment;

/**
 * What is known about a piece of equipment at one moment, and what follows for a day. Where two
 * facts contradict each other, the one recorded later holds.
 */
public final class EquipmentFacts {
  private final String equipment;
  private final List<Recorded<EquipmentFact>> standing;
  private final Instant newest;

  /**
   * @param recorded everything recorded until the moment, in that order
   */
  public EquipmentFacts(String equipment, List<Recorded<EquipmentFact>> recorded) {
    this.equipment = equipment;
    Set<String> retracted =
        recorded.stream()
            .map(Recorded::fact)
            .filter(Retraction.class::isInstance)
            .map(fact -> ((Retraction) fact).fact())
            .collect(Collectors.toSet());
    this.standing = recorded.stream().filter(each -> !retracted.contains(each.id())).toList();
    this.newest =
        recorded.stream()
            .map(Recorded::recordedAt)
            .max(Comparator.naturalOrder())
            .orElse(Instant.MIN);
  }

  public String equipment() {
    return equipment;
  }

  /** When the last of them was recorded, retracted or not; {@link Instant#MIN} without any. */
  public Instant newest() {
    return newest;
  }

  /** Every fact that was not retracted, in the order of recording. */
  public List<Recorded<EquipmentFact>> standing() {
    return standing;
  }

  /** The programmes of recalibration in the order in which they come into force. */
  public List<RecalibrationProgramme> programmes() {
    return all(RecalibrationProgramme.class)
        .sorted(Comparator.comparing(RecalibrationProgramme::from))
        .toList();
  }

  /** The programme in force on a day. */
  public Optional<RecalibrationProgramme> programmeOn(LocalDate day) {
    return latest(day, RecalibrationProgramme.class::isInstance)
        .map(RecalibrationProgramme.class::cast);
  }

  /** The last day a calibration may be used by the programme in force on the day it was made. */
  public Optional<LocalDate> dueAfter(LocalDate calibratedOn) {
    return dueAfter(calibratedOn, calibratedOn);
  }

  /** The last day a calibration may be used, by the programme in force on a later day. */
  public Optional<LocalDate> dueAfter(LocalDate calibratedOn, LocalDate day) {
    return programmeOn(day).map(programme -> calibratedOn.plus(programme.interval()));
  }

  /** The checks from a day to a day, both included, in the order of their days. */
  public List<IntermediateCheck> checksBetween(LocalDate from, LocalDate to) {
    return all(IntermediateCheck.class)
        .filter(check -> !check.on().isBefore(from) && !check.on().isAfter(to))
        .sorted(Comparator.comparing(IntermediateCheck::on))
        .toList();
  }

  /** Every finding beyond a limit, in the order of their days. */
  public List<OutOfTolerance> outOfTolerance() {
    return all(OutOfTolerance.class).sorted(Comparator.comparing(OutOfTolerance::foundOn)).toList();
  }

  /** The assessment that is valid on a day. */
  public Optional<Assessment> assessmentOn(LocalDate day) {
    return last(all(AssessedStandard.class).filter(valid(day))).map(AssessedStandard::assessment);
  }

  /** The reference material as it was described last, expired or not. */
  public Optional<ReferenceMaterial> referenceMaterial() {
    return last(all(ReferenceMaterial.class));
  }

  /** The batch that was in use on a day, expired or not. */
  public Optional<ReferenceMaterial> referenceMaterialOn(LocalDate day) {
    return last(
        all(ReferenceMaterial.class)
            .filter(batch -> !batch.from().isAfter(day))
            .sorted(Comparator.comparing(ReferenceMaterial::from)));
  }

  /** The realisation as it was described last, ended or not. */
  public Optional<SiRealisation> realisation() {
    return last(all(SiRealisation.class));
  }

  /** The realisation that is valid on a day. */
  public Optional<SiRealisation> realisationOn(LocalDate day) {
    return last(all(SiRealisation.class).filter(valid(day)));
  }

  /** Whether it is out of service on a day. */
  public boolean retiredOn(LocalDate day) {
    return latest(day, fact -> fact instanceof Retirement || fact instanceof ReturnToService)
        .filter(Retirement.class::isInstance)
        .isPresent();
  }

  /** Where it was brought last, until a day. */
  public Optional<String> locationOn(LocalDate day) {
    return latest(day, Move.class::isInstance).map(fact -> ((Move) fact).to());
  }

  /** What the last review of a certificate found, and who made it. */
  public Optional<Recorded<EvidenceReview>> review(String document) {
    return last(
        standing.stream()
            .flatMap(each -> narrowed(each, EvidenceReview.class))
            .filter(each -> each.fact().document().equals(document)));
  }

  private Optional<EquipmentFact> latest(LocalDate day, Predicate<EquipmentFact> which) {
    EquipmentFact latest = null;
    for (Recorded<EquipmentFact> each : standing) {
      EquipmentFact fact = each.fact();
      boolean later = latest == null || !fact.validFrom().isBefore(latest.validFrom());
      if (later && which.test(fact) && !fact.validFrom().isAfter(day)) {
        latest = fact;
      }
    }
    return Optional.ofNullable(latest);
  }

  private <F extends EquipmentFact> Stream<F> all(Class<F> kind) {
    return standing.stream().map(Recorded::fact).filter(kind::isInstance).map(kind::cast);
  }

  private static <F extends EquipmentFact> Stream<Recorded<F>> narrowed(
      Recorded<EquipmentFact> each, Class<F> kind) {
    return kind.isInstance(each.fact())
        ? Stream.of(
            new Recorded<>(
                each.id(),
                each.equipment(),
                kind.cast(each.fact()),
                each.recordedAt(),
                each.account(),
                each.organisation()))
        : Stream.empty();
  }

  private static Predicate<EquipmentFact> valid(LocalDate day) {
    return fact -> {
      LocalDate to = fact.validTo();
      return !fact.validFrom().isAfter(day) && (to == null || !to.isBefore(day));
    };
  }

  private static <T> Optional<T> last(Stream<T> facts) {
    return facts.reduce((earlier, later) -> later);
  }
}
