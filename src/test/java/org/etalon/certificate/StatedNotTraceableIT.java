package org.etalon.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.DccReader;
import org.etalon.dcc.HashReference;
import org.etalon.dcc.MeasuringEquipment;
import org.etalon.fixture.Api;
import org.etalon.fixture.EmbeddedPostgresResource;
import org.etalon.fixture.Laboratory;
import org.etalon.fixture.OwnChain;
import org.junit.jupiter.api.Test;

/** A deployment that lets certificates say that they are not traceable. */
@QuarkusTest
@TestProfile(StatedNotTraceableIT.Stating.class)
class StatedNotTraceableIT {
  private static final Laboratory LAB = Laboratory.of("lab");

  @Test
  void certificateSaysThatItsStandardIsNotTraceable() {
    OwnChain chain = OwnChain.ofToday();
    ObjectNode body = chain.child();
    String before = LAB.checked(body);
    String digest = Api.sha256(LAB.preview(before));
    Dcc silent = DccReader.read(LAB.preview(before));
    assertThat(named(silent).traceable()).as("nothing is claimed").isNull();
    chain.withdrawParent();
    LAB.approve(before, digest)
        .then()
        .statusCode(409)
        .body("type", org.hamcrest.Matchers.endsWith("content-changed"));

    String draft = LAB.draft(body);
    LAB.submit(draft).then().statusCode(200).body("findings.code", hasItem("not-traceable"));
    Laboratory.expect(200, LAB.check(draft));
    byte[] preview = LAB.preview(draft);
    String number =
        LAB.approve(draft, Api.sha256(preview)).then().statusCode(201).extract().path("number");

    Dcc dcc = DccReader.read(LAB.xml(number));
    assertThat(named(dcc).traceable()).isFalse();
    assertThat(standard(dcc).description()).isNotNull();
    assertThat(new String(LAB.xml(number), java.nio.charset.StandardCharsets.UTF_8))
        .contains("not metrologically traceable", "不具有计量溯源性");
    for (Map.Entry<String, String> words :
        Map.of("en", "Not traceable: this standard", "zh", "不具有计量溯源性：").entrySet()) {
      assertThat(
              Api.as("lab-approver")
                  .accept("text/html")
                  .header("Accept-Language", words.getKey())
                  .get(Api.CERTIFICATES + "/" + number)
                  .asString())
          .as(words.getKey())
          .contains(words.getValue());
    }
    JsonNode rules =
        Api.json(Api.as("lab-checker").get(Api.CERTIFICATES + "/" + number + "/chain"));
    assertThat(rules.get("verdict").asText()).isEqualTo("NOT_TRACEABLE");
    JsonNode claim = rules.get("rules").get(20);
    assertThat(claim.get("rule").asText()).isEqualTo("T21");
    assertThat(claim.get("severity").asText()).as("it is told").isEqualTo("WARNING");
    Api.verify(LAB.xml(number)).body("indication", equalTo("TOTAL_PASSED"));
  }

  private static MeasuringEquipment standard(Dcc dcc) {
    return dcc.measurementResults().get(0).context().measuringEquipments().equipment().get(0);
  }

  private static HashReference named(Dcc dcc) {
    HashReference named = standard(dcc).certificate();
    assertThat(named).isNotNull();
    return named;
  }

  /** As the demonstration, with the other policy. */
  public static final class Stating implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("etalon.demo", "true", "etalon.issuing.not-traceable", "STATE");
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(EmbeddedPostgresResource.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
      return true;
    }
  }
}
