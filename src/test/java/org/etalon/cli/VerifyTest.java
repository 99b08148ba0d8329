package org.etalon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.etalon.dcc.DccWriter;
import org.etalon.fixture.DccFixture;
import org.etalon.fixture.TrustFolder;
import org.etalon.signing.SigningFixture;
import org.etalon.xml.SafeXml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {
  private static final SigningFixture FIXTURE = SigningFixture.temporary();
  private static final byte[] SEALED = sealed();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private byte[] in = new byte[0];
  private boolean terminal;

  @TempDir private Path folder;

  private static byte[] sealed() {
    try {
      byte[] dcc = DccWriter.write(new DccFixture().build());
      return FIXTURE.sealer.seal(SigningFixture.LABORATORY, dcc).xml();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] changed() {
    String text = new String(SEALED, StandardCharsets.UTF_8);
    String other = text.replaceFirst("Calibration laboratory", "Calibration Laboratory");
    assertThat(other).isNotEqualTo(text);
    return other.getBytes(StandardCharsets.UTF_8);
  }

  private String file(String name, byte[] octets) {
    TrustFolder.write(folder, name, octets);
    return folder.resolve(name).toString();
  }

  private String trust() {
    return TrustFolder.of(FIXTURE, folder.resolve("trust")).toString();
  }

  private String trustWithList() throws Exception {
    String trust = trust();
    TrustFolder.list(FIXTURE, Path.of(trust), "Calibration laboratory");
    return trust;
  }

  private int run(String... arguments) {
    return new Verify(Clock.systemUTC(), new ByteArrayInputStream(in), terminal)
        .run(
            List.of(arguments),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private List<JsonNode> json() throws Exception {
    List<JsonNode> all = new ArrayList<>();
    for (String line : out().split("\n")) {
      all.add(new ObjectMapper().readTree(line));
    }
    return all;
  }

  private static String outcome(JsonNode report, String id) {
    for (JsonNode check : report.get("checks")) {
      if (check.get("id").asText().equals(id)) {
        return check.get("outcome").asText();
      }
    }
    throw new AssertionError(id);
  }

  @Test
  void aListedSignerPassesAndWhatNeedsTheServiceStaysOpen() throws Exception {
    int exit = run(file("one.xml", SEALED), "--trust", trustWithList());
    assertThat(out()).contains("TOTAL_PASSED, decision REFER").contains("signed not later than 20");
    assertThat(out()).contains("certificate LAB-2026-000042 of Calibration laboratory");
    assertThat(out()).contains("PASSED          signature.intact     Every digest");
    assertThat(out()).contains("PASSED          signer.authorised ");
    assertThat(out()).contains("INDETERMINATE   status.current ");
    assertThat(out()).contains("NOT_EVALUATED   log.included ");
    assertThat(out()).contains("INDETERMINATE   traceability ");
    assertThat(out()).doesNotContain("\u001b");
    assertThat(exit).isZero();
  }

  @Test
  void aSignerWhoIsOnNoListIsLeftOpen() {
    assertThat(run(file("one.xml", SEALED), "--trust", trust())).isEqualTo(1);
    assertThat(out()).contains("INDETERMINATE   signer.authorised ");
    assertThat(out()).contains("PASSED          signer.revocation ");
  }

  @Test
  void aListOfNobodyWhoIsTrustedMakesTheDirectoryUnusable() throws Exception {
    Path trust = folder.resolve("trust");
    TrustFolder.of(SigningFixture.temporary(), trust);
    TrustFolder.list(FIXTURE, trust, "Calibration laboratory");
    assertThat(run(file("one.xml", SEALED), "--trust", trust.toString())).isEqualTo(66);
    assertThat(err()).contains("seals.xml").contains("not trusted for lists");
    assertThat(out()).isEmpty();
  }

  @Test
  void withAnEmptyDirectoryNobodyIsTrusted() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(run(file("one.xml", SEALED), "--trust", empty.toString(), "--json")).isEqualTo(1);
    JsonNode report = json().get(0);
    assertThat(report.get("indication").asText()).isEqualTo("INDETERMINATE");
    assertThat(outcome(report, "signature.intact")).isEqualTo("PASSED");
    assertThat(outcome(report, "signer.trusted")).isEqualTo("INDETERMINATE");
    assertThat(report.get("bestSignatureTime").isNull()).isTrue();
  }

  @Test
  void anAnchorForTimestampsAloneDoesNotMakeASignerTrusted() throws Exception {
    Path trust = folder.resolve("trust");
    TrustFolder.of(FIXTURE, trust.resolve("timestamps"));
    TrustFolder.revocation(FIXTURE, trust.resolve("revocation"));
    assertThat(run(file("one.xml", SEALED), "--trust", trust.toString(), "--json")).isEqualTo(1);
    JsonNode report = json().get(0);
    assertThat(outcome(report, "timestamp.trusted")).isEqualTo("PASSED");
    assertThat(outcome(report, "signer.trusted")).isEqualTo("INDETERMINATE");
  }

  @Test
  void withoutRevocationDataItIsLeftOpen() throws Exception {
    Path trust = folder.resolve("trust");
    TrustFolder.of(FIXTURE, trust);
    for (Path list : TrustFolder.files(trust, ".crl")) {
      Files.delete(list);
    }
    assertThat(run(file("one.xml", SEALED), "--trust", trust.toString(), "--json")).isEqualTo(1);
    assertThat(outcome(json().get(0), "signer.revocation")).isEqualTo("INDETERMINATE");
  }

  @Test
  void theTimeOfVerificationCounts() throws Exception {
    String late = Instant.now().plus(Duration.ofDays(60)).toString();
    String trust = trustWithList();
    // A list from after the stamp would show for ever that the unit was not revoked at its time.
    String stampedLater = file("one.xml", sealed());
    assertThat(run(stampedLater, "--trust", trust, "--at", late, "--json")).isEqualTo(1);
    JsonNode report = json().get(0);
    // The lists of today say nothing about the timestamp unit in two months.
    assertThat(outcome(report, "timestamp.trusted")).isEqualTo("INDETERMINATE");
    assertThat(outcome(report, "timestamp.valid")).isEqualTo("PASSED");
  }

  @Test
  void aFolderIsWalkedAndTheWorstCounts() throws Exception {
    file("all/a.xml", SEALED);
    file("all/deep/b.XML", changed());
    file("all/c.pdf", "%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII));
    file("all/.hidden.xml", changed());
    file("all/.git/d.xml", changed());
    file("all/notes.txt", changed());
    Files.createSymbolicLink(folder.resolve("all/deep/loop"), folder.resolve("all"));
    Files.createSymbolicLink(folder.resolve("all/gone.xml"), folder.resolve("nowhere"));
    int exit = run(folder.resolve("all").toString(), "--trust", trustWithList(), "--json");
    assertThat(exit).isEqualTo(2);
    assertThat(json().stream().map(r -> name(r) + " " + verdict(r)))
        .containsExactly(
            "a.xml TOTAL_PASSED",
            "c.pdf INDETERMINATE",
            "b.XML TOTAL_FAILED",
            "gone.xml it cannot be read");
    assertThat(err())
        .contains("4 files: 1 TOTAL_PASSED, 1 INDETERMINATE, 1 TOTAL_FAILED, 1 unreadable");
  }

  private static String name(JsonNode line) {
    return Path.of(line.get("file").asText()).getFileName().toString();
  }

  private static String verdict(JsonNode line) {
    return line.has("error") ? line.get("error").asText() : line.get("indication").asText();
  }

  @Test
  void whatIsNoCertificateGetsAReport() throws Exception {
    byte[] large = Arrays.copyOf(SEALED, SafeXml.BYTES_MAX + 1);
    String text = file("no.xml", "no".getBytes(StandardCharsets.US_ASCII));
    int exit =
        run(
            file("large.xml", large),
            file("none.xml", new byte[0]),
            text,
            "--trust",
            trust(),
            "--json");
    assertThat(exit).isEqualTo(2);
    assertThat(json().stream().map(r -> name(r) + " " + verdict(r)))
        .containsExactly("large.xml INDETERMINATE", "none.xml TOTAL_FAILED", "no.xml TOTAL_FAILED");
    assertThat(json().get(0).get("checks").get(0).get("answer").asText()).contains("10 MiB");
    assertThat(json().get(0).get("digests").get("file").asText())
        .isEqualTo(org.etalon.certificate.Digest.over(large).toString());
  }

  @Test
  void standardInputIsRead() throws Exception {
    in = SEALED;
    assertThat(run("-", "--trust", trustWithList(), "--json")).isZero();
    assertThat(json().get(0).has("file")).isFalse();
    assertThat(json().get(0).get("certificate").get("number").asText())
        .isEqualTo("LAB-2026-000042");
  }

  @Test
  void oneLineForEachWhenQuiet() throws Exception {
    String bad = file("bad\u001b[2J.xml", changed());
    String missing = folder.resolve("missing.xml").toString();
    assertThat(run(file("one.xml", SEALED), bad, missing, "--trust", trustWithList(), "--quiet"))
        .isEqualTo(2);
    assertThat(out().lines())
        .hasSize(4)
        .anyMatch(l -> l.startsWith("TOTAL_PASSED   REFER ") && l.endsWith("one.xml"))
        .anyMatch(l -> l.startsWith("TOTAL_FAILED   REJECT") && l.endsWith("bad\uFFFD[2J.xml"))
        .anyMatch(l -> l.startsWith("UNREADABLE ") && l.endsWith("missing.xml"))
        .anyMatch(l -> l.startsWith("3 files: "));
  }

  @Test
  void coloursOnATerminal() throws Exception {
    terminal = true;
    assertThat(run(file("one.xml", SEALED), "--trust", trust())).isEqualTo(1);
    assertThat(out()).contains("\u001b[32mPASSED").contains("\u001b[33mINDETERMINATE");
  }

  @Test
  void onlyUnreadableIsNoSuccess() {
    assertThat(run("missing.xml", "--trust", trust())).isEqualTo(66);
    assertThat(out()).contains("missing.xml: UNREADABLE, it does not exist");
  }

  @Test
  void anEmptyFolderIsNoSuccess() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(run(empty.toString(), "--trust", empty.toString())).isEqualTo(66);
  }

  @Test
  void aBrokenFileInTheTrustDirectoryIsNamed() {
    for (String name : List.of("a.pem", "issuers/a.crt", "a.crl", "revocation/a.ocsp")) {
      Path trust = folder.resolve("trust-" + name.replace('/', '-'));
      TrustFolder.write(trust, name, "nothing".getBytes(StandardCharsets.US_ASCII));
      err.reset();
      assertThat(run(file("one.xml", SEALED), "--trust", trust.toString())).isEqualTo(66);
      assertThat(err()).contains(Path.of(name).getFileName().toString()).hasLineCount(1);
    }
    assertThat(run("one.xml", "--trust", folder.resolve("none").toString())).isEqualTo(66);
  }

  @Test
  void wrongUseIsTold() {
    assertThat(run("one.xml")).isEqualTo(64);
    assertThat(run("--trust", ".")).isEqualTo(64);
    assertThat(run("one.xml", "--trust")).isEqualTo(64);
    assertThat(run("one.xml", "--trust", ".", "--jsn")).isEqualTo(64);
    assertThat(run("one.xml", "--trust", ".", "--at", "yesterday")).isEqualTo(64);
    assertThat(run("one.xml", "--trust", ".", "--json", "--quiet")).isEqualTo(64);
    assertThat(err()).contains("RFC 3339").contains("--jsn").contains("whom do you trust?");
    assertThat(run("--help")).isZero();
    assertThat(out()).contains("66").contains("TOTAL_FAILED").contains("--trust DIR");
  }
}
