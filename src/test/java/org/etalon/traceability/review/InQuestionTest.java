package org.etalon.traceability.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.etalon.calibration.CalibrationBody;
import org.etalon.calibration.ReasonClass;
import org.etalon.certificate.CertificateStatus;
import org.etalon.certificate.Digest;
import org.etalon.equipment.fact.OutOfTolerance;
import org.etalon.platform.Json;
import org.etalon.traceability.impact.Doubt;
import org.etalon.traceability.impact.ImpactIndex.Calibrated;
import org.etalon.traceability.impact.StoredCalibration;
import org.etalon.traceability.impact.StoredCalibration.Rest;
import org.junit.jupiter.api.Test;

class InQuestionTest {
  private static final String STANDARD = "lab-sprt-07";
  private static final LocalDate USED = LocalDate.of(2026, 6, 1);

  @Test
  void usesFromTheDayOfEffectOnAreInQuestion() {
    StoredCalibration user = user(USED, "NIM-1");
    assertThat(withdrawn(USED, false, null).touched(user)).containsExactly(1);
    assertThat(withdrawn(USED.plusDays(1), false, null).touched(user)).isEmpty();
    assertThat(withdrawn(USED.plusDays(1), true, null).touched(user)).containsExactly(1);
    assertThat(withdrawn(USED, false, null).touched(user(USED, "NIM-2")))
        .as("it used another certificate")
        .isEmpty();
  }

  @Test
  void onlyWithdrawnResultsPutInQuestion() {
    StoredCalibration user = user(USED, "NIM-1");
    assertThat(withdrawn(USED, true, List.of("1")).touched(user)).containsExactly(1);
    assertThat(withdrawn(USED, true, List.of("2")).touched(user))
        .as("the second result is about another item")
        .isEmpty();
  }

  @Test
  void withdrawalsThatLeaveTheResultsPutNothingInQuestion() {
    for (ReasonClass reason :
        List.of(ReasonClass.CUSTOMER_REQUEST, ReasonClass.LABORATORY_SUSPENDED)) {
      CertificateStatus status = status(reason, USED, false, null);
      assertThat(new InQuestion.Withdrawn(parent(), status).touched(user(USED, "NIM-1"))).isEmpty();
    }
  }

  @Test
  void onlyTheResultsThatRestOnTheStandardAreInQuestion() {
    StoredCalibration user =
        stored(
            "LAB-1",
            USED,
            List.of(new Rest(STANDARD, "NIM-1"), new Rest("lab-bridge-02", null)),
            body -> {
              ArrayNode results = (ArrayNode) body.get("results");
              ObjectNode other = results.get(0).deepCopy();
              other.putArray("standards").add("bridge");
              results.add(other);
            });
    assertThat(withdrawn(USED, true, null).touched(user)).isEqualTo(Set.of(1));
  }

  @Test
  void usesSinceTheLastGoodCalibrationAreInDoubt() {
    List<Calibrated> calibrations =
        List.of(
            new Calibrated("NIM-1", USED.minusDays(10)),
            new Calibrated("NIM-2", USED.plusDays(10)),
            new Calibrated("NIM-3", USED.plusDays(30)));
    Doubt late = doubt(USED.plusDays(20), calibrations);
    assertThat(late.touched(user(USED, "NIM-1"))).as("good after it").isEmpty();
    assertThat(late.touched(user(USED.plusDays(15), "NIM-2"))).containsExactly(1);
    assertThat(late.touched(user(USED.plusDays(25), "NIM-2"))).as("used on").containsExactly(1);
    assertThat(late.touched(user(USED.plusDays(31), "NIM-3"))).as("made good").isEmpty();
    Doubt early = doubt(USED.plusDays(5), calibrations);
    assertThat(early.touched(user(USED, "NIM-1"))).containsExactly(1);
    assertThat(early.touched(user(USED, null))).as("on paper").containsExactly(1);
    assertThat(doubt(USED.plusDays(5), List.of()).touched(user(USED, null))).containsExactly(1);
  }

  @Test
  void findingForAKindLeavesOthers() {
    OutOfTolerance length =
        new OutOfTolerance(USED.plusDays(1), "LENG", "2", "1", "\\metre", "R-1");
    assertThat(Doubt.of(STANDARD, length, List.of()).touched(user(USED, "NIM-1"))).isEmpty();
    OutOfTolerance kelvin =
        new OutOfTolerance(USED.plusDays(1), "ITSK", "2", "1", "\\kelvin", "R-1");
    assertThat(Doubt.of(STANDARD, kelvin, List.of()).touched(user(USED, "NIM-1")))
        .containsExactly(1);
  }

  private static Doubt doubt(LocalDate found, List<Calibrated> calibrations) {
    return Doubt.of(
        STANDARD, new OutOfTolerance(found, null, "2", "1", "\\kelvin", "R-1"), calibrations);
  }

  private static InQuestion.Withdrawn withdrawn(
      LocalDate from, boolean voidAbInitio, List<String> results) {
    return new InQuestion.Withdrawn(
        parent(), status(ReasonClass.TECHNICAL_INVALID, from, voidAbInitio, results));
  }

  private static CertificateStatus status(
      ReasonClass reason, LocalDate from, boolean voidAbInitio, List<String> results) {
    return new CertificateStatus(
        CertificateStatus.Word.WITHDRAWN, null, reason, "x", from, voidAbInitio, results);
  }

  /** About the standard in its first result, about something else in its second. */
  private static StoredCalibration parent() {
    return stored(
        "NIM-1",
        USED.minusDays(10),
        List.of(),
        body -> {
          ((ObjectNode) body.at("/items/0")).put("equipment", STANDARD);
          ObjectNode item = body.at("/items/0").deepCopy();
          ((ArrayNode) body.get("items")).add(item.put("id", "i2").put("equipment", "other"));
          ObjectNode result = body.at("/results/0").deepCopy();
          result.putArray("items").add("i2");
          ((ArrayNode) body.get("results")).add(result);
        });
  }

  private static StoredCalibration user(LocalDate used, String parent) {
    return stored("LAB-1", used, List.of(new Rest(STANDARD, parent)), body -> {});
  }

  private static StoredCalibration stored(
      String number,
      LocalDate used,
      List<Rest> rests,
      java.util.function.Consumer<ObjectNode> change) {
    try (InputStream in =
        InQuestionTest.class.getResourceAsStream(
            "/org/etalon/calibration/whole-calibration.json")) {
      String text =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .replace("${today}", used.toString())
              .replace("${item}", "works-pt100-0042")
              .replace("${standard}", STANDARD)
              .replace("${parent}", "NIM-1")
              .replace("${file}", "AA==");
      ObjectNode body = (ObjectNode) new ObjectMapper().readTree(text);
      body.remove("attachments");
      change.accept(body);
      Digest digest = Digest.over(number.getBytes(StandardCharsets.UTF_8));
      return new StoredCalibration(
          number, "lab", Json.read(body.toString(), CalibrationBody.class), digest, digest, rests);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
