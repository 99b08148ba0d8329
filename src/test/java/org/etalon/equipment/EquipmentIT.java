package org.etalon.equipment;

import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemoProfile;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(DemoProfile.class)
class EquipmentIT {

  @Test
  void laboratoryDeclaresNoPrimaryStandard() {
    primary("lab-primary", "lab", "lab")
        .statusCode(422)
        .body("errors.pointer", hasItem("/legalStatus"));
  }

  @Test
  void laboratoryDeclaresNoPrimaryStandardForTheInstitute() {
    primary("nim-primary-of-lab", "nim", "lab")
        .statusCode(422)
        .body("errors.code", hasItem("not-an-institute"));
  }

  @Test
  void instituteDeclaresItsOwn() {
    primary("nim-primary-mass", "nim", "nim").statusCode(201);
  }

  private static ValidatableResponse primary(String id, String owner, String by) {
    ObjectNode piece =
        (ObjectNode) Api.json(Api.as("regulator").get(Api.EQUIPMENT + "/nim-primary-itsk"));
    piece.put("id", id).put("owner", owner);
    return Api.as(by + "-calibrator", piece).post(Api.EQUIPMENT).then();
  }
}
