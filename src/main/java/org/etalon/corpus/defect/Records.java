package org.etalon.corpus.defect;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.etalon.calibration.ReasonClass;
import org.etalon.certificate.CertificateStatus;
import org.etalon.corpus.draft.Draft;
import org.etalon.equipment.fact.OutOfTolerance;
import org.etalon.equipment.fact.RecalibrationProgramme;
import org.etalon.equipment.fact.Retirement;
import org.etalon.organisation.Scope;

/** Defects of what is on record: times, statuses, scopes. */
final class Records {
  private static final String WHY = "A defect of the corpus";

  private Records() {}

  /** The programme was another one on the day of use alone. */
  static void expired(Place place) {
    Draft child = place.childDraft();
    Period usual = place.tree().tree().artifact(place.artifact()).interval();
    place
        .register()
        .add(place.artifact(), new RecalibrationProgramme(Period.ofDays(1), child.begun(), WHY));
    place
        .register()
        .add(place.artifact(), new RecalibrationProgramme(usual, child.begun().plusDays(1), WHY));
  }

  static void retired(Place place) {
    place.register().add(place.artifact(), new Retirement(place.childDraft().begun(), WHY));
  }

  /** Another certificate, ready on the day of the use. */
  static void superseded(Place place) {
    Draft parent = place.parentDraft();
    LocalDate day = place.childDraft().begun();
    place
        .tree()
        .addAfter(
            place.parent(),
            parent
                .withNumber(parent.number() + "-newer")
                .withDays(day, day, day)
                .as(parent.name() + "-newer", Draft.Fate.SEALED));
  }

  static void withdrawnBefore(Place place) {
    withdraw(place, place.childDraft().begun().minusDays(1), false);
  }

  static void withdrawnAfter(Place place) {
    withdraw(place, place.childDraft().ended().plusDays(1), false);
  }

  static void voided(Place place) {
    withdraw(place, place.childDraft().ended().plusDays(1), true);
  }

  private static void withdraw(Place place, LocalDate from, boolean voidAbInitio) {
    place
        .register()
        .put(
            place.parentDraft().number(),
            new CertificateStatus(
                CertificateStatus.Word.WITHDRAWN,
                null,
                ReasonClass.TECHNICAL_INVALID,
                WHY,
                from,
                voidAbInitio,
                null));
  }

  static void suspended(Place place) {
    Draft parent = place.parentDraft();
    Scope scope = place.register().scope(parent.tables().get(0).scope()).orElseThrow();
    place
        .register()
        .put(
            scope.during(
                scope.inForceFrom(),
                null,
                List.of(new Scope.Suspension(parent.ended(), parent.ended(), WHY))));
  }

  /** The certificate claims a scope that its laboratory had until the day before. */
  static void ended(Place place) {
    Draft parent = place.parentDraft();
    Scope usual = place.register().scope(parent.tables().get(0).scope()).orElseThrow();
    Scope old =
        place.scope(
            parent,
            "ended",
            place.measurand().kind(),
            java.util.Objects.requireNonNull(usual.range()),
            Results.expanded(usual));
    place.register().put(old.during(old.inForceFrom(), parent.ended().minusDays(1), List.of()));
    place.changeParent(table -> table.withScope(old.id()));
  }

  static void outOfTolerance(Place place) {
    place
        .register()
        .add(
            place.artifact(),
            new OutOfTolerance(
                place.childDraft().ended(),
                place.measurand().kind(),
                "1",
                "0.1",
                place.measurand().unit(),
                WHY));
  }

  static void unassessed(Place place) {
    place
        .register()
        .endAssessment(place.measurand(), place.tree().tree().shape().from().minusDays(1));
  }
}
