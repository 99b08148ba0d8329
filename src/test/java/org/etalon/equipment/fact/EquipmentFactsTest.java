package org.etalon.equipment.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.etalon.equipment.Equipment.Assessment;
import org.etalon.equipment.fact.MaterialNumber.Scheme;
import org.junit.jupiter.api.Test;

class EquipmentFactsTest {
  private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

  private final List<Recorded<EquipmentFact>> recorded = new ArrayList<>();

  private String add(EquipmentFact fact) {
    String id = "f" + recorded.size();
    Instant at = Instant.parse("2025-01-01T00:00:00Z").plusSeconds(recorded.size());
    recorded.add(new Recorded<>(id, "e", fact, at, "anna", "lab"));
    return id;
  }

  private EquipmentFacts facts() {
    return new EquipmentFacts("e", recorded);
  }

  private static RecalibrationProgramme programme(String interval, LocalDate from) {
    return new RecalibrationProgramme(Period.parse(interval), from, "x");
  }

  @Test
  void nothingKnownIsNothingDue() {
    assertThat(facts().dueAfter(DAY)).isEmpty();
    assertThat(facts().programmeOn(DAY)).isEmpty();
    assertThat(facts().retiredOn(DAY)).isFalse();
  }

  @Test
  void theProgrammeInForceOnTheDayCounts() {
    add(programme("P6M", DAY.plusMonths(3)));
    add(programme("P1Y", DAY));
    assertThat(facts().dueAfter(DAY.minusDays(1))).isEmpty();
    assertThat(facts().dueAfter(DAY)).contains(DAY.plusYears(1));
    assertThat(facts().dueAfter(DAY, DAY.plusMonths(3).minusDays(1))).contains(DAY.plusYears(1));
    assertThat(facts().dueAfter(DAY, DAY.plusMonths(3))).contains(DAY.plusMonths(6));
  }

  @Test
  void ofTwoProgrammesFromOneDayTheLaterRecordedCounts() {
    add(programme("P1Y", DAY));
    add(programme("P2Y", DAY));
    assertThat(facts().dueAfter(DAY)).contains(DAY.plusYears(2));
  }

  @Test
  void whatIsRetractedCountsOnlyBefore() {
    String wrong = add(programme("P5Y", DAY));
    EquipmentFacts before = facts();
    add(new Retraction(DAY, wrong, "typed wrongly"));
    assertThat(before.dueAfter(DAY)).contains(DAY.plusYears(5));
    assertThat(facts().dueAfter(DAY)).isEmpty();
  }

  @Test
  void checksAreFoundByTheirDayWithBothEnds() {
    add(new IntermediateCheck(DAY.plusDays(2), IntermediateCheck.Result.FAILED, "b"));
    add(new IntermediateCheck(DAY, IntermediateCheck.Result.PASSED, "a"));
    assertThat(facts().checksBetween(DAY, DAY.plusDays(2)))
        .extracting(IntermediateCheck::document)
        .containsExactly("a", "b");
    assertThat(facts().checksBetween(DAY.plusDays(1), DAY.plusDays(1))).isEmpty();
  }

  @Test
  void serviceEndsAndBeginsAgainByDayNotByRecording() {
    add(new ReturnToService(DAY.plusDays(10), "repaired"));
    add(new Retirement(DAY, "broken"));
    assertThat(facts().retiredOn(DAY.minusDays(1))).isFalse();
    assertThat(facts().retiredOn(DAY)).isTrue();
    assertThat(facts().retiredOn(DAY.plusDays(9))).isTrue();
    assertThat(facts().retiredOn(DAY.plusDays(10))).isFalse();
  }

  @Test
  void anAssessmentHoldsOnItsDaysOnly() {
    add(
        new AssessedStandard(
            new Assessment("A-1", "authority", null, null, null, DAY, DAY.plusYears(5))));
    assertThat(facts().assessmentOn(DAY.minusDays(1))).isEmpty();
    assertThat(facts().assessmentOn(DAY)).isPresent();
    assertThat(facts().assessmentOn(DAY.plusYears(5))).isPresent();
    assertThat(facts().assessmentOn(DAY.plusYears(5).plusDays(1))).isEmpty();
  }

  @Test
  void theBatchInUseIsFoundAlsoWhenItHasExpired() {
    add(material("GBW13101", Scheme.GBW, DAY, DAY.plusYears(1)));
    assertThat(facts().referenceMaterialOn(DAY.plusYears(2))).isPresent();
    assertThat(facts().referenceMaterialOn(DAY.minusDays(1))).isEmpty();
  }

  @Test
  void theLastReviewOfACertificateCountsWithItsReviewer() {
    add(review("P-1", true));
    add(review("P-2", true));
    add(review("P-1", false));
    assertThat(facts().review("P-1").orElseThrow().fact().accepted()).isFalse();
    assertThat(facts().review("P-2").orElseThrow().account()).isEqualTo("anna");
    assertThat(facts().review("P-3")).isEmpty();
  }

  @Test
  void chineseNumbersOfMaterialsAreCheckedByClass() {
    assertThat(material("GBW13101a", Scheme.GBW, DAY, DAY).faults()).isEmpty();
    assertThat(material("GBW(E) 130101", Scheme.GBW_E, DAY, DAY).faults()).isEmpty();
    assertThat(material("GBW(E)130101", Scheme.GBW, DAY, DAY).faults()).isNotEmpty();
    assertThat(material("GBW130101", Scheme.GBW, DAY, DAY).faults()).isNotEmpty();
    assertThat(material("SRM 1745", Scheme.OTHER, DAY, DAY).faults()).isEmpty();
    assertThat(material("SRM 1745", Scheme.OTHER, DAY, DAY.minusDays(1)).faults()).isNotEmpty();
  }

  @Test
  void anErrorWithinItsLimitIsNotOutOfTolerance() {
    assertThat(found("-0.31").faults()).isEmpty();
    assertThat(found("0.30").faults()).extracting("code").containsExactly("within");
    assertThat(found("much").faults()).isNotEmpty();
  }

  @Test
  void anIntervalLeadsForwards() {
    assertThat(programme("P1Y", DAY).faults()).isEmpty();
    for (String wrong : List.of("P0D", "P-1Y", "P1Y-1M", "P101Y", "P999999999D")) {
      assertThat(programme(wrong, DAY).faults()).as(wrong).isNotEmpty();
    }
  }

  private static OutOfTolerance found(String error) {
    return new OutOfTolerance(DAY, null, error, "0.3", "\\kelvin", "R-1");
  }

  private static EvidenceReview review(String document, boolean accepted) {
    return new EvidenceReview(
        DAY, EvidenceReview.Subject.PAPER_CERTIFICATE, document, accepted, "looked at");
  }

  private static ReferenceMaterial material(
      String number, Scheme scheme, LocalDate from, LocalDate expires) {
    return new ReferenceMaterial(
        new MaterialNumber(scheme, number), "maker", "b1", "C-1", from, expires, null, null);
  }
}
