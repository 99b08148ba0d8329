package org.etalon.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.etalon.dcc.DccWriter;
import org.etalon.dcc.Items;
import org.etalon.dcc.WrittenDate;
import org.etalon.fixture.Api;
import org.etalon.fixture.DccFixture;
import org.etalon.fixture.DemoProfile;
import org.etalon.fixture.Laboratory;
import org.etalon.fixture.generated.DrawnCalibration;
import org.etalon.fixture.shown.ShownQuantities;
import org.junit.jupiter.api.Test;

/** Calibrations that are drawn by chance, over HTTP and by three persons. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class GeneratedCertificatesIT {
  private static final Laboratory LAB = Laboratory.of("lab");
  private static final long SEED = 20261122;
  private static final int CASES = 20;

  @Test
  void everyOneIsIssuedAndShownAsItIsSigned() throws Exception {
    DrawnCalibration drawn =
        new DrawnCalibration(
            "works-pt100-0042",
            "lab-sprt-07",
            Api.certificateOf("lab", "lab-sprt-07"),
            Api.today());
    // From now on the laboratory knows the item, whoever the customer is.
    LAB.issue(Api.wholeCalibration());
    DccFixture foreign = new DccFixture();
    foreign.uniqueIdentifier = "X-2026-1";
    foreign.endedOn = WrittenDate.of(Api.today());
    foreign.items = Items.of(List.of(DccFixture.item("i1", "SPRT-2207")));
    String document = keep(DccWriter.write(foreign.build()));
    Set<String> forms = new HashSet<>();
    for (long seed = SEED; seed < SEED + CASES; seed++) {
      ObjectNode body = drawn.body(seed);
      // The standard was calibrated today, so it cannot have been used before.
      for (String day : List.of("receivedOn", "performedFrom", "performedTo")) {
        body.put(day, Api.today().toString());
      }
      body.at("/standards")
          .findParents("digest")
          .forEach(standard -> ((ObjectNode) standard).put("digest", document));
      String number = LAB.issue(body);
      byte[] xml = LAB.xml(number);
      assertThat(Api.outcomes(Api.verify(xml)))
          .as("seed %s", seed)
          .containsEntry("document.schema", "PASSED")
          .containsEntry("signature.intact", "PASSED");
      for (String language : List.of("en", "zh")) {
        assertThat(ShownQuantities.compare(xml, page(number, language), language).differences())
            .as("seed %s", seed)
            .isEmpty();
      }
      keptAsSent(body, number, forms);
    }
    assertThat(forms).hasSizeGreaterThanOrEqualTo(10);
  }

  /** A document of somebody else that standards may rest on. */
  private static String keep(byte[] document) {
    return Api.as("lab-calibrator")
        .contentType("application/xml")
        .body(document)
        .post("/api/v1/documents")
        .path("digests.file");
  }

  private static String page(String number, String language) {
    String html =
        Api.as("lab-approver")
            .accept("text/html")
            .header("Accept-Language", language)
            .get(Api.CERTIFICATES + "/{n}", number)
            .asString();
    return html.substring(html.indexOf("<article"), html.indexOf("</article>") + 10);
  }

  /** Each quantity is read back as it was sent. */
  private static void keptAsSent(ObjectNode body, String number, Set<String> forms) {
    JsonNode kept = Api.json(Api.as("lab-approver").get(Api.CERTIFICATES + "/{n}", number));
    JsonNode results = kept.at("/calibration/results");
    for (int i = 0; i < body.get("results").size(); i++) {
      JsonNode sent = body.at("/results/" + i + "/quantities");
      for (int j = 0; j < sent.size(); j++) {
        for (String form : DrawnCalibration.FORMS) {
          JsonNode one = sent.get(j).get(form);
          assertThat(results.at("/" + i + "/quantities/" + j).get(form))
              .as("%s %s", number, form)
              .isEqualTo(one);
          if (one != null) {
            forms.add(form);
          }
        }
      }
    }
  }
}
