package org.etalon.signing.dss;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.validation.reports.Reports;
import eu.europa.esig.dss.xades.validation.XMLDocumentValidator;
import java.time.Duration;
import java.util.Set;
import org.etalon.signing.SignatureEngine.Examined;
import org.etalon.signing.SignatureEngine.NotExamined;
import org.etalon.signing.SigningFixture;
import org.junit.jupiter.api.Test;

class DssEngineTest {
  private static final SigningFixture FIXTURE = SigningFixture.temporary();

  private static byte[] sealed() throws Exception {
    return FIXTURE.sealer.seal(SigningFixture.LABORATORY, SigningFixture.dcc()).xml();
  }

  @Test
  void theVerdictOfDssItselfIsTotalPassedAtLevelT() throws Exception {
    XMLDocumentValidator validator =
        new XMLDocumentValidator(new InMemoryDocument(sealed(), "dcc.xml"));
    validator.setCertificateVerifier(
        OfflineVerifier.of(
            FIXTURE.pki.roots(), FIXTURE.pki.revocationLists(), FIXTURE.pki.issuers()));
    Reports reports = validator.validateDocument();
    SimpleReport report = reports.getSimpleReport();
    String id = report.getFirstSignatureId();
    assertThat(report.getIndication(id))
        .as(String.valueOf(report.getSubIndication(id)))
        .isEqualTo(Indication.TOTAL_PASSED);
    assertThat(report.getSignatureFormat(id)).isEqualTo(SignatureLevel.XAdES_BASELINE_T);
    var signature = reports.getDiagnosticData().getSignatureById(id);
    assertThat(signature.isStructuralValidationValid())
        .as(String.valueOf(signature.getStructuralValidationMessages()))
        .isTrue();
  }

  @Test
  void agreesAsAWhole() throws Exception {
    DssEngine engine = engine(Duration.ofSeconds(20));
    Examined examined = (Examined) engine.examine(sealed(), true);
    assertThat(examined.signatures()).hasSize(1);
    assertThat(examined.signatures().get(0).indication()).isEqualTo("TOTAL_PASSED");
    assertThat(examined.signatures().get(0).format()).isEqualTo("XAdES-BASELINE-T");
    engine.stop();
  }

  @Test
  void givesUpInTime() throws Exception {
    DssEngine engine = engine(Duration.ZERO);
    assertThat(engine.examine(sealed(), true)).isInstanceOf(NotExamined.class);
    engine.stop();
    assertThat(engine.examine(sealed(), true)).isInstanceOf(NotExamined.class);
  }

  private static DssEngine engine(Duration limit) {
    return new DssEngine(FIXTURE.pki, () -> Set.copyOf(FIXTURE.pki.roots()), FIXTURE.clock, limit);
  }
}
