package org.etalon.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemoProfile;
import org.etalon.fixture.Laboratory;
import org.etalon.security.Account;
import org.etalon.security.Accounts;
import org.etalon.security.Role;
import org.etalon.signing.DccSealer;
import org.etalon.signing.pkcs12.DevelopmentPki;
import org.etalon.trust.X509Octets;
import org.etalon.trust.list.ListedLaboratories;
import org.etalon.trust.list.TrustedList.State;
import org.etalon.trust.list.TrustedList.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A laboratory's seal from its request to the compromise of its key, over HTTP. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class SealLifeIT {
  private static final String SEALS = Api.ORGANISATIONS + "/lab/seals";
  private static final String SECOND = "second-operator";
  private static final String AUTHORISED = "checks.find { it.id == 'signer.authorised' }.";

  @Inject Accounts accounts;
  @Inject DataSource dataSource;
  @Inject ListedLaboratories laboratories;
  @Inject DccSealer sealer;

  @ConfigProperty(name = "etalon.data.directory")
  Path data;

  private final Laboratory lab = Laboratory.of("lab");
  private DevelopmentPki authority;

  @BeforeEach
  void openTheAuthority() {
    accounts.save(new Account(SECOND, null, "Second", Set.of(Role.OPERATOR)));
    authority =
        DevelopmentPki.open(
            data.resolve("pki"), Clock.systemUTC(), new SecureRandom(), "http://localhost:8080");
  }

  private static JsonNode requested() {
    return requested("");
  }

  private static JsonNode requested(String more) {
    String body = "{\"organizationIdentifier\": \"NTRCN-4711\"" + more + "}";
    return Api.json(Laboratory.expect(201, Api.as("operator", body).post(SEALS)));
  }

  private static byte[] request(JsonNode seal) throws Exception {
    try (PEMParser pem = new PEMParser(new StringReader(seal.get("request").asText()))) {
      return ((PKCS10CertificationRequest) pem.readObject()).getEncoded();
    }
  }

  private static Response certify(String account, JsonNode seal, X509Certificate... chain)
      throws Exception {
    StringBuilder pem = new StringBuilder();
    for (X509Certificate certificate : chain) {
      pem.append("-----BEGIN CERTIFICATE-----\n")
          .append(Base64.getMimeEncoder().encodeToString(certificate.getEncoded()))
          .append("\n-----END CERTIFICATE-----\n");
    }
    String body = new ObjectMapper().writeValueAsString(Map.of("certificate", pem.toString()));
    return Api.as(account, body).post(SEALS + "/{seal}/certificate", seal.get("id").asText());
  }

  private static Response change(String account, String seal, String body) {
    return Api.as(account, body).post(SEALS + "/{seal}/events", seal);
  }

  private JsonNode rotated() throws Exception {
    return rotatedTo(requested());
  }

  private JsonNode rotatedTo(JsonNode seal) throws Exception {
    X509Certificate issued = authority.certify(request(seal));
    Laboratory.expect(200, certify("operator", seal, issued));
    return Api.json(
        Laboratory.expect(
            200, change(SECOND, seal.get("id").asText(), "{\"kind\": \"ACTIVATED\"}")));
  }

  @Test
  void aRotatedSealIsUsedAndTheOldOneIsKept() throws Exception {
    String before = lab.issue(Api.wholeCalibration());
    JsonNode seal = requested();
    String id = seal.get("id").asText();
    assertThat(seal.get("request").asText()).contains("BEGIN CERTIFICATE REQUEST");
    assertThat(seal.toString()).doesNotContain("PRIVATE");
    assertThat(change(SECOND, id, "{\"kind\": \"ACTIVATED\"}").statusCode())
        .as("without a certificate")
        .isEqualTo(409);
    X509Certificate issued = authority.certify(request(seal));
    Laboratory.expect(200, certify("operator", seal, issued, authority.issuers().get(0)));
    Laboratory.expect(409, certify("operator", seal, issued));
    assertThat(change("operator", id, "{\"kind\": \"ACTIVATED\"}").asString())
        .contains("Another operator");
    Laboratory.expect(200, change(SECOND, id, "{\"kind\": \"ACTIVATED\"}"));
    String after = lab.issue(Api.wholeCalibration());
    for (String number : List.of(before, after)) {
      Map<String, String> outcomes = Api.outcomes(Api.verify(lab.xml(number)));
      assertThat(outcomes)
          .containsEntry("signer.authorised", "PASSED")
          .containsEntry("signature.intact", "PASSED")
          .containsEntry("signer.trusted", "PASSED");
    }
    String serial = issued.getSerialNumber().toString(16);
    assertThat(Api.verify(lab.xml(after)).extract().asString()).contains(serial);
    assertThat(Api.verify(lab.xml(before)).extract().asString()).doesNotContain(serial);
    assertThat(audited(id)).containsExactly("seal-requested", "seal-certified", "seal-activated");
  }

  @Test
  void anotherCertificateThanTheOneRequestedIsRefused() throws Exception {
    JsonNode first = requested();
    JsonNode second = requested();
    X509Certificate other = authority.certify(request(second));
    assertThat(Laboratory.expect(422, certify("operator", first, other)).asString())
        .contains("another key");
    assertThat(certify("operator", first, authority.roots().get(0)).asString())
        .contains("another key", "another organisation", "key usage", "policy");
    X509Certificate unit = authority.certifyUnit(request(first));
    assertThat(Laboratory.expect(422, certify("operator", first, unit)).asString())
        .contains("key usage", "policy")
        .doesNotContain("another key");
    DevelopmentPki stranger =
        DevelopmentPki.open(
            Files.createTempDirectory("stranger").resolve("pki"),
            Clock.systemUTC(),
            new SecureRandom(),
            "http://localhost:8080");
    X509Certificate foreign = stranger.certify(request(first));
    assertThat(Laboratory.expect(422, certify("operator", first, foreign)).asString())
        .contains("trust anchor");
    String id = first.get("id").asText();
    Laboratory.expect(
        400, Api.as("operator", "{\"certificate\": \"x\"}").post(SEALS + "/{i}/certificate", id));
    Laboratory.expect(422, Api.as("operator", "{\"organizationIdentifier\": \"one\"}").post(SEALS));
  }

  @Test
  void afterACompromiseEarlierCertificatesStandAndLaterOnesFail() throws Exception {
    JsonNode seal = rotated();
    String id = seal.get("id").asText();
    String earlier = lab.issue(Api.wholeCalibration());
    Thread.sleep(1500);
    Instant from = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Thread.sleep(1500);
    String later = lab.issue(Api.wholeCalibration());
    assertThat(Api.outcomes(Api.verify(lab.xml(later))))
        .containsEntry("signer.authorised", "PASSED");
    Laboratory.expect(400, change("operator", id, "{\"kind\": \"COMPROMISED\"}"));
    Laboratory.expect(
        200,
        change(
            "operator",
            id,
            "{\"kind\": \"COMPROMISED\", \"from\": \"" + from + "\", \"reason\": \"Drill\"}"));
    try {
      assertThat(Api.outcomes(Api.verify(lab.xml(earlier))))
          .containsEntry("signer.authorised", "PASSED");
      String report = Api.verify(lab.xml(later)).extract().asString();
      assertThat(report)
          .contains("declared compromised from " + from)
          .doesNotContain("TOTAL_PASSED");
      assertThat(Api.outcomes(Api.verify(lab.xml(later))))
          .containsEntry("signer.authorised", "FAILED");
      Api.verify(lab.xml(later)).body("decision", equalTo("REJECT"));
      Api.as("lab-checker")
          .get(Api.CERTIFICATES + "/" + later + "/chain")
          .then()
          .body("verdict", equalTo("NOT_TRACEABLE"))
          .body("rules.find { it.rule == 'T02' }.outcome", equalTo("FAILED"));
      assertThat(listed(seal.get("fingerprint").asText()))
          .extracting(State::status)
          .containsExactly(Status.WITHDRAWN, Status.GRANTED);
      String draft = lab.checked(Api.wholeCalibration());
      Response refused = lab.approve(draft, Api.sha256(lab.preview(draft)));
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(refused.asString()).contains("cannot be used", "compromised");
      assertThat(change(SECOND, id, "{\"kind\": \"ACTIVATED\"}").statusCode()).isEqualTo(409);
    } finally {
      // Other tests issue for this laboratory as well.
      rotated();
    }
    String number = lab.issue(Api.wholeCalibration());
    assertThat(Api.outcomes(Api.verify(lab.xml(number))))
        .containsEntry("signer.authorised", "PASSED");
    assertThat(audited(id)).endsWith("seal-activated", "seal-compromised");
  }

  @Test
  void aSealForCalibrationsAloneSealsNoVerification() throws Exception {
    String none = "{\"organizationIdentifier\": \"NTRCN-4711\", \"kinds\": []}";
    Laboratory.expect(422, Api.as("operator", none).post(SEALS));
    JsonNode seal = rotatedTo(requested(", \"kinds\": [\"CALIBRATION\"]"));
    try {
      assertThat(seal.get("kinds").toString()).isEqualTo("[\"CALIBRATION\"]");
      String number = lab.issue(Api.wholeCalibration());
      assertThat(Api.outcomes(Api.verify(lab.xml(number))))
          .containsEntry("signer.authorised", "PASSED");
      String draft = lab.checked(verification());
      byte[] preview = lab.preview(draft);
      Response refused = lab.approve(draft, Api.sha256(preview));
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(refused.asString()).contains("not registered for a verification certificate");
      assertThat(RestAssured.get("/trust/list.xml").asString())
          .contains("<tsl:InformationValue>CALIBRATION</tsl:InformationValue>");
      // Whoever has the key seals it past this service.
      Api.verify(sealer.seal("lab", preview).xml())
          .body("decision", equalTo("REJECT"))
          .body("indication", equalTo("INDETERMINATE"))
          .body("subIndication", equalTo("SIG_CONSTRAINTS_FAILURE"))
          .body(AUTHORISED + "outcome", equalTo("FAILED"))
          .body(AUTHORISED + "answer", containsString("not for a verification certificate"))
          .body(AUTHORISED + "evidence.kind", equalTo("VERIFICATION"))
          .body(AUTHORISED + "evidence.registeredKinds", equalTo("CALIBRATION"));
    } finally {
      rotated();
    }
    String number = lab.issue(verification());
    assertThat(Api.outcomes(Api.verify(lab.xml(number))))
        .containsEntry("signer.authorised", "PASSED");
  }

  private static ObjectNode verification() {
    ObjectNode body = Api.wholeCalibration();
    body.put("kind", "VERIFICATION").put("conclusion", "PASS");
    body.put("validUntil", Api.today().plusYears(1).toString());
    body.putArray("legalBasis").add("JJG 229-2010");
    return body;
  }

  private List<State> listed(String fingerprint) {
    return laboratories.laboratories().stream()
        .flatMap(laboratory -> laboratory.seals().stream())
        .filter(one -> Digest.over(X509Octets.of(one.x509())).toString().equals(fingerprint))
        .flatMap(one -> one.history().stream())
        .toList();
  }

  private List<String> audited(String subject) throws Exception {
    List<String> actions = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select action from audit_entry where subject = ? order by id")) {
      query.setString(1, subject);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          actions.add(rows.getString(1));
        }
      }
    }
    return actions;
  }
}
