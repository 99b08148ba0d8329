package org.etalon.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.etalon.certificate.CertificateStatus.Word;
import org.etalon.certificate.history.CalibrationHistory;
import org.etalon.certificate.history.CalibrationHistory.Value;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.Equipment.Identification;
import org.etalon.equipment.Equipment.Issuer;
import org.etalon.equipment.due.Due;
import org.etalon.equipment.due.DueDates;
import org.etalon.equipment.due.ListingDue;
import org.etalon.equipment.fact.EquipmentFact;
import org.etalon.equipment.fact.EquipmentFacts;
import org.etalon.equipment.fact.IntermediateCheck;
import org.etalon.equipment.fact.OutOfTolerance;
import org.etalon.equipment.fact.RecalibrationProgramme;
import org.etalon.equipment.fact.Recorded;

/** Equipment for pages. */
final class EquipmentFixture {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final Map<String, String> NAME = Map.of("en", "Thermometer", "zh", "温度计");

  private EquipmentFixture() {}

  static Equipment thermometer() {
    return new Equipment(
        "e-1",
        NAME,
        Equipment.LegalStatus.WORKING,
        null,
        Equipment.Role.INSTRUMENT,
        "Maker",
        "M-1",
        List.of(new Identification(Issuer.manufacturer, "SN-1", null)),
        "works",
        null,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null);
  }

  static List<ListingDue.Line> due() {
    return List.of(line(true, DAY), line(false, DAY.plusYears(9)));
  }

  private static ListingDue.Line line(boolean overdue, LocalDate on) {
    Due due = new Due(Due.Cause.CALIBRATION, null, null, on);
    return new ListingDue.Line(new DueDates.Listed("e-1", NAME, "works", due), overdue);
  }

  static EquipmentSource.Instrument instrument(String text) {
    List<Recorded<EquipmentFact>> facts = new ArrayList<>();
    for (EquipmentFact fact :
        List.of(
            new RecalibrationProgramme(Period.ofYears(1), DAY, text),
            new IntermediateCheck(DAY, IntermediateCheck.Result.FAILED, text),
            new OutOfTolerance(DAY, null, "-0.4", "0.3", "\\kelvin", text))) {
      facts.add(new Recorded<>("f" + facts.size(), "e-1", fact, Instant.EPOCH, "anna", "works"));
    }
    CalibrationHistory.Series series =
        new CalibrationHistory.Series(
            List.of("basic_measurementError"),
            Map.of("en", "Error", "zh", "误差"),
            "ITSK",
            "\\kelvin",
            new CalibrationHistory.Point("300", "\\kelvin"),
            List.of(
                new CalibrationHistory.Step(
                    "C-1", DAY, Word.VALID, new Value("-0.010", "0.020", "2"), null, null),
                new CalibrationHistory.Step(
                    "C-2",
                    DAY.plusYears(1),
                    Word.VALID,
                    new Value("0.030", "0.020", "2"),
                    null,
                    "0.040")));
    return new EquipmentSource.Instrument(
        thermometer(),
        new EquipmentFacts("e-1", facts),
        new CalibrationHistory("e-1", true, List.of(series)),
        true,
        true);
  }
}
