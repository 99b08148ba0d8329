package org.etalon.signing.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;
import org.etalon.fixture.SoftHsm;
import org.etalon.platform.PrivateFiles;
import org.etalon.platform.StartRefusedException;
import org.etalon.problem.ProblemException;
import org.etalon.signing.Outcome;
import org.etalon.signing.SealedDcc;
import org.etalon.signing.SealingKey;
import org.etalon.signing.SignatureCheck;
import org.etalon.signing.SignatureReport;
import org.etalon.signing.SignatureVerifier;
import org.etalon.signing.SigningFixture;
import org.etalon.signing.dss.DssEngine;
import org.etalon.signing.dss.DssSealer;
import org.etalon.signing.keys.CertificationRequest;
import org.etalon.signing.pkcs12.DevelopmentPki;
import org.etalon.timestamp.authority.EmbeddedTimestampAuthority;
import org.etalon.timestamp.authority.EmbeddedTimestampResponder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys on a real token of SoftHSM, certified by an authority of the test. */
class Pkcs11KeysTest {
  private static final byte[] OCTETS = "20.10 °C".getBytes(StandardCharsets.UTF_8);
  private static final String SEAL_SUBJECT = "C=DE,O=Laboratory,2.5.4.97=NTRDE-HRB1,CN=Laboratory";

  @TempDir private Path temporary;

  private final Clock clock = Clock.systemUTC();
  // One token for all tests, so each makes keys of its own.
  private final String laboratory = "lab-" + UUID.randomUUID().toString().substring(0, 8);
  private SoftHsm hsm;
  private DevelopmentPki authority;
  private Path directory;

  @BeforeEach
  void makeAnAuthority() throws Exception {
    hsm = SoftHsm.token();
    authority =
        DevelopmentPki.open(
            temporary.resolve("pki"), clock, new SecureRandom(), "http://localhost:8080");
    directory = Files.createDirectory(temporary.resolve("authorities"));
    Files.write(directory.resolve("root.cer"), authority.roots().get(0).getEncoded());
    Files.write(directory.resolve("issuer.cer"), authority.issuers().get(0).getEncoded());
    Files.write(directory.resolve("root.crl"), authority.revocationLists().get(0).getEncoded());
    Files.write(directory.resolve("issuer.crl"), authority.revocationLists().get(1).getEncoded());
  }

  private Pkcs11Token open(Path pin) {
    return Pkcs11Token.open(hsm.library(), hsm.slot(), new PinFile(pin), clock);
  }

  private Pkcs11Keys keys(Pkcs11Token token) {
    return new Pkcs11Keys(token, org.etalon.signing.keys.AuthorityFiles.read(directory));
  }

  private Pkcs11Keys keys() {
    return keys(open(hsm.pinFile()));
  }

  private X509Certificate certified(Pkcs11Keys keys, String label) {
    SealingKey made = keys.generate(label);
    byte[] request = CertificationRequest.of(made, new X500Name(SEAL_SUBJECT));
    X509Certificate certificate = authority.certify(request);
    keys.install(label, List.of(certificate));
    return certificate;
  }

  private static boolean verifies(X509Certificate certificate, byte[] signature) throws Exception {
    Signature check = Signature.getInstance("SHA256withECDSA");
    check.initVerify(certificate.getPublicKey());
    check.update(OCTETS);
    return check.verify(signature);
  }

  @Test
  void signsOnTheTokenWithItsChain() throws Exception {
    Pkcs11Keys keys = keys();
    X509Certificate certificate = certified(keys, laboratory);
    SealingKey seal = keys.forLaboratory(laboratory);
    assertThat(seal.chain())
        .containsExactly(certificate, authority.issuers().get(0), authority.roots().get(0));
    assertThat(verifies(certificate, seal.sign(OCTETS))).isTrue();
    assertThat(keys.roots()).isEqualTo(authority.roots());
    assertThat(keys.issuers()).isEqualTo(authority.issuers());
    assertThat(keys.revocationLists()).hasSize(2);
  }

  @Test
  void theKeyNeverLeavesTheToken() {
    Pkcs11Keys keys = keys();
    certified(keys, laboratory);
    String listed = hsm.objects();
    assertThat(listed).contains(laboratory);
    for (String object : listed.split("(?=Private Key Object|Public Key Object|Certificate)")) {
      if (object.startsWith("Private Key Object")) {
        assertThat(object)
            .contains("sensitive", "always sensitive", "never extractable", "local")
            .doesNotContain("decrypt")
            .doesNotContain("unwrap");
      }
    }
    assertThat(keys.forLaboratory(laboratory).toString()).doesNotContain(hsm.pin());
  }

  @Test
  void aRestartFindsTheKey() throws Exception {
    X509Certificate certificate = certified(keys(), laboratory);
    SealingKey seal = keys().forLaboratory(laboratory);
    assertThat(seal.chain().get(0)).isEqualTo(certificate);
    assertThat(verifies(certificate, seal.sign(OCTETS))).isTrue();
  }

  @Test
  void aKeyThatAnotherInstanceMadeIsFound() throws Exception {
    Pkcs11Keys here = keys();
    Pkcs11Keys there = keys();
    X509Certificate certificate = certified(there, laboratory);
    assertThat(verifies(certificate, here.forLaboratory(laboratory).sign(OCTETS))).isTrue();
  }

