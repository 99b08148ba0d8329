package org.etalon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.etalon.fixture.SoftHsm;
import org.etalon.signing.Outcome;
import org.etalon.signing.SignatureCheck;
import org.etalon.signing.SigningFixture;
import org.etalon.signing.keys.X509Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs of keys: revocation and issuing by the development PKI, and the token's ceremony. */
class KeyVerbsTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path data;

  private int run(Map<String, String> settings, String... arguments) {
    Config config =
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(settings, "settings", 100))
            .build();
    Clock clock = Clock.systemUTC();
    DevelopmentAuthority authority =
        new DevelopmentAuthority(() -> config, clock, new SecureRandom());
    out.reset();
    err.reset();
    return new CommandLine(
            List.of(new Revoke(authority), new Certify(authority), new Token(() -> config, clock)))
        .run(
            List.of(arguments),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private int run(String... arguments) {
    return run(Map.of("etalon.data.directory", data.toString()), arguments);
  }

  private static SignatureCheck revocation(SigningFixture fixture, byte[] xml) {
    return fixture.verifier().verify(xml).check("signer.revocation");
  }

  @Test
  void aRevokedSealIsToldAsRevokedAndWhatItSealedBeforeStands() throws Exception {
    SigningFixture fixture = new SigningFixture(data.resolve("pki"));
    byte[] before = fixture.sealer.seal(SigningFixture.LABORATORY, SigningFixture.dcc()).xml();
    assertThat(revocation(fixture, before).outcome()).isEqualTo(Outcome.PASSED);
    Thread.sleep(1100);
    Instant at = Instant.now();
    assertThat(run("revoke", SigningFixture.LABORATORY, "--at", at.toString())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("etalon: revoked ");
    Thread.sleep(1100);
    byte[] after = fixture.sealer.seal(SigningFixture.LABORATORY, SigningFixture.dcc()).xml();
    SignatureCheck refused = revocation(fixture, after);
    assertThat(refused.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(refused.answer()).contains("was revoked");
    assertThat(revocation(fixture, before).outcome()).isEqualTo(Outcome.PASSED);
    assertThat(fixture.pki.revocationLists().get(1).getRevokedCertificates())
        .singleElement()
        .satisfies(
            entry -> assertThat(entry.getRevocationReason().name()).isEqualTo("KEY_COMPROMISE"));
    assertThat(run("revoke", SigningFixture.LABORATORY)).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("revoked already");
  }

  @Test
  void anIntermediateIsEnteredInTheListOfTheRoot() throws Exception {
    SigningFixture fixture = new SigningFixture(data.resolve("pki"));
    Path file = data.resolve("intermediate.cer");
    Files.write(file, fixture.pki.issuers().get(0).getEncoded());
    assertThat(run("revoke", file.toString(), "--reason", "cACompromise")).isZero();
    assertThat(fixture.pki.revocationLists().get(0).isRevoked(fixture.pki.issuers().get(0)))
        .isTrue();
    Files.write(file, SigningFixture.temporary().pki.issuers().get(0).getEncoded());
    assertThat(run("revoke", file.toString())).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("not issued by this PKI");
  }

  @Test
  void whatIsWronglyCalledIsSaid() {
    assertThat(run("revoke")).isEqualTo(2);
    assertThat(run("revoke", "lab", "--reason", "boredom")).isEqualTo(2);
    assertThat(run("revoke", "lab", "--at", "tomorrow")).isEqualTo(2);
    assertThat(run("revoke", "lab", "--at", "2999-01-01T00:00:00Z")).isEqualTo(2);
    assertThat(run("revoke", "a", "b")).isEqualTo(2);
    assertThat(run("revoke", "lab")).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("no development PKI in");
    assertThat(data.resolve("pki")).doesNotExist();
    assertThat(run("certify")).isEqualTo(2);
    assertThat(run("token", "request")).isEqualTo(2);
    assertThat(run("token", "request", "lab", "CN=x")).isEqualTo(1);
  }

  @Test
  void aCeremonyMakesAKeyOnTheTokenAndCertifiesIt() throws Exception {
    SoftHsm hsm = SoftHsm.token();
    SigningFixture fixture = new SigningFixture(data.resolve("pki"));
    Path authorities = Files.createDirectory(data.resolve("authorities"));
    Files.write(authorities.resolve("root.cer"), fixture.pki.roots().get(0).getEncoded());
    String label = "lab-" + UUID.randomUUID().toString().substring(0, 8);
    Map<String, String> settings =
        Map.of(
            "etalon.data.directory", data.toString(),
            "etalon.signing.directory", authorities.toString(),
            "etalon.pkcs11.library", hsm.library().toString(),
            "etalon.pkcs11.slot", hsm.slot(),
            "etalon.pkcs11.pin-file", hsm.pinFile().toString());
    String subject = "C=DE,O=Laboratory,organizationIdentifier=NTRDE-1,CN=Laboratory";
    assertThat(run(settings, "token", "request", label, subject)).as(text(err)).isZero();
    Path request = Files.writeString(data.resolve("seal.csr"), text(out));
    assertThat(run(settings, "token", "request", label, subject)).as("again").isEqualTo(1);
    assertThat(run(settings, "certify", request.toString())).as(text(err)).isZero();
    Path issued = Files.writeString(data.resolve("seal.pem"), text(out));
    X509Certificate certificate = X509Files.read(issued).get(0);
    assertThat(certificate.getSubjectX500Principal().getName()).contains("Laboratory DEVELOPMENT");
    assertThat(run(settings, "token", "import", label, issued.toString())).as(text(err)).isZero();
    assertThat(hsm.objects()).contains(label);
    Path other = data.resolve("other.cer");
    Files.write(other, fixture.pki.issuers().get(0).getEncoded());
    assertThat(run(settings, "token", "import", label, other.toString())).isEqualTo(1);
    assertThat(text(err)).contains("another key");
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
