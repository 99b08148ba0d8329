package org.etalon.rendering.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.etalon.dcc.Dcc;
import org.etalon.fixture.FormulaDcc;
import org.etalon.rendering.Banner;
import org.etalon.rendering.CertificateHtml;
import org.etalon.rendering.HtmlTemplates;
import org.etalon.rendering.PageLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaLayoutTest {
  private static final Pattern MATH = Pattern.compile("<math display=\"block\">.*?</math>");

  private final CertificateHtml html = new CertificateHtml(new HtmlTemplates());

  private String page(Dcc dcc) {
    return html.render(dcc, PageLanguage.EN, Banner.NONE);
  }

  private String math(Dcc dcc) {
    Matcher found = MATH.matcher(page(dcc));
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private static String line(String content) {
    FormulaLayout layout = FormulaLayout.of(FormulaDcc.math(content), "otherwise");
    return LinearMath.plain(Objects.requireNonNull(layout).math());
  }

  @Test
  void contentIsLaidOut() {
    String page = page(FormulaDcc.callendarVanDusen("100", "109.7347", "138.5055", "390.4811"));
    assertThat(math(FormulaDcc.callendarVanDusen("1")))
        .isEqualTo(
            "<math display=\"block\"><mrow><mi>R</mi><mrow><mo>(</mo><mi>t</mi><mo>)</mo></mrow>"
                + "<mo>=</mo><mrow><mi>R0</mi><mo>·</mo><mrow><mo>(</mo><mrow><mn>1</mn><mo>+</mo>"
                + "<mrow><mi>A</mi><mo>·</mo><mi>t</mi></mrow><mo>+</mo><mrow><mi>B</mi><mo>·</mo>"
                + "<msup><mi>t</mi><mn>2</mn></msup></mrow></mrow><mo>)</mo></mrow></mrow></mrow>"
                + "</math>");
    assertThat(page)
        .contains("R(t) = R0·(1 + A·t + B·t²)</bdi>")
        .contains("<figcaption>Formula f1<");
    // No computed value stands on the page of what was signed.
    assertThat(page).doesNotContain("109.73465625");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<apply><divide/><apply><plus/><ci>a</ci><ci>b</ci></apply><apply><times/><ci>c</ci>"
            + "<ci>d</ci></apply></apply> | (a + b)/(c·d)",
        "<apply><power/><apply><plus/><ci>a</ci><ci>b</ci></apply><cn>2</cn></apply> | (a + b)²",
        "<apply><power/><ci>a</ci><apply><minus/><cn>1</cn></apply></apply> | a⁻¹",
        "<apply><minus/><ci>a</ci><apply><minus/><ci>b</ci><ci>c</ci></apply></apply> | a − (b − c)",
        "<apply><times/><ci>a</ci><apply><minus/><ci>b</ci></apply></apply> | a·(−b)",
        "<apply><plus/><ci>a</ci><cn>-5.775E-7</cn></apply> | a + (-5.775E-7)",
        "<apply><root/><degree><cn>3</cn></degree><ci>x</ci></apply> | ³√x",
        "<apply><log/><logbase><cn>2</cn></logbase><ci>x</ci></apply> | log_2(x)",
        "<cn type='e-notation'>1.50<sep/>-3</cn> | 1.50 × 10⁻³",
        "<cn type='rational'>1<sep/>3</cn> | 1/3",
        "<apply><floor/><ci>x</ci></apply> | floor(x)",
        "<lambda><bvar><ci>x</ci></bvar><piecewise><piece><cn>1</cn><apply><lt/><ci>x</ci><cn>0</cn>"
            + "</apply></piece><otherwise><cn>2</cn></otherwise></piecewise></lambda>"
            + " | (x) ↦ {1, x < 0; 2, otherwise",
        "<mrow><mi>x</mi><mo>&#x2062;</mo><mfrac><mn>1</mn><mi>y</mi></mfrac></mrow> | x·1/y",
        "<mfenced><mi>a</mi><mi>b</mi></mfenced> | (a,b)",
        "<semantics><mi>p</mi><annotation-xml encoding='MathML-Content'><ci>c</ci></annotation-xml>"
            + "</semantics> | p"
      })
  void oneLineSaysTheSame(String content, String line) {
    assertThat(line(content)).isEqualTo(line.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<mrow href='javascript:alert(1)' onclick='alert(1)' style='x' id='i'><mi>x</mi></mrow>",
        "<maction actiontype='statusline' xlink:href='https://x.example' "
            + "xmlns:xlink='http://www.w3.org/1999/xlink'><mi>x</mi><mi>y</mi></maction>",
        "<mtext><script xmlns='http://www.w3.org/1999/xhtml'>alert(1)</script></mtext>",
        "<semantics><mi>x</mi><annotation-xml encoding='text/html'>"
            + "<img xmlns='http://www.w3.org/1999/xhtml' src='x' onerror='alert(1)'/>"
            + "</annotation-xml></semantics>",
        "<mi>x</mi><svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>1</script></svg>",
        "<mglyph src='https://x.example/a.png' alt='x'/><mi>x</mi>",
        "<mtext>&lt;/math>&lt;script>alert(1)&lt;/script></mtext>",
        "<ci>&lt;img src=x onerror=alert(1)></ci>",
        "<apply><csymbol cd='x'>&lt;b></csymbol><ci>x</ci></apply>",
        "<mfenced open='&lt;a>'><mi>x</mi></mfenced>"
      })
  void nothingOfTheDocumentBecomesMarkup(String attack) {
    String math = math(FormulaDcc.dcc(FormulaDcc.formula("f", attack)));
    Set<String> tags = new TreeSet<>();
    Matcher tag = Pattern.compile("<[^>]*>").matcher(math);
    while (tag.find()) {
      tags.add(tag.group());
    }
    tags.remove("<math display=\"block\">");
    tags.remove("</math>");
    assertThat(tags).allMatch(t -> t.matches("</?m(row|i|o|n|text|sup|sub)>"));
  }

  @Test
  void whatCannotBeLaidOutIsShownAsItIsWritten() {
    String deep = "<mrow>".repeat(80) + "<mi>x</mi><mi>y</mi>" + "</mrow>".repeat(80);
    String nested = "<msup><mi>x</mi>".repeat(60) + "<mi>y</mi>" + "</msup>".repeat(60);
    assertThat(FormulaLayout.of(FormulaDcc.math(nested), "")).isNull();
    assertThat(page(FormulaDcc.dcc(FormulaDcc.formula("f", nested))))
        .contains("<figcaption>Formula f (MATHML)</figcaption>")
        .contains("&lt;msup&gt;");
    // Rows of one are no levels.
    assertThat(line(deep)).isEqualTo("xy");
    assertThat(FormulaLayout.of("<math", "")).isNull();
    assertThat(FormulaLayout.of(FormulaDcc.math("<mi/>"), "")).isNull();
  }

  @Test
  void hiddenCharactersAreShown() {
    assertThat(math(FormulaDcc.dcc(FormulaDcc.formula("f", "<mi>a\u202Eb</mi>"))))
        .contains("<mi>a[U+202E]b</mi>");
  }
}