  @Test
  void aLostSessionIsOpenedAgain() throws Exception {
    Pkcs11Token token = open(hsm.pinFile());
    Pkcs11Keys keys = keys(token);
    X509Certificate certificate = certified(keys, laboratory);
    SealingKey seal = keys.forLaboratory(laboratory);
    assertThat(verifies(certificate, seal.sign(OCTETS))).isTrue();
    for (int i = 0; i < 3; i++) {
      token.forget();
      assertThat(verifies(certificate, seal.sign(OCTETS))).isTrue();
    }
  }

  @Test
  void aWrongPinIsSaidWithoutThePinAndNotTriedAgain() throws Exception {
    Path wrong = temporary.resolve("wrong");
    PrivateFiles.write(wrong, "31415926\n".getBytes(StandardCharsets.US_ASCII));
    // Another login of this process would be good enough for the token.
    Pkcs11Token right = open(hsm.pinFile());
    right.forget();
    assertThatThrownBy(() -> open(wrong))
        .isInstanceOf(StartRefusedException.class)
        .hasMessage("The token refused the PIN in " + wrong + ".")
        .satisfies(e -> assertThat(stackTrace(e)).doesNotContain("31415926"));
  }

  @Test
  void aPinThatChangedIsTriedOnce() throws Exception {
    Path pin = temporary.resolve("pin");
    PrivateFiles.write(pin, hsm.pin().getBytes(StandardCharsets.US_ASCII));
    Pkcs11Token token = open(pin);
    Pkcs11Keys keys = keys(token);
    certified(keys, laboratory);
    SealingKey seal = keys.forLaboratory(laboratory);
    PrivateFiles.write(pin, "27182818".getBytes(StandardCharsets.US_ASCII));
    token.forget();
    assertThatThrownBy(() -> seal.sign(OCTETS)).hasMessageContaining("refused the PIN in");
    PrivateFiles.write(pin, hsm.pin().getBytes(StandardCharsets.US_ASCII));
    assertThatThrownBy(() -> seal.sign(OCTETS)).hasMessageContaining("not tried again");
  }

  @Test
  void aPinThatOthersCanReadIsRefused() throws Exception {
    Path pin = Files.writeString(temporary.resolve("pin"), hsm.pin());
    Files.setPosixFilePermissions(pin, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> open(pin)).hasMessageContaining("chmod 600");
    Files.setPosixFilePermissions(pin, PosixFilePermissions.fromString("rw-r-----"));
    open(pin);
    Path empty = temporary.resolve("empty");
    PrivateFiles.write(empty, "\n".getBytes(StandardCharsets.US_ASCII));
    assertThatThrownBy(() -> open(empty)).hasMessageContaining("is empty");
    assertThatThrownBy(() -> open(temporary.resolve("none"))).hasMessageContaining("be read");
  }

  @Test
  void whatIsNotThereIsSaid() {
    PinFile pin = new PinFile(hsm.pinFile());
    assertThatThrownBy(() -> Pkcs11Token.open(hsm.library(), "4711", pin, clock))
        .isInstanceOf(StartRefusedException.class)
        .hasMessageContaining("is there one in the slot");
    assertThatThrownBy(() -> Pkcs11Token.open(hsm.library(), "0\nname=x", pin, clock))
        .hasMessageContaining("not the number");
    assertThatThrownBy(() -> Pkcs11Token.open(Path.of("/none.so"), hsm.slot(), pin, clock))
        .hasMessageContaining("no PKCS#11 library");
    Pkcs11Keys keys = keys();
    assertThatThrownBy(() -> keys.forLaboratory(laboratory)).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> keys.forLaboratory("tsa"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> keys.generate("a/b")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aWholeCertificateIsSealedAndStampedByTheToken() throws Exception {
    Pkcs11Keys keys = keys();
    X509Certificate certificate = certified(keys, laboratory);
    if (!keys.hasTimestampUnit()) {
      byte[] request =
          CertificationRequest.of(
              keys.generate(Pkcs11Keys.TIMESTAMP_UNIT), new X500Name("C=DE,O=Unit,CN=Unit"));
      keys.install(Pkcs11Keys.TIMESTAMP_UNIT, List.of(authority.certifyUnit(request)));
    }
    SecureRandom random = new SecureRandom();
    EmbeddedTimestampAuthority stamps =
        new EmbeddedTimestampAuthority(new EmbeddedTimestampResponder(keys, clock, random), random);
    SealedDcc sealed = new DssSealer(keys, stamps, clock).seal(laboratory, SigningFixture.dcc());
    Set<X509Certificate> anchors = Set.copyOf(keys.roots());
    SignatureReport report =
        new SignatureVerifier(new DssEngine(keys, () -> anchors, clock), keys, () -> anchors, clock)
            .verify(sealed.xml());
    assertThat(report.signer()).isEqualTo(certificate);
    assertThat(report.checks())
        .filteredOn(check -> !check.id().equals("signer.authorised"))
        .extracting(SignatureCheck::outcome)
        .containsOnly(Outcome.PASSED);
    assertThat(keys.timestampUnits()).hasSize(1);
  }

  private static String stackTrace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
