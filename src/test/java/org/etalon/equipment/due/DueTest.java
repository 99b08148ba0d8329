package org.etalon.equipment.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.etalon.equipment.Equipment.Assessment;
import org.etalon.equipment.due.LastCalibrations.Calibrated;
import org.etalon.equipment.fact.AssessedStandard;
import org.etalon.equipment.fact.EquipmentFact;
import org.etalon.equipment.fact.EquipmentFacts;
import org.etalon.equipment.fact.MaterialNumber;
import org.etalon.equipment.fact.RecalibrationProgramme;
import org.etalon.equipment.fact.Recorded;
import org.etalon.equipment.fact.ReferenceMaterial;
import org.etalon.equipment.fact.Retirement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DueTest {
  private static final LocalDate MADE = LocalDate.of(2025, 1, 31);
  private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);

  private static List<Due> due(@Nullable LocalDate validUntil, EquipmentFact... facts) {
    return Due.of(facts(facts), Optional.of(new Calibrated("C-1", MADE, validUntil)), TODAY);
  }

  private static EquipmentFacts facts(EquipmentFact... facts) {
    List<Recorded<EquipmentFact>> recorded = new ArrayList<>();
    for (EquipmentFact fact : facts) {
      recorded.add(new Recorded<>("f" + recorded.size(), "e", fact, Instant.EPOCH, "a", "o"));
    }
    return new EquipmentFacts("e", recorded);
  }

  private static RecalibrationProgramme programme(String interval, LocalDate from) {
    return new RecalibrationProgramme(Period.parse(interval), from, "x");
  }

  @Test
  void theProgrammeOfTodaySaysWhen() {
    assertThat(due(null, programme("P1Y", MADE)))
        .containsExactly(new Due(Due.Cause.CALIBRATION, "C-1", MADE, LocalDate.of(2026, 1, 31)));
    assertThat(due(null, programme("P1M", MADE)).get(0).dueOn())
        .isEqualTo(LocalDate.of(2025, 2, 28));
  }

  @Test
  void aStatedEndCountsWhenItIsEarlier() {
    assertThat(due(TODAY, programme("P1Y", MADE)).get(0).dueOn()).isEqualTo(TODAY);
    assertThat(due(TODAY.plusYears(9), programme("P1Y", MADE)).get(0).dueOn())
        .isEqualTo(MADE.plusYears(1));
    assertThat(due(TODAY).get(0).dueOn()).isEqualTo(TODAY);
    assertThat(due(null)).isEmpty();
  }

  @Test
  void aLaterProgrammeMayEndItEarlierOrLater() {
    LocalDate change = TODAY.plusMonths(2);
    // It ends on the day before the shorter interval comes into force, which is over by then.
    assertThat(due(null, programme("P1Y", MADE), programme("P3M", change)).get(0).dueOn())
        .isEqualTo(change.minusDays(1));
    assertThat(due(null, programme("P1Y", MADE), programme("P2Y", change)).get(0).dueOn())
        .isEqualTo(MADE.plusYears(2));
    // Overdue under the programme of today, whatever comes later.
    assertThat(due(null, programme("P3M", MADE), programme("P2Y", change)).get(0).dueOn())
        .isEqualTo(LocalDate.of(2025, 4, 30));
    // What was in force once does not count any more.
    assertThat(due(null, programme("P1M", MADE), programme("P1Y", MADE.plusDays(50))).get(0))
        .extracting(Due::dueOn)
        .isEqualTo(MADE.plusYears(1));
  }

  @Test
  void withoutACalibrationItIsDueWhenTheProgrammeBegins() {
    assertThat(Due.of(facts(programme("P1Y", MADE)), Optional.empty(), TODAY))
        .containsExactly(new Due(Due.Cause.CALIBRATION, null, null, MADE));
    assertThat(Due.of(facts(), Optional.empty(), TODAY)).isEmpty();
  }

  @Test
  void batchesAndAssessmentsEndToo() {
    ReferenceMaterial batch =
        new ReferenceMaterial(
            new MaterialNumber(MaterialNumber.Scheme.OTHER, "M"),
            "p",
            "b",
            "c",
            MADE,
            TODAY,
            null,
            null);
    Assessment assessment = new Assessment("A", "a", null, null, null, MADE, TODAY.plusDays(9));
    assertThat(Due.of(facts(batch, new AssessedStandard(assessment)), Optional.empty(), TODAY))
        .extracting(Due::cause, Due::dueOn)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Due.Cause.REFERENCE_MATERIAL, TODAY),
            org.assertj.core.groups.Tuple.tuple(Due.Cause.ASSESSMENT, TODAY.plusDays(9)));
  }

  @Test
  void nothingHasToBeDoneAboutWhatIsOutOfService() {
    assertThat(due(null, programme("P1Y", MADE), new Retirement(TODAY, "broken"))).isEmpty();
  }
}
