package org.etalon.dcc.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.dcc.formula.Outcomes.apply;
import static org.etalon.dcc.formula.Outcomes.code;
import static org.etalon.dcc.formula.Outcomes.evaluated;
import static org.etalon.dcc.formula.Outcomes.listed;
import static org.etalon.dcc.formula.Outcomes.outcome;
import static org.etalon.fixture.FormulaDcc.dcc;
import static org.etalon.fixture.FormulaDcc.formula;
import static org.etalon.fixture.FormulaDcc.math;
import static org.etalon.fixture.FormulaDcc.quantity;
import static org.etalon.fixture.FormulaDcc.real;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.Context;
import org.etalon.dcc.DataElement;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.FormulaData;
import org.etalon.dcc.FormulaData.Notation;
import org.etalon.dcc.Quantity;
import org.etalon.dcc.RichContent;
import org.etalon.dcc.Words;
import org.etalon.dcc.formula.FormulaOutcome.Evaluated;
import org.etalon.dcc.formula.FormulaOutcome.NotEvaluated;
import org.etalon.fixture.DccFixture;
import org.etalon.quantity.value.Hybrid;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.junit.jupiter.api.Test;

/** Which quantities a formula takes, in which units, and what all of it may cost. */
class FormulaInputsTest {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @Test
  void labelsOfTheSameResultAreNearest() {
    Quantity labelled = quantity("q1", labelled("7", "k"), "basic_x");
    assertThat(evaluated("<ci>k</ci>", labelled).values()).containsExactly("7");
    assertThat(code("<ci>k</ci>", labelled, quantity("q2", labelled("8", "k"), "basic_x")))
        .isEqualTo("ambiguous-name");
    // A reference of the formula decides.
    FormulaData referring =
        new FormulaData(
            Notation.MATHML, math("<ci>k</ci>"), new Attributes("f", List.of("q2"), List.of()));
    Dcc dcc = dcc(labelled, quantity("q2", labelled("8", "k"), "basic_x"), referring);
    assertThat(evaluated(dcc).values()).containsExactly("8");
  }

  private static Real labelled(String value, String label) {
    return new Real(value, "\\one", null, null, null, label, null, null, null);
  }

  @Test
  void namesOfAnyScriptAreNames() {
    assertThat(
            evaluated(
                    apply("times", "<ci>ϑ₁</ci>", "<ci>电阻</ci>"),
                    real("ϑ₁", "2", "\\one"),
                    real("电阻", "3", "\\ohm"))
                .values())
        .containsExactly("6");
    // What looks alike is not the same: Latin a and Cyrillic а.
    assertThat(code("<ci>\u0430</ci>", real("a", "1", "\\one"))).isEqualTo("unknown-name");
  }

  @Test
  void listsOfUnequalLengthAreNotPaired() {
    assertThat(
            code(
                apply("plus", "<ci>x</ci>", "<ci>y</ci>"),
                quantity("x", RealList.of(List.of("1", "2"), "\\one"), "basic_x"),
                quantity("y", RealList.of(List.of("1", "2", "3"), "\\one"), "basic_x")))
        .isEqualTo("lengths");
    // Nor is a list of one a single value.
    assertThat(
            code(
                apply("plus", "<ci>x</ci>", "<ci>y</ci>"),
                quantity("x", RealList.of(List.of("1"), "\\one"), "basic_x"),
                quantity("y", RealList.of(List.of("1", "2"), "\\one"), "basic_x")))
        .isEqualTo("lengths");
    assertThat(
            evaluated(
                    apply("plus", "<ci>x</ci>", "<ci>y</ci>"),
                    real("x", "1", "\\one"),
                    quantity("y", RealList.of(List.of("1", "2"), "\\one"), "basic_x"))
                .values())
        .containsExactly("2", "3");
  }

