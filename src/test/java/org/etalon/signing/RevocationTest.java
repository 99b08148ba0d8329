package org.etalon.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.etalon.signing.dss.DssEngine;
import org.etalon.signing.xades.FixedProfileSealer;
import org.junit.jupiter.api.Test;

/** What a verdict becomes when keys of our own PKI are revoked, or nobody can say. */
class RevocationTest {
  private final SigningFixture fixture = SigningFixture.temporary();

  private void revoke(X509Certificate certificate, Instant at) throws Exception {
    Files.writeString(
        fixture.directory.resolve("intermediate.revoked"),
        certificate.getSerialNumber().toString(16) + " 1 " + at.truncatedTo(ChronoUnit.SECONDS));
  }

  private byte[] sealed() throws Exception {
    return fixture.sealer.seal(SigningFixture.LABORATORY, SigningFixture.dcc()).xml();
  }

  private X509Certificate seal() {
    return fixture.pki.forLaboratory(SigningFixture.LABORATORY).chain().get(0);
  }

  @Test
  void revokedBeforeTheSignature() throws Exception {
    byte[] sealed = sealed();
    revoke(seal(), Instant.now().minus(Duration.ofDays(1)));
    SignatureReport report = fixture.verifier().verify(sealed);
    assertThat(report.check("signer.revocation").outcome()).isEqualTo(Outcome.FAILED);
    assertThat(report.subIndication()).isEqualTo("REVOKED");
  }

  @Test
  void revokedAfterTheStampedSignature() throws Exception {
    byte[] sealed = sealed();
    revoke(seal(), Instant.now().plusSeconds(5));
    SignatureReport report = fixture.verifier().verify(sealed);
    assertThat(report.check("signer.revocation").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(report.check("signer.revocation").evidence()).containsKey("revokedAt");
  }

  @Test
  void revokedSignerWithoutAProvenTime() throws Exception {
    String unstamped =
        SigningFixture.text(sealed())
            .replaceAll("(?s)<xades:UnsignedProperties.*</xades:UnsignedProperties>", "");
    revoke(seal(), Instant.now().minus(Duration.ofDays(1)));
    SignatureReport report = fixture.verifier().verify(SigningFixture.octets(unstamped));
    assertThat(report.check("signer.revocation").outcome()).isEqualTo(Outcome.INDETERMINATE);
  }

  @Test
  void aTimeThatTheSignerClaimsDoesNotHelp() throws Exception {
    java.time.Clock back = java.time.Clock.offset(fixture.clock, Duration.ofHours(-2));
    byte[] sealed =
        new FixedProfileSealer(fixture.pki, fixture.authority, back)
            .seal(SigningFixture.LABORATORY, SigningFixture.dcc())
            .xml();
    revoke(seal(), Instant.now().minus(Duration.ofHours(1)));
    SignatureReport report = fixture.verifier().verify(sealed);
    assertThat(report.subIndication()).isEqualTo("REVOKED");
    assertThat(report.check("signer.revocation").answer())
        .contains("because its key was compromised", "stamped after");
  }

  @Test
  void revokedTimestampUnitProvesNothing() throws Exception {
    byte[] sealed = sealed();
    revoke(fixture.pki.timestampUnits().get(0), Instant.now().minus(Duration.ofDays(1)));
    SignatureReport report = fixture.verifier().verify(sealed);
    assertThat(report.check("timestamp.valid").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(report.check("timestamp.trusted").outcome()).isEqualTo(Outcome.FAILED);
    assertThat(report.bestSignatureTime()).isNull();
  }

  @Test
  void staleAndMissingListsLeaveItOpen() throws Exception {
    // A list from after the stamp would settle it for ever.
    List<X509CRL> lists = fixture.pki.revocationLists();
    byte[] sealed = sealed();
    java.time.Clock later = java.time.Clock.offset(fixture.clock, Duration.ofDays(8));
    PublishedPki frozen = new FixedLists(fixture.pki, lists);
    SignatureReport stale =
        new SignatureVerifier(
                new DssEngine(frozen, () -> java.util.Set.copyOf(frozen.roots()), later),
                frozen,
                () -> java.util.Set.copyOf(frozen.roots()),
                later)
            .verify(sealed);
    assertThat(stale.check("signer.revocation").outcome()).isEqualTo(Outcome.INDETERMINATE);
    assertThat(stale.subIndication()).isEqualTo("TRY_LATER");
    SignatureReport missing =
        fixture.verifier(new FixedLists(fixture.pki, List.of())).verify(sealed);
    assertThat(missing.check("signer.revocation").outcome()).isEqualTo(Outcome.INDETERMINATE);
    assertThat(missing.check("signer.trusted").outcome()).isEqualTo(Outcome.PASSED);
  }

  private record FixedLists(PublishedPki pki, List<X509CRL> revocationLists)
      implements PublishedPki {
    @Override
    public List<X509Certificate> roots() {
      return pki.roots();
    }

    @Override
    public List<X509Certificate> issuers() {
      return pki.issuers();
    }

    @Override
    public List<X509Certificate> timestampUnits() {
      return pki.timestampUnits();
    }

    @Override
    public boolean development() {
      return true;
    }
  }
}
