package org.etalon.certificate.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.etalon.calibration.CalibrationBody;
import org.etalon.certificate.CertificateStatus.Word;
import org.etalon.certificate.history.CalibrationHistory.Series;
import org.etalon.certificate.history.CalibrationHistory.Step;
import org.etalon.fixture.Api;
import org.etalon.platform.Json;
import org.junit.jupiter.api.Test;

class DriftTest {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

  private static Drift.Made made(int year, Word status, String adjustment, String result) {
    ObjectNode body = Api.calibration("item", "standard", "C-0");
    body.put("adjustment", adjustment);
    body.remove("results");
    body.putArray("results");
    String all = "[" + result.replace('\'', '"') + "]";
    body.set("results", Api.read(all.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    return new Drift.Made(
        "C-" + year,
        DAY.plusYears(year),
        status,
        Json.read(body.toString(), CalibrationBody.class));
  }

  private static String result(String state, String values, String nominal) {
    return "{'name': {'en': 'x'}, 'state': '"
        + state
        + "', 'items': ['i1'], 'quantities': ["
        + "{'refType': ['basic_nominalValue'], 'realList': {'values': ["
        + nominal
        + "], 'units': ['\\\\kelvin']}},"
        + "{'refType': ['basic_measurementError'], 'realList': {'values': ["
        + values
        + "], 'units': ['\\\\kelvin'], 'expandedUncertainty': {'values': ['0.010'],"
        + " 'coverageFactors': ['2'], 'coverageProbabilities': ['0.95'],"
        + " 'distributions': ['normal']}}}]}";
  }

  private static List<Step> entries(Drift.Made... calibrations) {
    List<Series> series = Drift.of("item", List.of(calibrations));
    assertThat(series).hasSize(1);
    return series.get(0).entries();
  }

  @Test
  void changesAreExactAndInTheOrderOfTheCalibrations() {
    List<Step> entries =
        entries(
            made(2, Word.VALID, "NONE", result("AS_FOUND", "'0.0300'", "'300.0'")),
            made(1, Word.VALID, "NONE", result("AS_FOUND", "'-0.01'", "'300'")));
    assertThat(entries).extracting(Step::certificate).containsExactly("C-1", "C-2");
    assertThat(entries.get(0).change()).isNull();
    assertThat(entries.get(1).change()).isEqualTo("0.0400");
    assertThat(entries.get(1).asFound())
        .isEqualTo(new CalibrationHistory.Value("0.0300", "0.010", "2"));
  }

  @Test
  void placesAreToldApartByTheirNumber() {
    List<Series> series =
        Drift.of(
            "item",
            List.of(
                made(1, Word.VALID, "NONE", result("AS_FOUND", "'0.01','0.02'", "'300','310'")),
                made(2, Word.VALID, "NONE", result("AS_FOUND", "'0.05','0.01'", "'310','320'"))));
    assertThat(series).hasSize(3);
    assertThat(series.get(1).point()).isEqualTo(new CalibrationHistory.Point("310", "\\kelvin"));
    assertThat(series.get(1).entries().get(1).change()).isEqualTo("0.03");
  }

  @Test
  void afterAnAdjustmentTheChangeCountsFromWhatWasLeft() {
    String both =
        result("AS_FOUND", "'0.50'", "'300'") + "," + result("AS_LEFT", "'0.01'", "'300'");
    List<Step> entries =
        entries(
            made(1, Word.VALID, "ADJUSTED", both),
            made(2, Word.VALID, "NONE", result("AS_FOUND", "'0.03'", "'300'")));
    assertThat(entries.get(1).change()).isEqualTo("0.02");
  }

  @Test
  void withoutWhatWasLeftNothingIsSaidAboutTheChange() {
    List<Step> entries =
        entries(
            made(1, Word.VALID, "ADJUSTED", result("AS_FOUND", "'0.50'", "'300'")),
            made(2, Word.VALID, "NONE", result("AS_FOUND", "'0.03'", "'300'")));
    assertThat(entries.get(1).change()).isNull();
  }

  @Test
  void whatWasWithdrawnIsShownAndPassedOver() {
    List<Step> entries =
        entries(
            made(1, Word.VALID, "NONE", result("AS_FOUND", "'0.01'", "'300'")),
            made(2, Word.WITHDRAWN, "NONE", result("AS_FOUND", "'9.00'", "'300'")),
            made(3, Word.VALID, "NONE", result("AS_FOUND", "'0.02'", "'300'")));
    assertThat(entries).extracting(Step::change).containsExactly(null, null, "0.01");
  }

  @Test
  void valuesThatNothingTellsApartAreLeftOut() {
    String alone = result("AS_FOUND", "'0.01','0.02'", "'300'");
    assertThat(Drift.of("item", List.of(made(1, Word.VALID, "NONE", alone)))).isEmpty();
    assertThat(
            Drift.of(
                "another",
                List.of(made(1, Word.VALID, "NONE", result("AS_FOUND", "'0.01'", "'300'")))))
        .isEmpty();
  }
}
