package org.etalon.signing.pkcs12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.etalon.signing.SealingKey;
import org.etalon.signing.SigningConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevelopmentPkiTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @TempDir private Path temporary;

  private DevelopmentPki open(Instant now) {
    return DevelopmentPki.open(
        temporary.resolve("pki"),
        Clock.fixed(now, ZoneOffset.UTC),
        new SecureRandom(),
        "https://etalon.example/");
  }

  @Test
  void followsTheProfiles() throws Exception {
    DevelopmentPki pki = open(NOW);
    List<X509Certificate> chain = pki.sealFor("lab", "Lab & Sons", "DE").chain();
    assertThat(chain).hasSize(3);
    X509Certificate seal = chain.get(0);
    seal.verify(chain.get(1).getPublicKey());
    chain.get(1).verify(chain.get(2).getPublicKey());
    assertThat(seal.getKeyUsage()).startsWith(true, true, false, false, false, false, false);
    assertThat(seal.getCriticalExtensionOIDs()).contains("2.5.29.15");
    assertThat(seal.getNonCriticalExtensionOIDs())
        .contains("2.5.29.32", "2.5.29.31", "1.3.6.1.5.5.7.1.1", "2.5.29.14", "2.5.29.35");
    assertThat(Duration.between(seal.getNotBefore().toInstant(), seal.getNotAfter().toInstant()))
        .isLessThanOrEqualTo(Duration.ofDays(1095));
    assertThat(
            seal.getSubjectX500Principal().getName("RFC2253", java.util.Map.of("2.5.4.97", "OI")))
        .isEqualTo(
            "CN=Lab & Sons DEVELOPMENT,OI=NTRDE-DEVELOPMENT-lab,O=Lab & Sons DEVELOPMENT,C=DE");
    X509Certificate unit = pki.timestampUnits().get(0);
    assertThat(unit.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.8");
    assertThat(unit.getCriticalExtensionOIDs()).contains("2.5.29.37", "2.5.29.15");
    assertThat(unit.getKeyUsage()).startsWith(true, false, false);
    for (X509Certificate certificate :
        List.of(seal, unit, pki.roots().get(0), pki.issuers().get(0))) {
      assertThat(certificate.getSubjectX500Principal().getName()).contains("DEVELOPMENT");
      assertThat(certificate.getPublicKey().getAlgorithm()).isEqualTo("EC");
    }
    assertThat(new String(seal.getExtensionValue("2.5.29.31"), "ISO-8859-1"))
        .contains("https://etalon.example/pki/intermediate.crl");
  }

  @Test
  void isForItsOwnerOnlyAndTellsNoSecret() throws Exception {
    DevelopmentPki pki = open(NOW);
    SealingKey seal = pki.sealFor("lab", "Lab", "DE");
    pki.revocationLists();
    try (Stream<Path> files = Files.walk(temporary.resolve("pki"))) {
      assertThat(files)
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------"));
    }
    String password = Files.readString(temporary.resolve("pki/password"));
    assertThat(password).hasSizeGreaterThanOrEqualTo(32);
    assertThat(seal.toString()).doesNotContain(password).contains("Lab DEVELOPMENT");
  }

  @Test
  void isTheSameAfterAnotherStart() {
    DevelopmentPki first = open(NOW);
    X509Certificate seal = first.sealFor("lab", "Lab", "DE").chain().get(0);
    DevelopmentPki second = open(NOW.plus(Duration.ofDays(1)));
    assertThat(second.roots()).isEqualTo(first.roots());
    assertThat(second.timestampChain()).isEqualTo(first.timestampChain());
    assertThat(second.forLaboratory("lab").chain().get(0)).isEqualTo(seal);
    assertThat(second.sealFor("lab", "New name", "DE").chain().get(0)).isEqualTo(seal);
  }

  @Test
  void goesOnWhereACrashStopped() throws Exception {
    DevelopmentPki first = open(NOW);
    Path pki = temporary.resolve("pki");
    Files.delete(pki.resolve("tsa.p12"));
    Files.delete(pki.resolve("intermediate.p12"));
    Files.write(pki.resolve("intermediate.p12.partial"), new byte[] {1, 2, 3});
    DevelopmentPki second = open(NOW);
    assertThat(second.roots()).isEqualTo(first.roots());
    second.issuers().get(0).verify(second.roots().get(0).getPublicKey());
    assertThat(second.timestampChain()).hasSize(3).doesNotContainAnyElementsOf(first.issuers());
  }

  @Test
  void doesNotReplaceKeysWhosePasswordIsLost() throws Exception {
    open(NOW);
    Files.delete(temporary.resolve("pki/password"));
    assertThatThrownBy(() -> open(NOW)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void renewsASealBeforeItEnds() {
    X509Certificate old = open(NOW).sealFor("lab", "Lab", "DE").chain().get(0);
    DevelopmentPki later = open(NOW.plus(Duration.ofDays(1080)));
    assertThat(later.sealFor("lab", "Lab", "DE").chain().get(0)).isNotEqualTo(old);
  }

  @Test
  void keepsRevocationListsFresh() throws Exception {
    DevelopmentPki pki = open(NOW);
    X509Certificate seal = pki.sealFor("lab", "Lab", "DE").chain().get(0);
    X509CRL first = pki.revocationLists().get(1);
    assertThat(first.getNextUpdate().toInstant()).isEqualTo(NOW.plus(Duration.ofDays(7)));
    assertThat(pki.revocationLists().get(1)).isEqualTo(first);
    assertThat(first.isRevoked(seal)).isFalse();
    DevelopmentPki later = open(NOW.plus(Duration.ofHours(25)));
    X509CRL second = later.revocationLists().get(1);
    assertThat(second.getThisUpdate().toInstant()).isEqualTo(NOW.plus(Duration.ofHours(25)));
    assertThat(second.getExtensionValue("2.5.29.20"))
        .isNotEqualTo(first.getExtensionValue("2.5.29.20"));
    Path revoked = temporary.resolve("pki/intermediate.revoked");
    Files.writeString(revoked, seal.getSerialNumber().toString(16) + " 1 2026-11-22T11:00:00Z\n");
    Files.setLastModifiedTime(revoked, FileTime.from(NOW.plus(Duration.ofHours(26))));
    X509CRL third = open(NOW.plus(Duration.ofHours(26))).revocationLists().get(1);
    assertThat(third.isRevoked(seal)).isTrue();
    third.verify(pki.issuers().get(0).getPublicKey());
  }

  @Test
  void refusesNamesThatAreNotIdentifiers() {
    DevelopmentPki pki = open(NOW);
    for (String name : List.of("", "../root", "LAB", "a/b", "a b", "-a", "x".repeat(64))) {
      assertThatThrownBy(() -> pki.sealFor(name, "Lab", "DE"))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> pki.sealFor("lab", "Lab", "Germany"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(pki.sealFor("long", "量".repeat(200), "CN").chain()).hasSize(3);
  }

  @Test
  void aDeploymentGivesItsOwnFiles() throws Exception {
    DevelopmentPki made = open(NOW);
    made.sealFor("lab", "Lab", "DE");
    made.revocationLists();
    Path given = Files.createDirectory(temporary.resolve("given"));
    Path pki = temporary.resolve("pki");
    Files.copy(pki.resolve("password"), given.resolve("password"));
    Files.copy(pki.resolve("tsa.p12"), given.resolve("tsa.p12"));
    Files.copy(pki.resolve("seals/lab.p12"), given.resolve("lab.p12"));
    Files.copy(pki.resolve("intermediate.crl"), given.resolve("intermediate.crl"));
    Path trust = Files.createDirectory(temporary.resolve("trust"));
    X509Certificate foreign =
        DevelopmentPki.open(
                temporary.resolve("foreign"), Clock.systemUTC(), new SecureRandom(), "http://x")
            .roots()
            .get(0);
    Files.write(trust.resolve("foreign.der"), foreign.getEncoded());
    Files.writeString(trust.resolve("README.md"), "not an anchor");
    SigningConfig config = new Config(temporary, Optional.of(given), Optional.of(trust));
    ConfiguredKeys keys = new ConfiguredKeys(config, Clock.systemUTC(), new SecureRandom());
    assertThat(keys.development()).isFalse();
    assertThat(keys.roots()).isEqualTo(made.roots());
    assertThat(keys.issuers()).isEqualTo(made.issuers());
    assertThat(keys.timestampUnits()).isEqualTo(made.timestampUnits());
    assertThat(keys.revocationLists()).hasSize(1);
    assertThat(keys.forLaboratory("lab").chain()).hasSize(3);
    assertThatThrownBy(() -> keys.forLaboratory("tsa"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(
            new ConfiguredTrustAnchors(config, keys, java.util.List::of, Clock.systemUTC())
                .anchors())
        .containsExactlyInAnyOrder(made.roots().get(0), foreign);
  }

  private record Config(
      Path dataDirectory, Optional<Path> signingDirectory, Optional<Path> trustDirectory)
      implements SigningConfig {
    @Override
    public String baseUrl() {
      return "http://localhost:8080";
    }
  }
}
