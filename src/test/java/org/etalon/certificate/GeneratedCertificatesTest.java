package org.etalon.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
 * etalon.generated.seed}, {@code .certificates} and {@code .prints} say otherwise.
 */
class GeneratedCertificatesTest {
  private static final boolean FULL = Boolean.getBoolean("etalon.full");
  private static final long SEED = Long.getLong("etalon.generated.seed", 20261122);
  private static final int CASES =
      Integer.getInteger("etalon.generated.certificates", FULL ? 10_000 : 100);
  private static final int PRINTS =
      Integer.getInteger("etalon.generated.prints", FULL ? 10_000 : 20);

  /** A signature takes longer than everything else. */
  private static final int SIGNED_EACH = FULL ? 1 : 10;

  private static final List<PageLanguage> LANGUAGES = List.of(PageLanguage.EN, PageLanguage.ZH);
  private static final int SHOWN = 20;

  private final GeneratedCertificate generated = new GeneratedCertificate(Clock.systemUTC());
  private final SigningFixture signing = SigningFixture.temporary();
  private final SignatureVerifier verifier = signing.verifier();
  private final HtmlTemplates templates = new HtmlTemplates();
  private final CertificateHtml pages = new CertificateHtml(templates);
  private final List<String> differences = new ArrayList<>();

  @Test
  void everyOneIsValidSignedAndShownAsItIs() throws Exception {
    DccSchemas official = new DccSchemas(Conformance.folder("xsd"));
    int quantities = 0;
    int signed = 0;
    for (long seed = SEED; seed < SEED + CASES; seed++) {
      // Rules, lints and our own schema are asked on the way.
      byte[] xml = generated.unsigned(seed);
      if ((seed - SEED) % SIGNED_EACH == 0) {
        xml = sealed(xml);
        signed++;
      }
      assertThat(official.validate(xml, "3.3.0"))
          .as("seed %s", seed)
          .isInstanceOf(SchemaVerdict.Valid.class);
      for (PageLanguage language : LANGUAGES) {
        quantities += compare(seed, xml, language);
      }
    }
    System.out.printf(
        "generated certificates: %d from seed %d, %d signed, %d quantities in pages, %d differ%n",
        CASES, SEED, signed, quantities, differences.size());
    assertThat(differences).isEmpty();
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
    assertThat(verifier.verify(sealed).checks())
        .noneMatch(check -> check.outcome() == Outcome.FAILED);
    return sealed;
  }

  @Test
  void everyPrintSaysWhatThePageSays() throws Exception {
    PrintFonts fonts = PrintFonts.ofThisMachine();
    CertificatePdf pdfs = new CertificatePdf(templates, () -> fonts);
    int tooBroad = 0;
    for (int i = 0; i < PRINTS; i++) {
      long seed = SEED + i;
      byte[] xml = generated.unsigned(seed);
      PageLanguage language = LANGUAGES.get(i % LANGUAGES.size());
      var dcc = DccReader.read(xml);
      String article = pages.article(dcc, language, Banner.NONE);
      differ(seed, ShownQuantities.compare(xml, article, language.code()).differences());
      byte[] bytes;
      try {
        bytes =
            pdfs.render(
                new CertificatePdf.Original(
                    dcc, xml, language, Banner.NONE, LocalDate.EPOCH, "https://e.example", "/v/0"));
      } catch (ProblemException e) {
        assumeTrue(e.type() != ProblemType.FONT_MISSING, e.getMessage());
        assertThat(e.type()).as("seed %s", seed).isEqualTo(ProblemType.TOO_LARGE);
        assertThat(article).contains("class=\"table-scroll broadest\"");
        tooBroad++;
        continue;
      }
      String difference = PrintedArticle.difference(article, new Pdf(bytes).text());
      differ(seed, difference == null ? List.of() : List.of(difference));
      String keep = System.getProperty("etalon.pages");
      if (keep != null) {
        Files.write(Path.of(keep, seed + "-" + language.code() + ".pdf"), bytes);
      }
    }
    System.out.printf(
        "generated prints: %d from seed %d, %d too broad for paper, %d differ%n",
        PRINTS, SEED, tooBroad, differences.size());
    assertThat(differences).isEmpty();
  }
}
