package org.etalon.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import org.etalon.fixture.TestPki;
import org.etalon.fixture.Tool;
import org.etalon.signing.cms.CmsSealer;
import org.etalon.signing.cms.OpenedSignature;
import org.etalon.signing.keys.X509Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The signature beside a file of evidence. */
class DetachedSignatureTest {
  private static final byte[] FILE = "{\"a\": \"量值溯源\"}".getBytes(StandardCharsets.UTF_8);

  private final SigningFixture fixture = SigningFixture.temporary();
  private final CmsSealer sealer = new CmsSealer(fixture.pki, fixture.authority, fixture.clock);

  @TempDir Path folder;

  @Test
  void countsWhenTheServiceSignedIt() throws Exception {
    DetachedVerdict verdict = fixture.detached(fixture.clock).verify(FILE, sealer.seal(FILE));
    assertThat(verdict.refusal()).isNull();
    assertThat(verdict.counts()).isTrue();
    assertThat(verdict.signer()).contains("DEVELOPMENT Service");
    assertThat(verdict.stampedAt())
        .isBetween(
            fixture.clock.instant().minusSeconds(60), fixture.clock.instant().plusSeconds(1));
  }

  @Test
  void anotherFileOrAnyChangedOctetOfASignedPartIsNotIntact() throws Exception {
    byte[] der = sealer.seal(FILE);
    byte[] other = FILE.clone();
    other[3] ^= 1;
    assertThat(fixture.detached(fixture.clock).verify(other, der).refusal())
        .contains("these octets");
    Random random = new Random(5652);
    byte[] value = ((OpenedSignature) OpenedSignature.of(FILE, der)).value();
    int signatureAt = indexOf(der, value);
    for (int i = 0; i < 60; i++) {
      byte[] changed = der.clone();
      int at = i < 30 ? signatureAt + random.nextInt(value.length) : random.nextInt(der.length);
      changed[at] ^= (byte) (1 << random.nextInt(8));
      DetachedVerdict verdict = fixture.detached(fixture.clock).verify(FILE, changed);
      // Some octets are of no consequence, such as those of an issuer's X.509 certificate that is
      // known besides; what is signed and the signature itself never are.
      if (i < 30) {
        assertThat(verdict.counts()).as("octet " + at).isFalse();
      }
    }
  }

  @Test
  void octetsThatAreNoSignatureAreRefused() {
    for (byte[] octets :
        new byte[][] {new byte[0], {0x30}, FILE, new byte[300 * 1024], nested(5_000)}) {
      assertThat(fixture.detached(fixture.clock).verify(FILE, octets).counts()).isFalse();
    }
  }

  @Test
  void aLaboratorysSealIsNoSealForEvidence() throws Exception {
    SealingKey seal = fixture.pki.forLaboratory(SigningFixture.LABORATORY);
    byte[] der = new CmsSealer(() -> seal, fixture.authority, fixture.clock).seal(FILE);
    assertThat(fixture.detached(fixture.clock).verify(FILE, der).refusal()).contains("no service");
  }

  @Test
  void aStrangerIsNotTrusted() throws Exception {
    SigningFixture stranger = SigningFixture.temporary();
    byte[] der = new CmsSealer(stranger.pki, stranger.authority, stranger.clock).seal(FILE);
    assertThat(fixture.detached(fixture.clock).verify(FILE, der).counts()).isFalse();
    SealingKey forged = TestPki.seal("O=Etalon DEVELOPMENT").selfSigned();
    byte[] own = new CmsSealer(() -> forged, fixture.authority, fixture.clock).seal(FILE);
    assertThat(fixture.detached(fixture.clock).verify(FILE, own).counts()).isFalse();
  }

  @Test
  void revokedSealDoesNotCountFromThenOn() throws Exception {
    byte[] der = sealer.seal(FILE);
    fixture.pki.revoke(
        fixture.pki.serviceSeal().chain().get(0),
        1,
        fixture.clock.instant().minus(Duration.ofHours(1)));
    assertThat(fixture.detached(fixture.clock).verify(FILE, der).refusal()).contains("revoked");
  }

  @Test
  void tenYearsLaterNothingProvesTheStampAnyMore() throws Exception {
    byte[] der = sealer.seal(FILE);
    Clock later = Clock.offset(fixture.clock, Duration.ofDays(3650));
    assertThat(fixture.detached(later).verify(FILE, der).counts()).isFalse();
  }

  @Test
  void opensslVerifiesSignatureAndStamp() throws Exception {
    byte[] der = sealer.seal(FILE);
    OpenedSignature opened = (OpenedSignature) OpenedSignature.of(FILE, der);
    write("report.json", FILE);
    write("report.json.p7s", der);
    write("value", opened.value());
    write("token", opened.tokens().get(0));
    write("root.pem", pem(fixture.pki.roots().get(0)));
    write("issuer.pem", pem(fixture.pki.issuers().get(0)));
    Tool.Run cms =
        Tool.run(
            folder,
            ("openssl cms -verify -binary -inform DER -in report.json.p7s -content report.json"
                    + " -CAfile root.pem -certfile issuer.pem -out verified -purpose any")
                .split(" "));
    assertThat(cms.exit()).as(cms.output()).isZero();
    Tool.Run stamp =
        Tool.run(
            folder,
            ("openssl ts -verify -token_in -in token -data value -CAfile root.pem"
                    + " -untrusted issuer.pem")
                .split(" "));
    assertThat(stamp.exit()).as(stamp.output()).isZero();
    write("report.json", "{}".getBytes(StandardCharsets.UTF_8));
    Tool.Run other =
        Tool.run(
            folder,
            ("openssl cms -verify -binary -inform DER -in report.json.p7s -content report.json"
                    + " -CAfile root.pem -certfile issuer.pem -out verified -purpose any")
                .split(" "));
    assertThat(other.exit()).isNotZero();
  }

  private static byte[] pem(X509Certificate certificate) {
    return X509Files.pem(java.util.List.of(certificate)).getBytes(StandardCharsets.US_ASCII);
  }

  private void write(String name, byte[] octets) throws IOException {
    Files.write(folder.resolve(name), octets);
  }

  private static int indexOf(byte[] all, byte[] part) {
    String text = new String(all, StandardCharsets.ISO_8859_1);
    return text.indexOf(new String(part, StandardCharsets.ISO_8859_1));
  }

  private static byte[] nested(int depth) {
    byte[] all = new byte[2 * depth];
    for (int i = 0; i < depth; i++) {
      all[2 * i] = 0x30;
      all[2 * i + 1] = (byte) 0x80;
    }
    return all;
  }
}
