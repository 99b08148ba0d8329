package org.etalon.rendering.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.DccWriter;
import org.etalon.fixture.DccFixture;
import org.etalon.fixture.Pdf;
import org.etalon.fixture.PrintedText;
import org.etalon.fixture.RichCertificate;
import org.etalon.fixture.shown.PrintedArticle;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.rendering.Banner;
import org.etalon.rendering.CertificateHtml;
import org.etalon.rendering.HtmlTemplates;
import org.etalon.rendering.PageLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificatePdfTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final String ADDRESS = "https://etalon.example";
  private static final String TOKEN = "/v/0123456789abcdefghijklmnop";

  /** What is inside is not looked at here; that it belongs to the pages is its caller's care. */
  private static final byte[] XML = DccWriter.write(new DccFixture().build());

  private static final PrintFonts FONTS = PrintFonts.ofThisMachine();

  private final HtmlTemplates templates = new HtmlTemplates();
  private final CertificatePdf pdfs = new CertificatePdf(templates, () -> FONTS);

  private static void needsChinese() {
    assumeTrue(
        isPrintable("校准"), "install a TrueType font for Chinese, for instance fonts-wqy-microhei");
  }

  private static boolean isPrintable(String text) {
    try {
      return FONTS.printable(text).equals(text);
    } catch (ProblemException e) {
      return false;
    }
  }

  private Pdf print(Dcc dcc, PageLanguage language, Banner banner) {
    return new Pdf(
        pdfs.render(new CertificatePdf.Original(dcc, XML, language, banner, DAY, ADDRESS, TOKEN)));
  }

  @ParameterizedTest
  @EnumSource(PageLanguage.class)
  void isPdfA3uWithTheXmlInside(PageLanguage language) throws Exception {
    needsChinese();
    Dcc dcc = RichCertificate.dcc();
    Pdf pdf = print(dcc, language, Banner.NONE);
    assertThat(pdf.brokenRules()).isEmpty();
    assertThat(pdf.associatedFile()).isEqualTo(XML);
    assertThat(pdf.aboutAssociatedFile())
        .containsExactly(dcc.coreData().uniqueIdentifier() + ".xml", "application/xml", "Source");
    assertThat(pdf.title()).startsWith(dcc.coreData().uniqueIdentifier());
    assertThat(pdf.language()).isEqualTo(language.code());
    keep(pdf, "rich-" + language.code());
  }

  @Test
  void isNoPdfA3uWithoutTheRelationshipOfItsFile() throws Exception {
    needsChinese();
    Pdf whole = print(RichCertificate.dcc(), PageLanguage.EN, Banner.NONE);
    assertThat(new Pdf(whole.withoutRelationship()).brokenRules())
        .anyMatch(rule -> rule.startsWith("6.8-"));
  }

  @ParameterizedTest
  @EnumSource(PageLanguage.class)
  void saysWhatTheHtmlSays(PageLanguage language) throws Exception {
    needsChinese();
    Dcc dcc = RichCertificate.dcc();
    String html = new CertificateHtml(templates).article(dcc, language, Banner.NONE);
    String text = print(dcc, language, Banner.NONE).text();
    PrintedText.of(text).holds(html).holds(dcc);
  }

  @Test
  void numbersItsPagesAndNamesTheCertificateOnEach() throws Exception {
    needsChinese();
    Dcc dcc = RichCertificate.dcc();
    Pdf english = print(dcc, PageLanguage.EN, Banner.NONE);
    int pages = english.pages();
    assertThat(pages).isGreaterThan(2);
    for (int page = 0; page < pages; page++) {
      assertThat(PrintedText.flat(english.wholePage(page)))
          .contains("Page" + (page + 1) + "of" + pages)
          .contains(dcc.coreData().uniqueIdentifier());
    }
    Pdf german = print(dcc, PageLanguage.DE, Banner.NONE);
    assertThat(PrintedText.flat(german.wholePage(0))).contains("Seite1von" + german.pages());
    Pdf chinese = print(dcc, PageLanguage.ZH, Banner.NONE);
    assertThat(PrintedText.flat(chinese.wholePage(0))).contains("第1页，共" + chinese.pages() + "页");
  }

  @Test
  void carriesAQrCodeThatLeadsToTheStatus() throws Exception {
    needsChinese();
    Pdf pdf = print(RichCertificate.dcc(), PageLanguage.EN, Banner.NONE);
    BufferedImage page = pdf.picture(0, 200);
    int half = page.getWidth() / 2;
    BufferedImage picture = page.getSubimage(half, 0, page.getWidth() - half, half);
    int[] pixels =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
    var read =
        new QRCodeReader()
            .decode(
                new BinaryBitmap(new HybridBinarizer(source)),
                Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE));
    assertThat(read.getText()).isEqualTo(ADDRESS + TOKEN);
  }

  @Test
  void printsTheDigestOfTheXmlAndThatItIsAuthoritative() throws Exception {
    needsChinese();
    Dcc dcc = RichCertificate.dcc();
    String text = print(dcc, PageLanguage.EN, Banner.NONE).text();
    String digest = org.etalon.fixture.Api.sha256(XML).replace("sha-256:", "");
    assertThat(PrintedText.flat(text))
        .contains(digest, "ThesignedXMLisauthoritative", "2026-11-22");
  }

  @ParameterizedTest
  @EnumSource(
      value = Banner.Standing.class,
      names = {"WITHDRAWN", "AMENDED", "SUBSTITUTED"})
  void isMarkedOnEveryPageWhenItNoLongerStands(Banner.Standing standing) throws Exception {
    needsChinese();
    Dcc dcc = RichCertificate.dcc();
    Banner banner = new Banner(standing, "LAB-2026-000043", "2026-11-02", "Wrong bath.");
    Pdf pdf = print(dcc, PageLanguage.EN, banner);
    for (int page = 0; page < pdf.pages(); page++) {
      // Once across the page, and once in its head.
      String text = PrintedText.flat(pdf.wholePage(page));
      assertThat(text).contains(standing.name());
    }
    assertThat(pdf.brokenRules()).isEmpty();
    assertThat(pdf.associatedFile()).isEqualTo(XML);
    keep(pdf, standing.name());
  }

  @Test
  void repeatsTheHeadOfALongTable() throws Exception {
    DccFixture parts = LongTable.parts(300);
    Dcc dcc = parts.build();
    needsChinese();
    Pdf pdf = print(dcc, PageLanguage.EN, Banner.NONE);
    String text = pdf.text();
    assertThat(text.split("Long column", -1).length - 1).isGreaterThan(4);
    PrintedText.of(text)
        .holds(new CertificateHtml(templates).article(dcc, PageLanguage.EN, Banner.NONE))
        .holds(dcc);
    assertThat(pdf.brokenRules()).isEmpty();
    keep(pdf, "long");
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 7, 8, 30})
  void losesNoColumnAtTheEdgeOfThePaper(int columns) throws Exception {
    needsChinese();
    Dcc dcc = LongTable.broad(columns).build();
    Pdf pdf = print(dcc, PageLanguage.EN, Banner.NONE);
    PrintedText.of(pdf.text()).holds(dcc);
    keep(pdf, "broad-" + columns);
  }

  @Test
  void losesNoLongUnitAndNoLongListAtTheEdgeOfThePaper() throws Exception {
    needsChinese();
    for (DccFixture parts :
        List.of(LongTable.ofLongUnit(1), LongTable.ofLongUnit(3), LongTable.ofRegions(90))) {
      Dcc dcc = parts.build();
      Pdf pdf = print(dcc, PageLanguage.EN, Banner.NONE);
      String article = new CertificateHtml(templates).article(dcc, PageLanguage.EN, Banner.NONE);
      assertThat(PrintedArticle.difference(article, pdf.text())).isNull();
    }
  }

  @Test
  void breaksANumberThatIsBroaderThanPaper() throws Exception {
    needsChinese();
    Dcc dcc = LongTable.ofDigits(700).build();
    Pdf pdf = print(dcc, PageLanguage.EN, Banner.NONE);
    String number = "1234567890".repeat(70);
    assertThat(PrintedText.flat(pdf.text())).contains("1." + number + "2", "2." + number);
    keep(pdf, "digits");
  }

  @Test
  void refusesWhatItHasNoFontForAndSaysWhatToInstall() {
    CertificatePdf without = new CertificatePdf(templates, () -> PrintFonts.of(null));
    Dcc dcc = RichCertificate.dcc();
    var original =
        new CertificatePdf.Original(dcc, XML, PageLanguage.EN, Banner.NONE, DAY, ADDRESS, TOKEN);
    assertThatThrownBy(() -> without.render(original))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.FONT_MISSING))
        .hasMessageContaining("fonts-wqy-microhei")
        .hasMessageContaining("etalon.fonts.cjk");
    assertThatThrownBy(() -> PrintFonts.of(Path.of("pom.xml")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("etalon.fonts.cjk");
  }

  @Test
  void showsACharacterWithoutAGlyphByItsCodePoint() {
    assertThat(PrintFonts.of(null).printable("m·s⁻¹ Ω ✓ 𐎀")).isEqualTo("m·s⁻¹ Ω ✓ [U+10380]");
  }

  @Test
  void joinsMarksToTheirLettersAlone() {
    assertThat(PrintFonts.of(null).printable("cafe\u0301 <b>\u0338 x\u0302 \u212B"))
        .isEqualTo("caf\u00E9 <b>\u0338 x\u0302 \u212B");
  }

  @Test
  void marksNothingOnACertificateThatStands() throws Exception {
    needsChinese();
    Pdf pdf = print(RichCertificate.dcc(), PageLanguage.EN, Banner.NONE);
    List<String> marks = new ArrayList<>(List.of("WITHDRAWN", "AMENDED", "SUBSTITUTED", "PREVIEW"));
    assertThat(pdf.wholePage(0)).doesNotContain(marks.toArray(String[]::new));
  }

  /** Writes PDF and pictures of its pages to look at, when a directory for them is named. */
  private static void keep(Pdf pdf, String name) throws Exception {
    String directory = System.getProperty("etalon.pages");
    if (directory != null) {
      Path folder = Files.createDirectories(Path.of(directory));
      for (int page = 0; page < pdf.pages(); page++) {
        Path file = folder.resolve("pdf-" + name + "-" + (page + 1) + ".png");
        ImageIO.write(pdf.picture(page, 90), "png", file.toFile());
      }
    }
  }
}
