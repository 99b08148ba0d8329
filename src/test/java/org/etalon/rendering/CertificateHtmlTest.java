package org.etalon.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.MultilingualText;
import org.etalon.dcc.StatementMetaData;
import org.etalon.fixture.DccFixture;
import org.etalon.fixture.RichCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CertificateHtmlTest {

  /** Words of fixed vocabularies are shown in the language of the page, contents by their size. */
  private static final Set<String> NOT_LITERAL =
      Set.of(
          "Identification.issuer",
          "CoreData.performanceLocation",
          "Replacement.typeOfChange",
          "Software.type",
          "InfluenceCondition.status",
          "StatementMetaData.conformity",
          "Repeated.part",
          "ByteData.base64",
          "LocalText.lang");

  private final CertificateHtml html = new CertificateHtml(new HtmlTemplates());

  @ParameterizedTest
  @EnumSource(PageLanguage.class)
  void showsEveryTextAndNumberOfTheModel(PageLanguage language) {
    Dcc dcc = RichCertificate.dcc();
    String page = html.render(dcc, language, Banner.NONE);
    Map<String, String> said = new LinkedHashMap<>();
    collect("", dcc, said);
    assertThat(said).hasSizeGreaterThan(200);
    said.forEach(
        (place, text) -> {
          if (!place.contains("distribution")) {
            assertThat(page).as(place).contains(escaped(text));
          }
        });
  }

  private static void collect(String place, Object value, Map<String, String> said) {
    if (value instanceof String text) {
      said.put(place, text);
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        collect(place + "/" + i, list.get(i), said);
      }
    } else if (value instanceof Record composite) {
      for (RecordComponent component : composite.getClass().getRecordComponents()) {
        String type = composite.getClass().getSimpleName();
        if (!NOT_LITERAL.contains(type + "." + component.getName())) {
          collect(place + "/" + component.getName(), of(composite, component), said);
        }
      }
    }
  }

  private static Object of(Record composite, RecordComponent component) {
    try {
      return component.getAccessor().invoke(composite);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  @Test
  void keepsNumbersDigitForDigitInsideTheirElement() {
    String page = html.render(RichCertificate.dcc(), PageLanguage.EN, Banner.NONE);
    for (String number : List.of("20.10", "-1.0180e0", "+12.3450", "-0.3450", "3.3e-7", "NaN")) {
      assertThat(page).contains("<bdi class=\"number\">" + number + "</bdi>");
    }
  }

  @Test
  void showsUnitsAsSymbolsAndKeepsTheirString() {
    String page = html.render(RichCertificate.dcc(), PageLanguage.EN, Banner.NONE);
    assertThat(page)
        .contains("<bdi class=\"unit\" title=\"\\ohm\">Ω</bdi>")
        .contains("title=\"\\milli\\gram\">mg</bdi>")
        .contains("title=\"\\metre\\tothe{0.5}\">m^(0.5)</bdi>")
        .contains("title=\"|furlong\">furlong</bdi><bdi class=\"not-si\">\u00A0(not SI)</bdi>");
  }

  @Test
  void everyRowOfATableHasAsManyCellsAsItsHead() {
    String page = html.render(RichCertificate.dcc(), PageLanguage.EN, Banner.NONE);
    Matcher tables = Pattern.compile("<table[^>]*>(.*?)</table>", Pattern.DOTALL).matcher(page);
    int count = 0;
    int rowCount = 0;
    while (tables.find()) {
      String table = tables.group(1);
      int columns = count(table, "scope=\"col\"");
      Matcher rows = Pattern.compile("<tr>(<td .*?)</tr>", Pattern.DOTALL).matcher(table);
      while (rows.find()) {
        assertThat(count(rows.group(1), "<td ")).isEqualTo(columns);
        rowCount++;
      }
      count++;
    }
    assertThat(count).isEqualTo(4);
    assertThat(rowCount).isEqualTo(2 + 2 + 3 + 2);
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  @Test
  void showsValuesThatHaveNoPartner() {
    DccFixture parts = new DccFixture();
    parts.quantities = List.of(unequal());
    String page = html.render(parts.build(), PageLanguage.EN, Banner.NONE);
    assertThat(page).contains(">1.1<", ">0.31<", ">0.32<", ">0.33<", ">2.7<", ">2.8<");
  }

  private static org.etalon.dcc.Quantity unequal() {
    return org.etalon.dcc.Quantity.of(
        DccFixture.text("Unequal", "不等"),
        org.etalon.dcc.Measured.of(
            new org.etalon.quantity.value.RealList(
                List.of("1.1"),
                List.of("\\metre"),
                null,
                new org.etalon.quantity.value.RealList.ExpandedUncertainty(
                    List.of("0.31", "0.32", "0.33"),
                    List.of("2.7", "2.8"),
                    List.of("0.95"),
                    List.of(),
                    List.of()),
                null)),
        Attributes.NONE);
  }

  @Test
  void lettingAStrangerWriteNothingButText() {
    String attack = "<script>alert(1)</script>\"' onload=x \u202Egnp.exe\u202C\u200B\u0007";
    DccFixture parts = new DccFixture();
    parts.uniqueIdentifier = attack;
    parts.laboratory = DccFixture.contact(attack, attack);
    parts.customer = DccFixture.contact("Works", "工厂");
    parts.statements =
        List.of(
            StatementMetaData.builder(
                    new Attributes("\" onclick=x", List.of("a b"), List.of(attack)))
                .name(
                    new MultilingualText(
                        List.of(new org.etalon.dcc.LocalText("\"><img src=x>", attack)),
                        Attributes.NONE))
                .links(List.of("javascript:alert(1)"))
                .build());
    Banner banner = new Banner(Banner.Standing.AMENDED, "//evil.example/" + attack, attack, attack);
    String page = html.render(parts.build(), PageLanguage.EN, banner);
    assertThat(page)
        .doesNotContain(
            "<script", "<img", "onload=x \u202E", "\u202E", "\u202C", "\u200B", "\u0007")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;", "[U+202E]gnp.exe[U+202C]");
    // Without what stands in quotes, no tag has an attribute that was not in a template.
    Matcher attribute = Pattern.compile("\\s([a-z-]+)=\"[^\"<>]*\"").matcher(page);
    Set<String> known =
        Set.of(
            "lang",
            "charset",
            "name",
            "content",
            "rel",
            "href",
            "class",
            "role",
            "title",
            "id",
            "tabindex",
            "aria-label",
            "scope",
            "colspan");
    while (attribute.find()) {
      assertThat(known).contains(attribute.group(1));
    }
    Matcher link = Pattern.compile("href=\"([^\"]*)\"").matcher(page);
    while (link.find()) {
      assertThat(link.group(1)).matches("/etalon\\.css|/certificates/[A-Za-z0-9%._*-]+|#dcc-.*");
    }
  }

  @Test
  void putsTheReadersLanguageFirst() {
    Dcc dcc = RichCertificate.dcc();
    String english = html.render(dcc, PageLanguage.EN, Banner.NONE);
    String chinese = html.render(dcc, PageLanguage.ZH, Banner.NONE);
    assertThat(english)
        .contains("<html lang=\"en\">", "Calibration certificate")
        .contains("<bdi class=\"text\" lang=\"en\">Resistance bridge</bdi><bdi class=\"other\"");
    assertThat(chinese)
        .contains("<html lang=\"zh\">", "<h1>校准证书</h1>", "责任人员")
        .contains("<bdi class=\"text\" lang=\"zh\">测温电桥</bdi><bdi class=\"other\" lang=\"en\">");
  }

  @Test
  void saysWhatADocumentCannotSayOfItself() {
    Dcc dcc = new DccFixture().build();
    Banner withdrawn =
        new Banner(Banner.Standing.WITHDRAWN, "LAB-2026-000043", "2026-11-02", "Wrong bath.");
    assertThat(html.render(dcc, PageLanguage.EN, withdrawn))
        .contains("has been withdrawn", "2026-11-02", "Wrong bath.")
        .contains("<a href=\"/certificates/LAB-2026-000043\">");
    assertThat(html.render(dcc, PageLanguage.ZH, Banner.PREVIEW)).contains("尚未签署");
    assertThat(html.render(dcc, PageLanguage.EN, Banner.NONE)).doesNotContain("class=\"banner\"");
  }

  @Test
  void callsAVerificationCertificateByItsName() {
    DccFixture parts = new DccFixture();
    parts.statements =
        List.of(
            StatementMetaData.builder(Attributes.ofRefTypes("etalon_verification"))
                .conformity(List.of("pass"))
                .build());
    assertThat(html.render(parts.build(), PageLanguage.EN, Banner.NONE))
        .contains("<h1>Verification certificate</h1>");
    assertThat(html.render(parts.build(), PageLanguage.ZH, Banner.NONE)).contains("<h1>检定证书</h1>");
  }

  @ParameterizedTest
  @EnumSource(PageLanguage.class)
  void hasTheSameLabelsInEveryLanguage(PageLanguage language) {
    assertThat(Labels.load(CertificateHtml.class, "labels", language).keys())
        .isEqualTo(Labels.load(CertificateHtml.class, "labels", PageLanguage.EN).keys());
  }
}
