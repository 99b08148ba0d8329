package org.etalon.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.etalon.dcc.DccSchemas;
import org.etalon.dcc.DccWriter;
import org.etalon.fixture.DccFixture;
import org.etalon.fixture.TrustFolder;
import org.etalon.signing.SigningFixture;
import org.etalon.trust.list.KnownLists;
import org.etalon.trust.list.SuppliedLists;
import org.etalon.verification.VerificationReport.Check;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Offline and at the service that issued it, a document gets the same answers. */
class OfflineVerificationTest {
  private static final String STAMP = "(?s)<xades:UnsignedProperties.*</xades:UnsignedProperties>";

  private final SigningFixture fixture = SigningFixture.temporary();

  @TempDir private Path folder;

  private byte[] sealed() throws Exception {
    return fixture
        .sealer
        .seal(SigningFixture.LABORATORY, DccWriter.write(new DccFixture().build()))
        .xml();
  }

  private Map<String, byte[]> documents() throws Exception {
    byte[] sealed = sealed();
    String text = new String(sealed, StandardCharsets.UTF_8);
    Map<String, byte[]> documents = new LinkedHashMap<>();
    documents.put("as issued", sealed);
    documents.put("changed", octets(text.replaceFirst("LAB-2026-000042", "LAB-2026-000043")));
    documents.put("without timestamp", octets(text.replaceAll(STAMP, "")));
    documents.put(
        "of another form", octets(text.replaceFirst("<ds:SignedInfo", "\n <ds:SignedInfo")));
    documents.put("of a stranger", sealedByAnother());
    documents.put("unsigned", DccWriter.write(new DccFixture().build()));
    documents.put("cut off", octets(text.substring(0, text.length() / 2)));
    documents.put("no XML", octets("nothing"));
    documents.put("another XML", octets("<a/>"));
    documents.put("a PDF without a DCC", octets("%PDF-1.7 nothing"));
    return documents;
  }

  private static byte[] sealedByAnother() throws Exception {
    byte[] dcc = DccWriter.write(new DccFixture().build());
    return SigningFixture.temporary().sealer.seal(SigningFixture.LABORATORY, dcc).xml();
  }

  private static byte[] octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private VerifyingDocument service() {
    KnownLists none = new SuppliedLists().known(fixture.clock);
    return new VerifyingDocument(
        new LargeDocuments(),
        new DccSchemas(null),
        fixture.verifier(),
        new NothingOnRecord(new ListedSigner(none, fixture.clock)));
  }

  private VerificationReport offline(byte[] document) throws Exception {
    Path trust = Files.createTempDirectory(folder, "trust");
    return OfflineVerification.trusting(
            TrustFolder.of(fixture, trust), fixture.clock, fixture.clock)
        .verify(new ByteArrayInputStream(document));
  }

  private static List<String> answers(VerificationReport report) {
    return report.checks().stream()
        .filter(check -> !check.id().equals("timestamp.trusted"))
        .map(OfflineVerificationTest::answer)
        .toList();
  }

  private static String answer(Check check) {
    return check.outcome() + " " + check.id() + " " + check.answer();
  }

  private void same(String name, byte[] document) throws Exception {
    VerificationReport here = service().verify(document);
    VerificationReport there = offline(document);
    assertThat(answers(there)).as(name).isEqualTo(answers(here));
    // Only its words differ: nobody can say offline who runs the authority.
    assertThat(there.checks().get(CheckId.TIMESTAMP_TRUSTED.ordinal()).outcome())
        .as(name)
        .isEqualTo(here.checks().get(CheckId.TIMESTAMP_TRUSTED.ordinal()).outcome());
    assertThat(there).as(name).usingRecursiveComparison().ignoringFields("checks").isEqualTo(here);
  }

  @Test
  void sameAnswers() throws Exception {
    for (Map.Entry<String, byte[]> document : documents().entrySet()) {
      same(document.getKey(), document.getValue());
    }
  }

  @Test
  void sameAnswersOnceTheSealIsRevoked() throws Exception {
    byte[] before = sealed();
    revoke(Instant.now().plus(Duration.ofSeconds(2)));
    same("revoked after the stamp", before);
    revoke(Instant.now().minus(Duration.ofDays(1)));
    same("revoked before the stamp", before);
    assertThat(offline(before).subIndication()).isEqualTo("REVOKED");
  }

  @Test
  void nobodySaysThatTheAuthorityIsIndependent() throws Exception {
    Check check = offline(sealed()).checks().get(CheckId.TIMESTAMP_TRUSTED.ordinal());
    assertThat(check.outcome().name()).isEqualTo("PASSED");
    assertThat(check.evidence()).containsEntry("independent", "unknown");
  }

  @Test
  void aListDoesNotSaveARevokedSeal() throws Exception {
    byte[] before = sealed();
    Path trust = folder.resolve("listed");
    TrustFolder.list(fixture, trust, "Calibration laboratory");
    revoke(Instant.now().minus(Duration.ofDays(1)));
    TrustFolder.of(fixture, trust);
    VerificationReport report =
        OfflineVerification.trusting(trust, fixture.clock, fixture.clock)
            .verify(new ByteArrayInputStream(before));
    assertThat(report.checks().get(CheckId.SIGNER_AUTHORISED.ordinal()).outcome().name())
        .isEqualTo("PASSED");
    assertThat(report.subIndication()).isEqualTo("REVOKED");
    assertThat(report.indication()).isEqualTo(VerificationReport.Indication.TOTAL_FAILED);
  }

  private void revoke(Instant at) throws Exception {
    String serial =
        fixture
            .pki
            .forLaboratory(SigningFixture.LABORATORY)
            .chain()
            .get(0)
            .getSerialNumber()
            .toString(16);
    Files.writeString(
        fixture.directory.resolve("intermediate.revoked"),
        serial + " 1 " + at.truncatedTo(ChronoUnit.SECONDS));
  }
}
