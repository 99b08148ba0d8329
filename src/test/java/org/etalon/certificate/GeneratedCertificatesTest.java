package org.etalon.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.etalon.dcc.DccReader;
import org.etalon.dcc.DccSchemas;
import org.etalon.dcc.SchemaVerdict;
import org.etalon.fixture.Conformance;
import org.etalon.fixture.Pdf;
import org.etalon.fixture.shown.PrintedArticle;
import org.etalon.fixture.shown.ShownQuantities;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.rendering.Banner;
import org.etalon.rendering.CertificateHtml;
import org.etalon.rendering.HtmlTemplates;
import org.etalon.rendering.PageLanguage;
import org.etalon.rendering.pdf.CertificatePdf;
import org.etalon.rendering.pdf.PrintFonts;
import org.etalon.signing.Outcome;
import org.etalon.signing.SignatureVerifier;
import org.etalon.signing.SigningFixture;
import org.junit.jupiter.api.Test;

/**
 * Certificates of calibrations that are drawn by chance, from the request to what people read. With
 * {@code -Pfull} there are 10000 of them, else a sample. The system properties {@code
 * etalon.generated.seed}, {@code .certificates}, {@code .signed} and {@code .prints} say otherwise.
 */
class GeneratedCertificatesTest {
  private static final boolean FULL = Boolean.getBoolean("etalon.full");
  private static final long SEED = Long.getLong("etalon.generated.seed", 20261122);
  private static final int CASES =
      Integer.getInteger("etalon.generated.certificates", FULL ? 10_000 : 100);
  private static final int PRINTS =
      Integer.getInteger("etalon.generated.prints", FULL ? 10_000 : 20);

  /** How many of the first are signed, which takes longer than everything else. */
  private static final int SIGNED =
      Integer.getInteger("etalon.generated.signed", FULL ? 10_000 : 10);

  /** Prints of these once lost something at the edge of a page. */
  private static final List<Long> LOST_ONCE =
      List.of(20261251L, 20261382L, 20263624L, 20264378L, 20266332L);

  private static final List<PageLanguage> LANGUAGES = List.of(PageLanguage.EN, PageLanguage.ZH);
  private static final Banner WITHDRAWN =
      new Banner(Banner.Standing.WITHDRAWN, null, "2026-11-22", "龘 <b>wrong</b> bath");
  private static final int PDF_A = 6;
  private static final int SHOWN = 20;
  private static final int PROGRESS = 500;

  private final GeneratedCertificate generated = new GeneratedCertificate(Clock.systemUTC());
  private final SigningFixture signing = SigningFixture.temporary();
  private final SignatureVerifier verifier = signing.verifier();
  private final HtmlTemplates templates = new HtmlTemplates();
  private final CertificateHtml pages = new CertificateHtml(templates);
  private final PrintFonts fonts = PrintFonts.ofThisMachine();
  private final CertificatePdf pdfs = new CertificatePdf(templates, () -> fonts);
  private final List<String> differences = new ArrayList<>();

  @Test
  void everyOneIsValidSignedAndShownAsItIs() throws Exception {
    DccSchemas official = new DccSchemas(Conformance.folder("xsd"));
    int quantities = 0;
    for (long seed = SEED; seed < SEED + CASES; seed++) {
      // Rules, lints and our own schema are asked on the way.
      byte[] xml = generated.unsigned(seed);
      if (seed < SEED + SIGNED) {
        xml = sealed(xml);
      }
      assertThat(official.validate(xml, "3.3.0"))
          .as("seed %s", seed)
          .isInstanceOf(SchemaVerdict.Valid.class);
      for (PageLanguage language : LANGUAGES) {
        quantities += compare(seed, xml, language);
      }
      progress(seed, quantities);
    }
    System.out.printf(
        "generated certificates: %d from seed %d, %d signed, %d quantities in pages, %d differ%n",
        CASES, SEED, Math.min(CASES, SIGNED), quantities, differences.size());
    assertThat(differences).isEmpty();
  }

  private void progress(long seed, int compared) {
    long done = seed - SEED + 1;
    if (done % PROGRESS == 0) {
      System.out.printf("%d done, %d compared, %d differ%n", done, compared, differences.size());
    }
  }

  private int compare(long seed, byte[] xml, PageLanguage language) throws Exception {
    String article = pages.article(DccReader.read(xml), language, Banner.NONE);
    ShownQuantities.Comparison shown = ShownQuantities.compare(xml, article, language.code());
    differ(seed, shown.differences());
    return shown.quantities();
  }

  private void differ(long seed, List<String> found) {
    found.forEach(
        one -> {
          differences.add("seed " + seed + ": " + one);
          if (differences.size() <= SHOWN) {
            System.out.println("seed " + seed + ": " + one);
          }
        });
  }

  private byte[] sealed(byte[] xml) throws Exception {
    byte[] sealed = signing.sealer.seal(SigningFixture.LABORATORY, xml).xml();
    verified(sealed);
    return sealed;
  }

  private void verified(byte[] sealed) {
    var report = verifier.verify(sealed);
    assertThat(report.checks()).noneMatch(check -> check.outcome() == Outcome.FAILED);
    assertThat(report.check("signature.intact").outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void everyPrintSaysWhatThePageSays() throws Exception {
    int split = 0;
    List<Long> seeds = new ArrayList<>(LOST_ONCE);
    LongStream.range(SEED, SEED + PRINTS).forEach(seeds::add);
    for (long seed : seeds) {
      byte[] xml = generated.unsigned(seed);
      PageLanguage language = LANGUAGES.get((int) (seed % LANGUAGES.size()));
      String article = pages.article(DccReader.read(xml), language, Banner.NONE);
      compare(seed, xml, language);
      split += article.contains("<p class=\"continued\">") ? 1 : 0;
      String difference =
          PrintedArticle.difference(article, print(xml, language, Banner.NONE).text());
      differ(seed, difference == null ? List.of() : List.of(difference));
      progress(seed, split);
    }
    System.out.printf(
        "generated prints: %d from seed %d, %d with a table cut for paper, %d differ%n",
        PRINTS, SEED, split, differences.size());
    assertThat(differences).isEmpty();
  }

  @Test
  void aHandfulIsPdfA3uWithAnXmlInsideThatVerifies() throws Exception {
    StringBuilder all = new StringBuilder();
    for (int printed = 0; printed < PDF_A; printed++) {
      long seed = SEED + printed;
      byte[] xml = sealed(generated.unsigned(seed));
      PageLanguage language = LANGUAGES.get(printed % LANGUAGES.size());
      Banner banner = printed % 3 == 0 ? WITHDRAWN : Banner.NONE;
      Pdf pdf = print(xml, language, banner);
      assertThat(pdf.brokenRules()).as("seed %s", seed).isEmpty();
      assertThat(pdf.associatedFile()).isEqualTo(xml);
      verified(pdf.associatedFile());
      all.append(pages.article(DccReader.read(xml), language, banner));
      all.append(new String(xml, StandardCharsets.UTF_8));
    }
    assertThat(all).contains("<svg", "si:complexListXMLList", "照片 (1).png", "𠮷", "m·s⁻¹");
  }

  private Pdf print(byte[] xml, PageLanguage language, Banner banner) throws Exception {
    try {
      return new Pdf(
          pdfs.render(
              new CertificatePdf.Original(
                  DccReader.read(xml),
                  xml,
                  language,
                  banner,
                  LocalDate.EPOCH,
                  "https://etalon.example",
                  "/v/0")));
    } catch (ProblemException e) {
      assumeTrue(e.type() != ProblemType.FONT_MISSING, e.getMessage());
      throw e;
    }
  }
}