  @Test
  void whatHasNoNumberIsNotUsed() {
    Quantity words =
        new Quantity(
            null,
            null,
            new Words(RichContent.of(DccFixture.text("none", "无"))),
            null,
            Context.EMPTY,
            Attributes.ofId("x"));
    assertThat(code("<ci>x</ci>", words)).isEqualTo("no-number");
    Quantity both =
        quantity(
            "x",
            new Hybrid(List.of(Real.of("300", "\\kelvin"), Real.of("26.85", "\\degreecelsius"))),
            "basic_x");
    assertThat(code("<ci>x</ci>", both)).isEqualTo("several-units");
    assertThat(code("<ci>x</ci>", real("x", "1,5", "\\one"))).isEqualTo("no-number");
  }

  @Test
  void whatIsDefinedByItselfHasNoValue() {
    assertThat(
            code(
                apply("eq", "<ci>y</ci>", apply("plus", "<ci>y</ci>", "<cn>1</cn>")),
                real("y", "1", "\\one")))
        .isEqualTo("self-reference");
  }

  @Test
  void aCircleOfFormulaeIsComparedWithWhatTheDocumentLists() {
    Dcc dcc =
        dcc(
            formula("f", apply("eq", "<ci>y</ci>", apply("times", "<ci>x</ci>", "<cn>2</cn>"))),
            formula("g", apply("eq", "<ci>x</ci>", apply("times", "<ci>y</ci>", "<cn>2</cn>"))),
            real("x", "1", "\\one"),
            real("y", "2", "\\one"));
    List<FormulaReport> reports = FormulaEvaluations.of(dcc);
    assertThat(listed(reports.get(0).outcome()).agrees()).isTrue();
    assertThat(listed(reports.get(1).outcome()).answer())
        .isEqualTo("Value 1 is listed as 1; the formula gives 4.");
  }

  @Test
  void unitsOfOneDimensionAndOtherSizeAreNotMixed() {
    assertThat(
            code(
                apply("plus", "<ci>x</ci>", "<ci>y</ci>"),
                real("x", "1", "\\metre"),
                real("y", "1", "\\milli\\metre")))
        .isEqualTo("unit-size");
    assertThat(code(apply("sin", "<ci>x</ci>"), real("x", "30", "\\degree")))
        .isEqualTo("unit-size");
    assertThat(evaluated(apply("sin", "<ci>x</ci>"), real("x", "0", "\\radian")).values())
        .containsExactly("0");
  }

  @Test
  void productsOfPrefixedUnitsAreBroughtToTheListedOne() {
    Evaluated found =
        evaluated(
            apply("eq", "<ci>v</ci>", apply("divide", "<ci>s</ci>", "<ci>t</ci>")),
            real("s", "3", "\\milli\\metre"),
            real("t", "2", "\\second"),
            real("v", "0.0015", "\\metre\\per\\second"));
    assertThat(found.values()).containsExactly("1.5");
    assertThat(found.unit()).isNull();
    assertThat(listed(found).agrees()).isTrue();
    assertThat(
            evaluated(
                    apply("divide", "<ci>s</ci>", "<ci>t</ci>"),
                    real("s", "3", "\\metre"),
                    real("t", "2", "\\second"))
                .unit())
        .isEqualTo("\\metre\\second\\tothe{-1}");
    Evaluated other =
        evaluated(
            apply("eq", "<ci>v</ci>", "<ci>s</ci>"),
            real("s", "3", "\\metre"),
            real("v", "3", "\\second"));
    assertThat(listed(other).agrees()).isFalse();
    assertThat(other.unit()).isEqualTo("\\metre");
  }

