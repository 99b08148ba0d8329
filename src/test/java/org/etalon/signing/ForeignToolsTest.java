package org.etalon.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.etalon.fixture.JdkSignature;
import org.etalon.fixture.Tool;
import org.etalon.xml.Canonical;
import org.etalon.xml.SafeXml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What we make is accepted by tools that others wrote. */
class ForeignToolsTest {
  private static final SigningFixture FIXTURE = SigningFixture.temporary();

  @TempDir private Path directory;

  private record Run(int exit, String output) {}

  private Run run(String... command) throws Exception {
    Path output = Files.createTempFile(directory, "run", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), Files.readString(output));
  }

  private Path pem(String name, X509Certificate certificate) throws Exception {
    String text =
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(certificate.getEncoded())
            + "\n-----END CERTIFICATE-----\n";
    return Files.writeString(directory.resolve(name), text);
  }

  private static byte[] sealed() throws Exception {
    return FIXTURE.sealer.seal(SigningFixture.LABORATORY, SigningFixture.dcc()).xml();
  }

  @Test
  void xmlsec1AcceptsOursAndRefusesAChangedOne() throws Exception {
    Tool.require("xmlsec1");
    pem("root.pem", FIXTURE.pki.roots().get(0));
    byte[] sealed = sealed();
    Files.write(directory.resolve("good.xml"), sealed);
    Files.writeString(
        directory.resolve("bad.xml"), SigningFixture.text(sealed).replace("20.10", "20.11"));
    List<String> command =
        new ArrayList<>(
            List.of(
                "xmlsec1",
                "--verify",
                "--trusted-pem",
                "root.pem",
                "--id-attr:Id",
                "http://uri.etsi.org/01903/v1.3.2#:SignedProperties"));
    command.add("good.xml");
    Run good = run(command.toArray(String[]::new));
    assertThat(good.exit()).as(good.output()).isZero();
    assertThat(good.output()).contains("2/2");
    command.set(command.size() - 1, "bad.xml");
    Run bad = run(command.toArray(String[]::new));
    assertThat(bad.exit()).as(bad.output()).isNotZero();
  }

  @ParameterizedTest
  @MethodSource("org.etalon.signing.HardDocuments#all")
  void xmlsec1Accepts(String xml) throws Exception {
    Tool.require("xmlsec1");
    pem("root.pem", FIXTURE.pki.roots().get(0));
    Files.write(
        directory.resolve("hard.xml"),
        FIXTURE.sealer.seal(SigningFixture.LABORATORY, SigningFixture.octets(xml)).xml());
    Run run =
        run(
            "xmlsec1",
            "--verify",
            "--trusted-pem",
            "root.pem",
            "--id-attr:Id",
            "http://uri.etsi.org/01903/v1.3.2#:SignedProperties",
            "hard.xml");
    assertThat(run.exit()).as(run.output()).isZero();
  }

  @Test
  void theJdkAcceptsOursAndRefusesAChangedOne() throws Exception {
    var key = FIXTURE.pki.forLaboratory(SigningFixture.LABORATORY).chain().get(0).getPublicKey();
    byte[] sealed = sealed();
    assertThat(JdkSignature.isValid(sealed, key)).isTrue();
    String text = SigningFixture.text(sealed);
    for (String changed :
        List.of(text.replace("20.10", "20.11"), text.replace(SealPolicy.ROLE, "authority"))) {
      assertThat(JdkSignature.isValid(SigningFixture.octets(changed), key)).isFalse();
    }
  }

  @Test
  void opensslAcceptsTheTimestampInTheSignature() throws Exception {
    Tool.require("openssl");
    pem("root.pem", FIXTURE.pki.roots().get(0));
    Document document = SafeXml.parse(sealed());
    Element value = only(document, SignatureNames.DS, "SignatureValue");
    byte[] token =
        Base64.getMimeDecoder()
            .decode(only(document, SignatureNames.XADES, "EncapsulatedTimeStamp").getTextContent());
    Files.write(directory.resolve("token.der"), token);
    Files.write(directory.resolve("value.bin"), Canonical.bytes(value));
    Files.write(directory.resolve("other.bin"), new byte[] {1});
    String verify = "openssl ts -verify -token_in -in token.der -CAfile root.pem -data ";
    Run good = run((verify + "value.bin").split(" "));
    assertThat(good.output()).contains("Verification: OK");
    assertThat(good.exit()).isZero();
    Run bad = run((verify + "other.bin").split(" "));
    assertThat(bad.exit()).isNotZero();
    assertThat(bad.output()).contains("mismatch");
  }

  @Test
  void opensslAcceptsRepliesOfTheAuthority() throws Exception {
    Tool.require("openssl");
    pem("root.pem", FIXTURE.pki.roots().get(0));
    Files.writeString(directory.resolve("data.txt"), "calibrated");
    for (String hash : List.of("sha256", "sha384", "sha512")) {
      Run query =
          run("openssl", "ts", "-query", "-data", "data.txt", "-" + hash, "-cert", "-out", "q");
      assertThat(query.exit()).as(query.output()).isZero();
      Files.write(
          directory.resolve("r"),
          FIXTURE.responder.respond(Files.readAllBytes(directory.resolve("q"))));
      Run verified =
          run("openssl", "ts", "-verify", "-in", "r", "-queryfile", "q", "-CAfile", "root.pem");
      assertThat(verified.output()).contains("Verification: OK");
    }
  }

  @Test
  void opensslFollowsTheChainWithRevocationLists() throws Exception {
    Tool.require("openssl");
    pem("root.pem", FIXTURE.pki.roots().get(0));
    pem("intermediate.pem", FIXTURE.pki.issuers().get(0));
    List<X509Certificate> chain = FIXTURE.pki.forLaboratory(SigningFixture.LABORATORY).chain();
    pem("seal.pem", chain.get(0));
    StringBuilder lists = new StringBuilder();
    for (var crl : FIXTURE.pki.revocationLists()) {
      lists
          .append("-----BEGIN X509 CRL-----\n")
          .append(Base64.getMimeEncoder().encodeToString(crl.getEncoded()))
          .append("\n-----END X509 CRL-----\n");
    }
    Files.writeString(directory.resolve("crls.pem"), lists);
    Run verified =
        run(
            "openssl",
            "verify",
            "-x509_strict",
            "-crl_check_all",
            "-CRLfile",
            "crls.pem",
            "-CAfile",
            "root.pem",
            "-untrusted",
            "intermediate.pem",
            "seal.pem");
    assertThat(verified.exit()).as(verified.output()).isZero();
  }

  private static Element only(Document document, String namespace, String name) {
    List<Element> found = Elements.all(document, namespace, name);
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
