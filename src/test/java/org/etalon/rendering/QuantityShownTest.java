package org.etalon.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.Data;
import org.etalon.dcc.Measured;
import org.etalon.dcc.MultilingualText;
import org.etalon.dcc.Quantity;
import org.etalon.dcc.StatementMetaData;
import org.etalon.fixture.DccFixture;
import org.etalon.quantity.value.Complex;
import org.etalon.quantity.value.CovarianceMatrix;
import org.etalon.quantity.value.CoverageRegion;
import org.etalon.quantity.value.QuantityList;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.RealList;
import org.junit.jupiter.api.Test;

/** Nothing of a quantity is lost, and what is for all values stands with each. */
class QuantityShownTest {
  private static final RealList LIST =
      new RealList(
          List.of("1.0", "2.0"),
          List.of("\\metre"),
          null,
          new RealList.ExpandedUncertainty(
              List.of("0.1"), List.of("2.00", "2.10"), List.of("0.95"), List.of(), List.of()),
          null);

  @Test
  void oneUncertaintyForAllStandsInEachRow() {
    assertThat(rows(page(LIST))).containsExactly("1|1.0|0.1|2.00", "2|2.0|0.1|2.10");
  }

  @Test
  void aListWithinAListKeepsItsUncertainties() {
    assertThat(text(page(QuantityList.of(List.of(LIST, LIST)))))
        .contains("2.0 m U = 0.1 m (k = 2.10, p = 0.95)");
  }

  @Test
  void theUnitOneIsNotWrittenAfterComplexValues() {
    assertThat(text(page(Complex.cartesian("1.0", "-0.50", "\\one")))).contains("(1.0 − 0.50 i) <");
  }

  @Test
  void regionsOfAListSayWhichValueTheyAreOf() {
    CoverageRegion region =
        new CoverageRegion(
            new CovarianceMatrix(List.of(column("4", "1"), column("1", "9"))),
            "2.45",
            "0.95",
            null);
    Complex one = Complex.cartesian("1", "2", "\\volt").withRegions(region, null);
    String page = page(new QuantityList("pair", null, List.of(one, one), region, null));
    assertThat(text(page))
        .contains(
            "ellipsoidal coverage region (No. 1)",
            "ellipsoidal coverage region (No. 2)",
            "ellipsoidal coverage region (for all values together)");
    assertThat(rows(page)).contains("4 V²|1 V²", "1 V²|9 V²");
  }

  @Test
  void oneLimitForAllStandsInEachRow() {
    StatementMetaData judged =
        StatementMetaData.builder(Attributes.NONE)
            .conformity(List.of("pass", "fail"))
            .data(
                Data.of(
                    Quantity.of(
                        MultilingualText.plain("Limit"),
                        Measured.of(RealList.of(List.of("0.3"), "\\metre")),
                        Attributes.NONE)))
            .build();
    DccFixture parts = new DccFixture();
    parts.statements = List.of(judged);
    assertThat(rows(page(parts))).contains("1|0.3|✓ pass", "2|0.3|✗ fail");
  }

  private static CovarianceMatrix.Column column(String first, String second) {
    return new CovarianceMatrix.Column(
        List.of(
            new CovarianceMatrix.Covariance(first, "\\volt\\tothe{2}"),
            new CovarianceMatrix.Covariance(second, "\\volt\\tothe{2}")));
  }

  private static String page(QuantityValue value) {
    DccFixture parts = new DccFixture();
    parts.quantities =
        List.of(Quantity.of(MultilingualText.plain("Shown"), Measured.of(value), Attributes.NONE));
    return page(parts);
  }

  private static String page(DccFixture parts) {
    return new CertificateHtml(new HtmlTemplates())
        .article(parts.build(), PageLanguage.EN, Banner.NONE);
  }

  private static List<String> rows(String page) {
    return Arrays.stream(page.split("<tr>"))
        .filter(row -> row.contains("<td"))
        .map(row -> text(row.substring(0, row.lastIndexOf("</td>")).replaceAll("</td>", "|")))
        .map(row -> row.replace("<", "").replace(" |", "|").strip())
        .toList();
  }

  /** Without markup; where an element ends that begins a line there is a sign of less. */
  private static String text(String page) {
    return page.replaceAll("</(div|p|h[1-6])>", " <")
        .replaceAll("<[/a-z][^>]*>", "")
        .replaceAll("[\\s\u00A0\u2003]+", " ");
  }
}
