package org.etalon.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemoProfile;
import org.etalon.fixture.Laboratory;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(DemoProfile.class)
class EquipmentListsIT {

  private static List<String> search(String account, String words) {
    JsonNode page =
        Api.json(
            Api.as(account).queryParam("q", words).queryParam("limit", 200).get(Api.EQUIPMENT));
    return texts(page.get("items"), "/id");
  }

  private static List<String> texts(JsonNode items, String pointer) {
    List<String> texts = new ArrayList<>();
    items.forEach(item -> texts.add(item.at(pointer).asText()));
    return texts;
  }

  private static JsonNode due(String account, String query, String equipment) {
    JsonNode items = Api.json(Api.as(account).get(Api.EQUIPMENT + "/due" + query)).get("items");
    for (JsonNode line : items) {
      if (line.at("/entry/equipment").asText().equals(equipment)) {
        return line;
      }
    }
    return MissingNode.getInstance();
  }

  private static void record(String account, String equipment, String fact) {
    Api.as(account, fact.replace('\'', '"'))
        .post(Api.EQUIPMENT + "/" + equipment + "/facts")
        .then()
        .statusCode(201);
  }

  @Test
  void wordsAreFoundInEveryScriptByTheirParts() {
    String id = "find-me-1";
    ObjectNode piece =
        (ObjectNode) Api.json(Api.as("regulator").get(Api.EQUIPMENT + "/lab-pt100-12"));
    piece.put("id", id).put("model", "XQ-7781 Größe");
    ((ObjectNode) piece.get("name")).put("zh", "特种光学高温计").put("en", "Special Pyrometer");
    Api.as("lab-calibrator", piece).post(Api.EQUIPMENT).then().statusCode(201);
    for (String account : List.of("lab-calibrator", "regulator")) {
      for (String words :
          List.of(
              "pyrometer",
              "PYROM",
              "光学",
              "高",
              "特种光学高温计",
              "xq-77",
              "xq",
              "grö",
              "sp pyro",
              "ｐｙｒｏｍｅｔｅｒ")) {
        assertThat(search(account, words)).as(account + " " + words).contains(id);
      }
      // Not the beginning of a word, not beside each other, not all of them, not there.
      for (String words : List.of("yr", "光温", "pyrometer zeppelin", "pyrometre", "%", "_")) {
        assertThat(search(account, words)).as(account + " " + words).doesNotContain(id);
      }
    }
    assertThat(search("nim-calibrator", "pyrometer")).isEmpty();
    assertThat(search("lab-calibrator", "")).contains(id);
    Api.as("lab-calibrator")
        .queryParam("q", "a b c d e f g h i")
        .get(Api.EQUIPMENT)
        .then()
        .statusCode(400);
  }

