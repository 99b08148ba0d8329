package org.etalon.dcc.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.dcc.formula.Outcomes.apply;
import static org.etalon.dcc.formula.Outcomes.code;
import static org.etalon.dcc.formula.Outcomes.evaluated;
import static org.etalon.dcc.formula.Outcomes.listed;
import static org.etalon.dcc.formula.Outcomes.refused;
import static org.etalon.fixture.FormulaDcc.callendarVanDusen;
import static org.etalon.fixture.FormulaDcc.dcc;
import static org.etalon.fixture.FormulaDcc.formula;
import static org.etalon.fixture.FormulaDcc.quantity;
import static org.etalon.fixture.FormulaDcc.real;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.FormulaData;
import org.etalon.dcc.FormulaData.Notation;
import org.etalon.dcc.RichContent;
import org.etalon.dcc.TextData;
import org.etalon.dcc.formula.FormulaOutcome.Evaluated;
import org.etalon.dcc.formula.FormulaOutcome.Input;
import org.etalon.dcc.formula.FormulaOutcome.NotEvaluated;
import org.etalon.fixture.DccFixture;
import org.etalon.quantity.value.RealList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaEvaluationsTest {
  private static final String DATA =
      "/dcc:digitalCalibrationCertificate/dcc:measurementResults[1]/dcc:measurementResult[1]"
          + "/dcc:results[1]/dcc:result[1]/dcc:data[1]";

  @Test
  void callendarAndVanDusenOfIec60751() {
    Evaluated found = evaluated(callendarVanDusen("100", "109.7347", "138.5055", "390.4811"));
    // R(100 °C) and R(850 °C) as in table 1 of the norm to 0.01 Ω: 138.51 and 390.48.
    assertThat(found.values()).containsExactly("100", "109.73465625", "138.5055", "390.481125");
    assertThat(found.exact()).isTrue();
    assertThat(found.unit()).isEqualTo("\\ohm");
    assertThat(found.remark()).isNull();
    assertThat(found.inputs())
        .containsExactly(
            new Input("t", DATA + "/dcc:quantity[4]"),
            new Input("R0", DATA + "/dcc:quantity[1]"),
            new Input("A", DATA + "/dcc:quantity[2]"),
            new Input("B", DATA + "/dcc:quantity[3]"));
    assertThat(listed(found).pointer()).isEqualTo(DATA + "/dcc:quantity[5]");
    assertThat(listed(found).agrees()).isTrue();
  }

  @Test
  void aListedValueBeyondItsRoundingDisagrees() {
    Evaluated found = evaluated(callendarVanDusen("100", "109.7347", "138.5056", "390.4811"));
    assertThat(listed(found).agrees()).isFalse();
    assertThat(listed(found).answer())
        .isEqualTo("Value 3 is listed as 138.5056; the formula gives 138.5055.");
    // A half of the last place is within rounding, a little more is not.
    assertThat(listed(evaluated(callendarVanDusen("100", "109.7346", "138.506", "390"))).answer())
        .startsWith("Value 2 is listed as 109.7346");
    assertThat(listed(evaluated(callendarVanDusen("100", "110", "138.506", "390"))).agrees())
        .isTrue();
    assertThat(listed(evaluated(callendarVanDusen("100", "110", "138.506"))).answer())
        .isEqualTo("The formula gives 4 values, the document lists 3.");
  }

  @Test
  void belowZeroByPieces() {
    String square = apply("power", "<ci>t</ci>", "<cn>2</cn>");
    String above =
        apply(
            "plus",
            "<cn>1</cn>",
            apply("times", "<ci>A</ci>", "<ci>t</ci>"),
            apply("times", "<ci>B</ci>", square));
    String below =
        apply(
            "plus",
            above,
            apply(
                "times",
                "<ci>C</ci>",
                apply("minus", "<ci>t</ci>", "<cn>100</cn>"),
                apply("power", "<ci>t</ci>", "<cn>3</cn>")));
    String content =
        "<lambda><bvar><ci>t</ci></bvar><piecewise>"
            + "<piece>"
            + apply("times", "<cn>100</cn>", below)
            + apply("lt", "<ci>t</ci>", "<cn>0</cn>")
            + "</piece><otherwise>"
            + apply("times", "<cn>100</cn>", above)
            + "</otherwise>"
            + "</piecewise></lambda>";
    Evaluated found =
        evaluated(
            content,
            real("A", "3.9083E-3", "\\one"),
            real("B", "-5.775E-7", "\\one"),
            real("C", "-4.183E-12", "\\one"),
            quantity(
                "t", RealList.of(List.of("-200", "-100", "100"), "\\degreecelsius"), "basic_x"));
    // IEC 60751, table 1: 18.52, 60.26 and 138.51 ohm.
    assertThat(found.values()).containsExactly("18.52008", "60.25584", "138.5055");
    assertThat(found.unit()).isNull();
    assertThat(found.remark()).contains("whatever their units");
  }

  @Test
  void polynomialsAreExactToTheLastDigit() {
    BigDecimal x = new BigDecimal("1.23456789");
    BigDecimal sum = BigDecimal.ZERO;
    StringBuilder terms = new StringBuilder();
    for (int power = 0; power <= 9; power++) {
      BigDecimal c = new BigDecimal("0.0" + (power + 1));
      sum = sum.add(c.multiply(x.pow(power)));
      terms.append(
          apply(
              "times",
              "<cn>" + c + "</cn>",
              apply("power", "<ci>x</ci>", "<cn type='integer'>" + power + "</cn>")));
    }
    Evaluated found = evaluated(apply("plus", terms.toString()), real("x", x.toString(), "\\one"));
    assertThat(new BigDecimal(found.values().get(0))).isEqualByComparingTo(sum);
    assertThat(found.exact()).isTrue();
    assertThat(found.unit()).isEqualTo("\\one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "-0.5", "12.75", "-40"})
  void exponentialsHaveThirtyFourDigits(String x) {
    Evaluated found = evaluated(apply("exp", "<ci>x</ci>"), real("x", x, "\\one"));
    assertThat(found.exact()).isFalse();
    assertThat(new BigDecimal(found.values().get(0)))
        .isEqualByComparingTo(series(new BigDecimal(x)).round(new MathContext(34)));
  }

  /** The series of the exponential function, of a small part of the argument. */
  private static BigDecimal series(BigDecimal x) {
    MathContext digits = new MathContext(120);
    BigDecimal part = x.divide(BigDecimal.valueOf(1024));
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    for (int n = 1; n < 80; n++) {
      term = term.multiply(part, digits).divide(BigDecimal.valueOf(n), digits);
      sum = sum.add(term, digits);
    }
    return sum.pow(1024, digits);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Figures of the arbitrary-precision calculator bc, with sixty digits.
        "<apply><ln/><cn>2</cn></apply> | 0.6931471805599453094172321214581766",
        "<apply><log/><cn>2</cn></apply> | 0.3010299956639811952137388947244930",
        "<apply><log/><logbase><cn>2</cn></logbase><cn>10</cn></apply>"
            + " | 3.321928094887362347870319429489390",
        "<apply><arctan/><cn>1</cn></apply> | 0.7853981633974483096156608458198757",
        "<apply><root/><cn>2</cn></apply> | 1.414213562373095048801688724209698",
        "<apply><root/><degree><cn>3</cn></degree><cn>2</cn></apply>"
            + " | 1.259921049894873164767210607278228",
        "<apply><divide/><cn>1</cn><cn>3</cn></apply> | 0.3333333333333333333333333333333333",
        "<apply><divide/><cn>2</cn><cn>3</cn></apply> | 0.6666666666666666666666666666666667",
        "<apply><times/><pi/><cn>2</cn></apply> | 6.283185307179586476925286766559006",
        "<exponentiale/> | 2.718281828459045235360287471352662",
        "<cn type='rational'>22<sep/>7</cn> | 3.142857142857142857142857142857143"
      })
  void whatHasNoEndIsRounded(String content, String expected) {
    Evaluated found = evaluated(content);
    assertThat(found.values()).containsExactly(expected);
    assertThat(found.exact()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<cn type='e-notation'>1.5<sep/>-3</cn> | 0.0015",
        "<cn type='rational'>1<sep/>8</cn> | 0.125",
        "<apply><root/><cn>0.0625</cn></apply> | 0.25",
        "<apply><abs/><cn>-3</cn></apply> | 3",
        "<apply><minus/><cn>-3</cn></apply> | 3",
        "<apply><power/><cn>2</cn><cn>-3</cn></apply> | 0.125",
        "<apply><csymbol cd='arith1'>minus</csymbol><cn>1</cn><cn>0.1</cn></apply> | 0.9",
        "<apply><csymbol cd='arith1'>root</csymbol><cn>9</cn><cn>2</cn></apply> | 3",
        "<apply><minus/><cn>1.0000000000000000000000000000000000001</cn><cn>1</cn></apply> | 1E-37"
      })
  void whatIsExactIsSaidSo(String content, String expected) {
    Evaluated found = evaluated(content);
    assertThat(new BigDecimal(found.values().get(0))).isEqualByComparingTo(expected);
    assertThat(found.exact()).isTrue();
  }

  @Test
  void hundredsAreWrittenOut() {
    assertThat(evaluated("<apply><times/><cn>10</cn><cn>10</cn></apply>").values())
        .containsExactly("100");
  }

  @Test
  void presentationBesideContentIsPassedOver() {
    assertThat(
            evaluated(
                    "<semantics><mrow><mi>x</mi></mrow>"
                        + "<annotation encoding='TeX'>x</annotation>"
                        + "<annotation-xml encoding='MathML-Content'>"
                        + apply("plus", "<cn>1</cn>", "<cn>2</cn>")
                        + "</annotation-xml></semantics>")
                .values())
        .containsExactly("3");
    assertThat(code("<semantics><mrow><mi>x</mi></mrow></semantics>"))
        .isEqualTo("presentation-only");
    assertThat(code("<mrow><mi>x</mi></mrow>")).isEqualTo("presentation-only");
    assertThat(code("")).isEqualTo("empty");
  }

  @Test
  void aReferenceToThePresentationIsNoQuantity() {
    String content =
        "<semantics><mi id='p1'>x</mi><annotation-xml encoding='MathML-Content'>"
            + apply("times", "<ci xref='p1'>x</ci>", "<cn>2</cn>")
            + "</annotation-xml></semantics>";
    assertThat(evaluated(content, real("x", "4", "\\metre")).values()).containsExactly("8");
    assertThat(code(apply("times", "<ci xref='nowhere'>x</ci>"), real("x", "4", "\\metre")))
        .isEqualTo("unknown-name");
  }

  @Test
  void latexIsShownOnly() {
    Dcc dcc = dcc(new FormulaData(Notation.LATEX, "x^2", Attributes.NONE));
    assertThat(refused(dcc).code()).isEqualTo("latex");
    assertThat(FormulaEvaluations.of(dcc).get(0).notation()).isEqualTo(Notation.LATEX);
  }

  @Test
  void formulaeInTextsAreFoundWithTheirPlaces() {
    Dcc dcc =
        dcc(
            new TextData(
                new RichContent(
                    null,
                    List.of(formula("f", "<cn>1</cn>"), formula("g", "<cn>2</cn>")),
                    Attributes.NONE)),
            formula("h", "<cn>3</cn>"));
    assertThat(FormulaEvaluations.of(dcc))
        .extracting(FormulaReport::pointer)
        .containsExactly(
            DATA + "/dcc:text[1]/dcc:formula[1]",
            DATA + "/dcc:text[1]/dcc:formula[2]",
            DATA + "/dcc:formula[1]");
    assertThat(FormulaEvaluations.of(new DccFixture().build())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<apply><floor/><cn>1</cn></apply> | element | Not evaluated: element floor.",
        "<apply><int/><bvar><ci>x</ci></bvar><ci>x</ci></apply> | element |"
            + " Not evaluated: element int.",
        "<apply><ci>g</ci><cn>1</cn></apply> | element | Not evaluated: element ci.",
        "<bind><csymbol cd='fns1'>lambda</csymbol></bind> | element |"
            + " Not evaluated: element bind.",
        "<apply><csymbol cd='other1'>plus</csymbol><cn>1</cn></apply> | element |"
            + " Not evaluated: csymbol plus.",
        "<apply><plus/><x xmlns='urn:x'/></apply> | element |"
            + " Not evaluated: element x of another namespace.",
        "<apply><plus/><infinity/></apply> | element | Not evaluated: element infinity.",
        "<apply><sin/><cn>1</cn><cn>2</cn></apply> | arguments |"
            + " There stand 2 operands of sin.",
        "<cn base='16'>1F</cn> | number | Numbers are read to the base 10 only.",
        "<cn type='complex-cartesian'>1<sep/>2</cn> | number | No number of type complex-cartesian.",
        "<cn>1<mo>2</mo></cn> | number | A number holds something that is no digit.",
        "<cn type='integer'>1.5</cn> | number | Not an integer of at most 64 digits.",
        "<cn>1</cn><cn>2</cn> | several-expressions | Several formulae stand in one math element.",
        "<apply><eq/><cn>1</cn><cn>1</cn></apply> | not-an-assignment |"
            + " Before the sign of equality there is no single name.",
        "<apply><divide/><cn>1</cn><cn>0</cn></apply> | division-by-zero |"
            + " The formula divides by zero.",
        "<apply><ln/><cn>-1</cn></apply> | no-value |"
            + " The formula has no real value of moderate size here.",
        "<ci>x</ci> | unknown-name |"
            + " What x stands for is not known: no quantity has this id or label."
      })
  void whatIsNotUnderstoodIsNamed(String content, String code, String reason) {
    assertThat(refused(dcc(formula("f", content)))).isEqualTo(new NotEvaluated(code, reason));
  }

  @Test
  void onlyMathIsRead() {
    for (String text : List.of("<math/>", "<x", "<!DOCTYPE x><x/>")) {
      Dcc dcc = dcc(new FormulaData(Notation.MATHML, text, Attributes.NONE));
      assertThat(refused(dcc).code()).isIn("not-mathml", "not-xml");
    }
  }
}
