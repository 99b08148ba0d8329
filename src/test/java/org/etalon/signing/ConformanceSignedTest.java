package org.etalon.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The signed examples that others published. */
class ConformanceSignedTest {
  private static final Path SIGNED =
      Path.of(System.getProperty("etalon.conformance", "../shared/conformance"), "signed");
  private static final String NAME = "dcc_gp_temperature_typical_v12_signed";

  @BeforeEach
  void present() {
    assumeTrue(Files.isDirectory(SIGNED), "no conformance data at " + SIGNED);
  }

  @Test
  void theIntactOneIsIntactButNotTrusted() throws Exception {
    SignatureReport report =
        SigningFixture.temporary()
            .verifier()
            .verify(Files.readAllBytes(SIGNED.resolve(NAME + ".xml")));
    assertThat(report.check("signature.intact").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(report.check("signature.profile").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(report.check("signature.profile").answer()).startsWith("Another profile");
    assertThat(report.check("signer.certificate").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(report.check("signer.trusted").outcome()).isEqualTo(Outcome.INDETERMINATE);
    assertThat(report.check("timestamp.present").outcome()).isEqualTo(Outcome.FAILED);
    assertThat(report.signerSubject()).contains("Calibration Lab A1");
  }

  @Test
  void theIntactOneIsPastItsPeriodUnderItsOwnRoot() throws Exception {
    byte[] root = Files.readAllBytes(SIGNED.resolve("trust/root.crt"));
    byte[] sub = Files.readAllBytes(SIGNED.resolve("trust/sub.crt"));
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    SignatureReport report =
        SigningFixture.temporary()
            .verifier(
                (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(root)),
                (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(sub)))
            .verify(Files.readAllBytes(SIGNED.resolve(NAME + ".xml")));
    assertThat(report.check("signature.intact").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(report.check("signer.trusted").outcome()).isEqualTo(Outcome.INDETERMINATE);
    assertThat(report.check("signer.trusted").answer()).contains("outside its period");
  }

  @Test
  void theManipulatedOneIsAHashFailure() throws Exception {
    SignatureReport report =
        SigningFixture.temporary()
            .verifier()
            .verify(Files.readAllBytes(SIGNED.resolve(NAME + "_manipulated.xml")));
    assertThat(report.check("signature.intact").outcome()).isEqualTo(Outcome.FAILED);
    assertThat(report.subIndication()).isEqualTo("HASH_FAILURE");
  }
}
