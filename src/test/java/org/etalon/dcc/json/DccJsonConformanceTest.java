package org.etalon.dcc.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.etalon.fixture.Conformance;
import org.etalon.signing.Outcome;
import org.etalon.signing.SignatureReport;
import org.etalon.signing.SigningFixture;
import org.junit.jupiter.api.Test;

/** Every public document, and what is signed, on the way through JSON. */
class DccJsonConformanceTest {

  @Test
  void everyPublicDocumentSurvives() throws Exception {
    List<Path> documents = new ArrayList<>(Conformance.documents("dcc"));
    documents.addAll(Conformance.documents("signed"));
    assertThat(documents).hasSizeGreaterThan(10);
    long xmlBytes = 0;
    long jsonBytes = 0;
    long layoutBytes = 0;
    for (Path document : documents) {
      byte[] xml = Files.readAllBytes(document);
      SameXml.assertSurvives(document.getFileName().toString(), xml);
      String json = SameXml.text(DccJson.fromXml(xml));
      xmlBytes += xml.length;
      jsonBytes += json.length();
      layoutBytes += json.length() - json.lastIndexOf(",\"layout\":{");
    }
    System.out.printf(
        "%d documents: %d bytes of XML, %d of JSON, of which %d layout%n",
        documents.size(), xmlBytes, jsonBytes, layoutBytes);
    assertThat(layoutBytes).isLessThan(jsonBytes / 3);
  }

  @Test
  void aPublicSignatureHoldsAndAManipulatedOneFails() throws Exception {
    for (Path document : Conformance.documents("signed")) {
      byte[] xml = Files.readAllBytes(document);
      SignatureReport before = SigningFixture.temporary().verifier().verify(xml);
      SignatureReport after =
          SigningFixture.temporary().verifier().verify(DccJson.toXml(DccJson.fromXml(xml)));
      Outcome expected =
          document.toString().contains("manipulated") ? Outcome.FAILED : Outcome.PASSED;
      assertThat(before.check("signature.intact").outcome()).isEqualTo(expected);
      assertThat(after.check("signature.intact").outcome()).as("%s", document).isEqualTo(expected);
    }
  }

  @Test
  void aSealOfOursHoldsAndAChangedValueBreaksIt() throws Exception {
    SigningFixture fixture = SigningFixture.temporary();
    byte[] sealed = fixture.sealer.seal(SigningFixture.LABORATORY, SigningFixture.dcc()).xml();
    byte[] json = DccJson.fromXml(sealed);
    assertThat(fixture.verifier().verify(DccJson.toXml(json)).subIndication()).isNull();
    String changed = SameXml.text(json).replace("\"20.10\"", "\"20.11\"");
    SignatureReport report = fixture.verifier().verify(DccJson.toXml(SameXml.bytes(changed)));
    assertThat(report.subIndication()).isEqualTo("HASH_FAILURE");
  }
}
