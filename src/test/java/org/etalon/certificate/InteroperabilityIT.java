package org.etalon.certificate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.fixture.Laboratory.expect;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.xades.validation.XMLDocumentValidator;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Base64;
import org.etalon.fixture.Api;
import org.etalon.fixture.Conformance;
import org.etalon.fixture.DemoProfile;
import org.etalon.fixture.JdkSignature;
import org.etalon.fixture.Laboratory;
import org.etalon.fixture.Tool;
import org.etalon.fixture.Tool.Run;
import org.etalon.xml.Canonical;
import org.etalon.xml.SafeXml;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What was issued over HTTP is accepted by programs of others, which know only what this service
 * publishes.
 */
@QuarkusTest
@TestProfile(DemoProfile.class)
class InteroperabilityIT {
  private static final Laboratory LAB = Laboratory.of("lab");

  @TempDir Path folder;

  private byte[] issued = {};

  @BeforeEach
  void issue() throws IOException {
    issued = LAB.xml(LAB.issue(Api.wholeCalibration()));
    Files.write(folder.resolve("issued.xml"), issued);
    String text = new String(issued, StandardCharsets.UTF_8);
    assertThat(text).contains("100.0040");
    Files.writeString(folder.resolve("changed.xml"), text.replace("100.0040", "100.0041"));
    Files.writeString(
        folder.resolve("root.pem"),
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(get("/pki/root.crt"))
            + "\n-----END CERTIFICATE-----\n");
  }

  @Test
  void xmllintFindsItValidAgainstTheOfficialSchema() throws IOException {
    String schema =
        Conformance.folder("xsd").resolve("v3.3.0/dcc.xsd").toAbsolutePath().normalize().toString();
    Run good = Tool.run(folder, "xmllint", "--nonet", "--noout", "--schema", schema, "issued.xml");
    assertThat(good.output()).contains("issued.xml validates");
    assertThat(good.exit()).isZero();
    Files.writeString(
        folder.resolve("wrong.xml"),
        new String(issued, StandardCharsets.UTF_8).replace("dcc:uniqueIdentifier", "dcc:other"));
    Run bad = Tool.run(folder, "xmllint", "--nonet", "--noout", "--schema", schema, "wrong.xml");
    assertThat(bad.exit()).isNotZero();
  }

  @Test
  void xmlsec1VerifiesTheSignatureAgainstTheRoot() {
    Run good = xmlsec1("issued.xml");
    assertThat(good.exit()).as(good.output()).isZero();
    assertThat(good.output()).contains("2/2");
    Run bad = xmlsec1("changed.xml");
    assertThat(bad.exit()).as(bad.output()).isNotZero();
  }

  private Run xmlsec1(String file) {
    return Tool.run(
        folder,
        "xmlsec1",
        "--verify",
        "--trusted-pem",
        "root.pem",
        "--id-attr:Id",
        "http://uri.etsi.org/01903/v1.3.2#:SignedProperties",
        file);
  }

  @Test
  void theJdkValidatesTheSignature() throws IOException {
    Document document = SafeXml.parse(issued);
    String own =
        document
            .getElementsByTagNameNS("http://www.w3.org/2000/09/xmldsig#", "X509Certificate")
            .item(0)
            .getTextContent();
    PublicKey key = DSSUtils.loadCertificate(Base64.getDecoder().decode(own)).getPublicKey();
    assertThat(JdkSignature.isValid(issued, key)).isTrue();
    byte[] changed = Files.readAllBytes(folder.resolve("changed.xml"));
    assertThat(JdkSignature.isValid(changed, key)).isFalse();
  }

  @Test
  void opensslVerifiesTheTimestamp() throws IOException {
    Document document = SafeXml.parse(issued);
    String token =
        only(document, "http://uri.etsi.org/01903/v1.3.2#", "EncapsulatedTimeStamp")
            .getTextContent();
    Element value = only(document, "http://www.w3.org/2000/09/xmldsig#", "SignatureValue");
    Files.write(folder.resolve("token.der"), Base64.getMimeDecoder().decode(token));
    Files.write(folder.resolve("value.bin"), Canonical.bytes(value));
    Files.write(folder.resolve("other.bin"), new byte[] {1});
    Run good = openssl("value.bin");
    assertThat(good.output()).contains("Verification: OK");
    assertThat(good.exit()).isZero();
    assertThat(openssl("other.bin").exit()).isNotZero();
  }

  private Run openssl(String data) {
    return Tool.run(
        folder,
        "openssl",
        "ts",
        "-verify",
        "-token_in",
        "-in",
        "token.der",
        "-CAfile",
        "root.pem",
        "-data",
        data);
  }

  @Test
  void opensslGetsATimestampOfItsOwn() throws IOException {
    Files.writeString(folder.resolve("data.txt"), "read at 20.10 K");
    Tool.run(
        folder, "openssl", "ts", "-query", "-data", "data.txt", "-sha256", "-cert", "-out", "q");
    byte[] reply =
        expect(
                200,
                given()
                    .contentType("application/timestamp-query")
                    .body(Files.readAllBytes(folder.resolve("q")))
                    .post("/tsa"))
            .then()
            .contentType("application/timestamp-reply")
            .extract()
            .asByteArray();
    Files.write(folder.resolve("r"), reply);
    Run verified =
        Tool.run(
            folder,
            "openssl",
            "ts",
            "-verify",
            "-in",
            "r",
            "-queryfile",
            "q",
            "-CAfile",
            "root.pem");
    assertThat(verified.output()).contains("Verification: OK");
  }

  @Test
  void dssFindsItTotallyPassed() throws IOException {
    SimpleReport good = dss(issued);
    String id = good.getFirstSignatureId();
    assertThat(good.getIndication(id))
        .as(String.valueOf(good.getSubIndication(id)))
        .isEqualTo(Indication.TOTAL_PASSED);
    assertThat(good.getSignatureFormat(id)).isEqualTo(SignatureLevel.XAdES_BASELINE_T);
    assertThat(good.getSignatureTimestamps(id)).hasSize(1);
    SimpleReport bad = dss(Files.readAllBytes(folder.resolve("changed.xml")));
    assertThat(bad.getIndication(bad.getFirstSignatureId())).isEqualTo(Indication.TOTAL_FAILED);
  }

  private static SimpleReport dss(byte[] document) {
    // True: without the default sources, which would go online.
    CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
    CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
    trusted.addCertificate(x509("/pki/root.crt"));
    verifier.setTrustedCertSources(trusted);
    CommonCertificateSource issuers = new CommonCertificateSource();
    issuers.addCertificate(x509("/pki/intermediate.crt"));
    verifier.setAdjunctCertSources(issuers);
    verifier.setCrlSource(
        new ExternalResourcesCRLSource(list("/pki/root.crl"), list("/pki/intermediate.crl")));
    XMLDocumentValidator validator =
        new XMLDocumentValidator(new InMemoryDocument(document, "dcc.xml"));
    validator.setCertificateVerifier(verifier);
    return validator.validateDocument().getSimpleReport();
  }

  private static CertificateToken x509(String path) {
    return DSSUtils.loadCertificate(get(path));
  }

  private static InputStream list(String path) {
    return new ByteArrayInputStream(get(path));
  }

  private static byte[] get(String path) {
    return expect(200, given().get(path)).asByteArray();
  }

  private static Element only(Document document, String namespace, String name) {
    assertThat(document.getElementsByTagNameNS(namespace, name).getLength()).isEqualTo(1);
    return (Element) document.getElementsByTagNameNS(namespace, name).item(0);
  }
}