  @Test
  void aTemperatureWithAZeroOfItsOwnIsNotCompared() {
    Evaluated found =
        evaluated(
            apply("eq", "<ci>y</ci>", "<ci>x</ci>"),
            real("x", "300", "\\kelvin"),
            real("y", "26.85", "\\degreecelsius"));
    assertThat(listed(found).agrees()).isNull();
    // The usual way to say it is one between numbers.
    Evaluated numbers =
        evaluated(
            apply("eq", "<ci>y</ci>", apply("minus", "<ci>x</ci>", "<cn>273.15</cn>")),
            real("x", "300", "\\kelvin"),
            real("y", "26.85", "\\degreecelsius"));
    assertThat(listed(numbers).agrees()).isTrue();
    assertThat(numbers.unit()).isEqualTo("\\degreecelsius");
    assertThat(numbers.remark()).isNotNull();
  }

  private static void quickly(Dcc dcc, String... codes) {
    // The time of this thread, so that it does not matter what else the machine does.
    long before = THREADS.getCurrentThreadCpuTime();
    FormulaOutcome found = outcome(dcc);
    assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before))
        .isLessThan(Duration.ofSeconds(1));
    assertThat(found).isInstanceOf(NotEvaluated.class);
    assertThat(((NotEvaluated) found).code()).isIn((Object[]) codes);
  }

  @Test
  void towersOfPowersEnd() {
    String tower = "<cn>9</cn>";
    for (int i = 0; i < 60; i++) {
      tower = apply("power", "<cn>9</cn>", tower);
    }
    quickly(dcc(formula("f", tower)), "no-value");
    String squares = "<ci>x</ci>";
    for (int i = 0; i < 60; i++) {
      squares = apply("power", squares, "<cn>100</cn>");
    }
    quickly(dcc(formula("f", squares), real("x", "1", "\\percent")), "unit-size");
    quickly(dcc(formula("f", squares), real("x", "2", "\\one")), "no-value");
    quickly(dcc(formula("f", apply("exp", "<cn>1E300</cn>"))), "no-value");
  }

  @Test
  void deepAndBroadFormulaeEnd() {
    StringBuilder deep = new StringBuilder();
    int levels = 4_000;
    deep.append("<apply><minus/>".repeat(levels)).append("<cn>1</cn>");
    deep.append("</apply>".repeat(levels));
    quickly(dcc(formula("f", deep.toString())), "not-xml");
    deep.setLength(0);
    deep.append("<apply><minus/>".repeat(100_000)).append("<cn>1</cn>");
    deep.append("</apply>".repeat(100_000));
    quickly(dcc(formula("f", deep.toString())), "too-large");
    quickly(dcc(formula("f", apply("plus", "<cn>1</cn>".repeat(3_000)))), "too-large");
    assertThat(evaluated(apply("plus", "<cn>1</cn>".repeat(1_900))).values())
        .containsExactly("1900");
  }

  @Test
  void allFormulaeTogetherHaveOneBudget() {
    List<String> many = Collections.nCopies(5_000, "1.5");
    quickly(
        dcc(
            formula("f", apply("exp", "<ci>x</ci>")),
            quantity("x", RealList.of(many, "\\one"), "basic_x")),
        "too-much-work");
    String heavy = apply("plus", apply("divide", "<ci>x</ci>", "<cn>7</cn>").repeat(600));
    quickly(
        dcc(formula("f", heavy), quantity("x", RealList.of(many, "\\one"), "basic_x")),
        "too-much-work");
  }

  @Test
  void manyFormulaeEnd() {
    DataElement[] many = new DataElement[20_000];
    for (int i = 0; i < many.length; i++) {
      many[i] = i % 2 == 0 ? real("x" + i, "1", "\\one") : formula("f" + i, "<ci>x0</ci>");
    }
    Dcc dcc = dcc(many);
    long before = THREADS.getCurrentThreadCpuTime();
    List<FormulaReport> reports = FormulaEvaluations.of(dcc);
    assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before))
        .isLessThan(Duration.ofSeconds(2));
    assertThat(reports).hasSize(10_000);
    assertThat(reports.get(0).outcome()).isInstanceOf(Evaluated.class);
    assertThat(reports.get(9_999).outcome())
        .isEqualTo(
            new NotEvaluated("too-much-work", "The formulae of the document take too long."));
  }
}
