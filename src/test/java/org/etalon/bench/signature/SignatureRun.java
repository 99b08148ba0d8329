package org.etalon.bench.signature;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.etalon.bench.document.SizedDocuments;
import org.etalon.signing.SealingKey;
import org.etalon.signing.SignatureEngine.ExaminedSignature;
import org.etalon.signing.SigningFixture;
import org.etalon.signing.dss.DssSealer;
import org.etalon.xml.Canonical;

/**
 * Measures timestamped signatures of a certificate of 20 kB against EU DSS with the same keys, the
 * same implementation of ECDSA and the same timestamp authority, and against the cryptography
 * alone. Exit code 1 when a goal is missed.
 */
final class SignatureRun {
  private static final int BYTES = 20_000;
  private static final int SIGNED_INFO_BYTES = 1_100;

  private static final String BARE_SIGNING = "bare: SHA-256 of the document, 2 ECDSA signatures";
  private static final String SIGNING = "signing what was approved";
  private static final String SIGNING_READ = "signing what must be read first";
  private static final String STAMP = "of this, the timestamp token";
  private static final String DSS_SIGNING = "signing by DSS";

  private final SigningFixture fixture;
  private final byte[] document = SizedDocuments.of(BYTES);
  private final Rounds rounds = new Rounds();
  private boolean good = true;

  private SignatureRun(Path directory) {
    this.fixture = new SigningFixture(directory);
  }

  public static void main(String[] args) throws Exception {
    SignatureRun run = new SignatureRun(Path.of(args[0]).resolve("pki"));
    run.signing();
    Map<String, Double> medians = run.rounds.medians(Integer.parseInt(args[1]));
    System.out.printf(Locale.ROOT, "%,d bytes%n%n", run.document.length);
    System.out.println("| Work | Median | Per second |\n|---|---|---|");
    medians.forEach(
        (name, median) ->
            System.out.printf(
                Locale.ROOT, "| %s | %.1f µs | %,.0f |%n", name, median / 1e3, 1e9 / median));
    System.out.println("\n| Ratio | | Goal |\n|---|---|---|");
    run.ratio("DSS ÷ " + SIGNING, medians, DSS_SIGNING, SIGNING, 30);
    run.ratio("DSS ÷ " + SIGNING_READ, medians, DSS_SIGNING, SIGNING_READ, 30);
    run.ratio("bare ÷ " + SIGNING, medians, BARE_SIGNING, SIGNING, 0.55);
    System.exit(run.good ? 0 : 1);
  }

  private void signing() throws Exception {
    SealingKey key = fixture.pki.forLaboratory(SigningFixture.LABORATORY);
    DssSealer dss = new DssSealer(fixture.pki, fixture.authority, fixture.clock);
    byte[] digest = Canonical.sha256(document);
    byte[] signedInfo = new byte[SIGNED_INFO_BYTES];
    requirePassed(fixture.sealer.seal(SigningFixture.LABORATORY, document, digest).xml());
    requirePassed(fixture.sealer.seal(SigningFixture.LABORATORY, document).xml());
    requirePassed(dss.sign(SigningFixture.LABORATORY, document));
    rounds
        .add(
            BARE_SIGNING,
            () -> List.of(Canonical.sha256(document), key.sign(signedInfo), key.sign(digest)))
        .add(SIGNING, () -> fixture.sealer.seal(SigningFixture.LABORATORY, document, digest))
        .add(STAMP, () -> fixture.authority.stamp(digest))
        .add(SIGNING_READ, () -> fixture.sealer.seal(SigningFixture.LABORATORY, document))
        .add(DSS_SIGNING, () -> dss.sign(SigningFixture.LABORATORY, document));
  }

  /** DSS must find the same of what each of them makes. */
  private void requirePassed(byte[] sealed) {
    ExaminedSignature signature = fixture.byDss(sealed);
    if (!"TOTAL_PASSED".equals(signature.indication())
        || !signature.format().equals("XAdES-BASELINE-T")) {
      throw new IllegalStateException("DSS says " + signature);
    }
  }

  private void ratio(
      String name, Map<String, Double> medians, String above, String below, double goal) {
    double ratio = medians.getOrDefault(above, 0.0) / medians.getOrDefault(below, 1.0);
    good &= ratio >= goal;
    System.out.printf(Locale.ROOT, "| %s | %.2f | %s |%n", name, ratio, goal);
  }
}
