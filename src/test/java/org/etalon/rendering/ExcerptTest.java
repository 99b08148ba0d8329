package org.etalon.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.Measured;
import org.etalon.dcc.Quantity;
import org.etalon.fixture.DccFixture;
import org.etalon.fixture.RichCertificate;
import org.etalon.quantity.value.RealList;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  private static final String REST = "The rest is left out here; the XML has all of it.";

  private final HtmlTemplates templates = new HtmlTemplates();
  private final CertificateHtml whole = new CertificateHtml(templates);
  private final CertificateHtml bounded = CertificateHtml.bounded(templates);

  private static String page(CertificateHtml html, Dcc dcc) {
    return html.article(dcc, PageLanguage.EN, Banner.NONE);
  }

  @Test
  void leavesADocumentOfUsualSizeAsItIs() {
    Dcc dcc = RichCertificate.dcc();
    assertThat(page(bounded, dcc)).isEqualTo(page(whole, dcc));
  }

  @Test
  void cutsALongListAndSaysSoOnce() {
    DccFixture parts = new DccFixture();
    parts.statements = Collections.nCopies(20_000, parts.statements.get(0));
    String page = page(bounded, parts.build());
    assertThat(count(page, "basic_metrologicallyTraceableToSI")).isBetween(5_000, 15_000);
    assertThat(count(page, REST)).isEqualTo(1);
    // What comes after it is there.
    assertThat(page).contains("LAB-2026-000042", "Works", "Wang Fang");
    String all = page(whole, parts.build());
    assertThat(count(all, "basic_metrologicallyTraceableToSI")).isEqualTo(20_000);
    assertThat(all).doesNotContain(REST);
  }

  @Test
  void cutsTheSummaryAndSaysSo() {
    Line line = Line.text("Item");
    Block.Fact fact = new Block.Fact(line, Collections.nCopies(Excerpt.SECTION_MAX + 1, line));
    Block.Facts cut = Excerpt.of(new Block.Facts(List.of(fact)), new Block.Notice(REST, List.of()));
    List<Line> lines = cut.facts().get(0).lines();
    assertThat(lines).hasSize(Excerpt.SECTION_MAX + 1).endsWith(Line.muted(REST));
  }

  @Test
  void cutsALongTableAndSaysSo() {
    DccFixture parts = new DccFixture();
    parts.quantities = List.of(ofValues(60_000));
    String page = page(bounded, parts.build());
    assertThat(count(page, "<td class=\"quantity")).isBetween(20_000, 50_000);
    assertThat(count(page, REST)).isEqualTo(1);
    parts.quantities = List.of(ofValues(20_000));
    assertThat(page(bounded, parts.build())).isEqualTo(page(whole, parts.build()));
  }

  @Test
  void boundsManyLongSectionsTogether() {
    DccFixture parts = new DccFixture();
    parts.quantities = Collections.nCopies(8, ofValues(6_000));
    parts.statements = Collections.nCopies(20_000, parts.statements.get(0));
    parts.persons = Collections.nCopies(20_000, parts.persons.get(0));
    String page = page(bounded, parts.build());
    assertThat(count(page, REST)).isEqualTo(3);
    assertThat(page.length()).isLessThan(page(whole, parts.build()).length() / 2);
  }

  private static Quantity ofValues(int count) {
    RealList values = RealList.of(Collections.nCopies(count, "1.25"), "\\metre");
    return Quantity.of(DccFixture.text("Length", "长度"), Measured.of(values), Attributes.NONE);
  }

  private static int count(String text, String part) {
    return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }
}
