package org.etalon.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemoProfile;
import org.etalon.fixture.Laboratory;
import org.etalon.fixture.SoftHsm;
import org.etalon.platform.PrivateFiles;
import org.etalon.security.web.AccountPicker;
import org.etalon.signing.pkcs11.Pkcs11Config;
import org.etalon.signing.pkcs11.Pkcs11Keys;
import org.etalon.timestamp.TimestampQuery;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * What the service writes to its log when every category is at TRACE, from its start through a
 * whole certificate: no private key, password, PIN, token or cookie.
 */
@QuarkusTest
@TestProfile(NoSecretsInLogIT.Tracing.class)
class NoSecretsInLogIT {
  private static final Path LOG = Path.of("target/trace.log");
  private static final String WITNESS = "witness-" + UUID.randomUUID();
  // The client of this test runs in the same process and is no part of the service.
  private static final List<String> NOT_THE_SERVICE =
      List.of("[org.apache.http", "[io.restassured", "[org.etalon.fixture");

  private static final List<String> QUIET =
      List.of(
          "eu.europa.esig",
          "org.apache.xml.security",
          "com.openhtmltopdf",
          "org.apache.fontbox",
          "org.apache.pdfbox");

  @ConfigProperty(name = "etalon.data.directory")
  Path data;

  @ConfigProperty(name = "quarkus.datasource.password")
  String databasePassword;

  @ConfigProperty(name = "quarkus.flyway.password")
  String ownerPassword;

  private final SecureRandom random = new SecureRandom();
  private final Map<String, String> secrets = new LinkedHashMap<>();

  /** The tests that come after in this process are neither slowed nor logged. */
  @AfterAll
  static void quiet() {
    LogManager.getLogManager().getLogger("").setLevel(Level.INFO);
    QUIET.forEach(name -> java.util.logging.Logger.getLogger(name).setLevel(Level.WARNING));
  }