  @Test
  void aCalibrationMovesTheDayAndAWithdrawalMovesItBack() {
    String item = Api.register("works-pt100-0042", "works", "due-item");
    JsonNode before = due("works-customer", "?limit=200", item);
    assertThat(before.at("/entry/due/dueOn").asText()).isEqualTo(Api.today().toString());
    assertThat(before.at("/entry/due/certificate").isMissingNode()).isTrue();
    assertThat(before.get("overdue").asBoolean()).isFalse();
    String number =
        Laboratory.of("lab")
            .issue(Api.calibration(item, "lab-sprt-07", Api.certificateOf("lab", "lab-sprt-07")));
    assertThat(due("works-customer", "?limit=200", item).isMissingNode()).isTrue();
    JsonNode after = due("works-customer", "?within=P1Y&limit=200", item);
    assertThat(after.at("/entry/due/certificate").asText()).isEqualTo(number);
    assertThat(after.at("/entry/due/dueOn").asText())
        .isEqualTo(Api.today().plusYears(1).toString());
    assertThat(due("lab-calibrator", "?within=P1Y&limit=200", item).isMissingNode()).isTrue();
    assertThat(due("regulator", "?within=P1Y&limit=200", item).isMissingNode()).isFalse();
    record(
        "works-customer",
        item,
        "{'kind': 'RECALIBRATION_PROGRAMME', 'interval': 'P10D', 'from': '"
            + Api.today()
            + "', 'reason': 'It drifts.'}");
    assertThat(due("works-customer", "?limit=200", item).at("/entry/due/dueOn").asText())
        .isEqualTo(Api.today().plusDays(10).toString());
    Api.as(
            "lab-approver",
            "{\"reasonClass\": \"TECHNICAL_INVALID\", \"explanation\": \"x\", \"effectiveFrom\": \""
                + Api.today()
                + "\", \"voidAbInitio\": true}")
        .post(Api.CERTIFICATES + "/{n}/withdrawal", number)
        .then()
        .statusCode(200);
    assertThat(due("works-customer", "?limit=200", item).at("/entry/due/dueOn").asText())
        .isEqualTo(Api.today().toString());
    record(
        "works-customer",
        item,
        "{'kind': 'RETIREMENT', 'on': '" + Api.today() + "', 'reason': 'Sold.'}");
    assertThat(due("works-customer", "?within=P1Y&limit=200", item).isMissingNode()).isTrue();
  }

  @Test
  void aProgrammeThatBeganLongAgoIsOverdue() {
    String item = Api.register("lab-pt100-12", "lab", "due-late");
    record(
        "lab-calibrator",
        item,
        "{'kind': 'RECALIBRATION_PROGRAMME', 'interval': 'P1Y', 'from': '2020-01-01',"
            + " 'reason': 'As on paper.'}");
    JsonNode page = Api.json(Api.as("lab-calibrator").get(Api.EQUIPMENT + "/due?limit=1"));
    assertThat(page.at("/items/0/overdue").asBoolean()).isTrue();
    assertThat(due("lab-calibrator", "", item).at("/entry/due/dueOn").asText())
        .isEqualTo("2020-01-01");
    for (String wrong : List.of("soon", "P999999999Y", "P200Y")) {
      Api.as("lab-calibrator")
          .queryParam("within", wrong)
          .get(Api.EQUIPMENT + "/due")
          .then()
          .statusCode(400);
    }
  }

  @Test
  void everyLineIsOnOnePage() {
    for (int i = 0; i < 3; i++) {
      Api.register("nim-sprt-01", "nim", "due-page-" + i);
    }
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          Api.json(
              Api.as("nim-calibrator").get(Api.EQUIPMENT + "/due?within=P3Y&limit=2" + cursor));
      page.get("items")
          .forEach(
              line ->
                  seen.add(
                      line.at("/entry/equipment").asText() + line.at("/entry/due/cause").asText()));
      cursor = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asText();
    } while (!cursor.isEmpty());
    assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThan(3);
  }

  @Test
  void theHistoryHasEveryPointOfEveryCertificate() {
    String item = Api.register("works-pt100-0042", "works", "history-item");
    Laboratory lab = Laboratory.of("lab");
    String parent = Api.certificateOf("lab", "lab-sprt-07");
    String first = lab.issue(Api.calibration(item, "lab-sprt-07", parent));
    String second = lab.issue(Api.calibration(item, "lab-sprt-07", parent));
    JsonNode history =
        Api.json(Api.as("works-customer").get(Api.EQUIPMENT + "/" + item + "/history"));
    assertThat(history.get("complete").asBoolean()).isTrue();
    assertThat(history.get("series")).isNotEmpty();
    for (JsonNode series : history.get("series")) {
      assertThat(texts(series.get("entries"), "/certificate")).containsExactly(first, second);
      assertThat(series.at("/entries/0/change").isMissingNode()).isTrue();
      assertThat(new BigDecimal(series.at("/entries/1/change").asText())).isZero();
    }
    Api.as("nim-calibrator").get(Api.EQUIPMENT + "/" + item + "/history").then().statusCode(404);
  }
}