  @Test
  void nothingSecretIsLoggedAtAnyLevel() throws Exception {
    journey();
    token();
    for (String name : List.of("org.etalon.Any", "org.hibernate.Any", "eu.europa.esig.Any")) {
      assertThat(Logger.getLogger(name).isTraceEnabled()).as(name).isTrue();
    }
    Logger.getLogger("org.etalon.witness").trace(WITNESS);
    secrets.put("password of the embedded database", databasePassword);
    secrets.put("password of its owner", ownerPassword);
    secrets.put("password of the PKI", Files.readString(data.resolve("pki/password")).strip());
    try (Stream<Path> files = Files.walk(data.resolve("pki"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".p12")).toList()) {
        addKey(file);
      }
    }
    assertThat(secrets).hasSizeGreaterThan(20).doesNotContainValue("");
    assertThat(leaks()).isEmpty();
  }

  private void journey() throws Exception {
    Laboratory lab = Laboratory.of("lab");
    byte[] xml = lab.xml(lab.issue(Api.wholeCalibration()));
    Api.verify(xml);
    byte[] query = TimestampQuery.of(new byte[32], random).encoded();
    given()
        .contentType("application/timestamp-query")
        .body(query)
        .post("/tsa")
        .then()
        .statusCode(200);
    for (String person : List.of(lab.calibrator(), lab.checker(), lab.approver())) {
      secrets.put("token of " + person, "demo-" + person);
    }
    String stranger = "stranger" + HexFormat.of().formatHex(random.generateSeed(16));
    secrets.put("unknown token", stranger);
    given()
        .header("Authorization", "Bearer " + stranger)
        .get(Api.CERTIFICATES)
        .then()
        .statusCode(401);
    given()
        .header("Authorization", "Basic " + stranger)
        .get(Api.CERTIFICATES)
        .then()
        .statusCode(401);
    secrets.put("cookie", AccountPicker.COOKIE + "=");
    String value = "cookie" + HexFormat.of().formatHex(random.generateSeed(16));
    secrets.put("value of an unknown cookie", value);
    given().cookie(AccountPicker.COOKIE, "lab-approver").get("/").then().statusCode(200);
    given().cookie("session", value).get("/").then().statusCode(200);
    Laboratory.expect(
        201,
        Api.as("operator", "{\"organizationIdentifier\": \"NTRCN-1\"}")
            .post(Api.ORGANISATIONS + "/lab/seals"));
  }

  /** Only where SoftHSM is installed; in continuous integration it always is. */
  private void token() throws IOException {
    SoftHsm hsm = SoftHsm.token();
    secrets.put("PIN", hsm.pin());
    Path directory = Files.createTempDirectory("authorities");
    Pkcs11Keys keys = Pkcs11Keys.open(new Token(hsm, hsm.pinFile()), directory, Clock.systemUTC());
    keys.generate("log-" + UUID.randomUUID()).sign(new byte[] {1});
    Path wrong = directory.resolve("wrong");
    PrivateFiles.write(wrong, "16180339".getBytes(StandardCharsets.US_ASCII));
    secrets.put("wrong PIN", "16180339");
    Throwable refusal =
        catchThrowable(() -> Pkcs11Keys.open(new Token(hsm, wrong), directory, Clock.systemUTC()));
    Logger.getLogger("org.etalon.refusal").error("As an operator would see it", refusal);
  }

  private void addKey(Path file) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    char[] password = secrets.get("password of the PKI").toCharArray();
    store.load(Files.newInputStream(file), password);
    for (String alias : Collections.list(store.aliases())) {
      ECPrivateKey key = (ECPrivateKey) store.getKey(alias, password);
      BigInteger scalar = key.getS();
      String name = file.getFileName().toString();
      secrets.put(name + " in hexadecimal", scalar.toString(16));
      secrets.put(name + " in decimal", scalar.toString());
      byte[] octets = HexFormat.of().parseHex("%064x".formatted(scalar));
      // Without the ends, which depend on what stands beside it.
      secrets.put(name + " in base64", Base64.getEncoder().encodeToString(octets).substring(2, 40));
      secrets.put(
          name + " as PKCS#8", Base64.getEncoder().encodeToString(key.getEncoded()).substring(60));
    }
  }

  /** Each secret with the first line that tells it. */
  private List<String> leaks() throws IOException {
    List<String> found = new ArrayList<>();
    Map<String, String> open = new HashMap<>(secrets);
    boolean witnessed = false;
    long lines = 0;
    try (BufferedReader log = Files.newBufferedReader(LOG, StandardCharsets.UTF_8)) {
      for (String line = log.readLine(); line != null; line = log.readLine()) {
        lines++;
        witnessed |= line.contains(WITNESS);
        String text = line;
        if (NOT_THE_SERVICE.stream().anyMatch(text::contains)) {
          continue;
        }
        open.entrySet()
            .removeIf(
                secret -> {
                  boolean told = text.contains(secret.getValue());
                  if (told) {
                    found.add(
                        secret.getKey() + ": " + text.substring(0, Math.min(400, text.length())));
                  }
                  return told;
                });
      }
    }
    assertThat(witnessed).as("the log is whole").isTrue();
    assertThat(lines).isGreaterThan(10_000);
    return found;
  }

  /** A token of its own settings. */
  private record Token(SoftHsm hsm, Path pin) implements Pkcs11Config {
    @Override
    public Optional<Path> library() {
      return Optional.of(hsm.library());
    }

    @Override
    public Optional<String> slot() {
      return Optional.of(hsm.slot());
    }

    @Override
    public Optional<Path> pinFile() {
      return Optional.of(pin);
    }
  }

  /** The demonstration with every category of the log at its finest, written to a file. */
  public static final class Tracing implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = new HashMap<>();
      settings.put("etalon.demo", "true");
      settings.put("quarkus.log.min-level", "TRACE");
      settings.put("quarkus.log.level", "TRACE");
      settings.put("quarkus.log.console.level", "WARN");
      settings.put("quarkus.log.file.enabled", "true");
      settings.put("quarkus.log.file.path", LOG.toString());
      settings.put("quarkus.log.file.level", "ALL");
      // Whole names of categories, by which the client is told apart.
      settings.put("quarkus.log.file.format", "%d %-5p [%c] (%t) %s%e%n");
      settings.put("quarkus.log.file.rotation.max-file-size", "4G");
      for (String quiet : QUIET) {
        settings.put("quarkus.log.category.\"" + quiet + "\".level", "TRACE");
      }
      return settings;
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return new DemoProfile().testResources();
    }

    @Override
    public boolean disableGlobalTestResources() {
      return true;
    }
  }
}
