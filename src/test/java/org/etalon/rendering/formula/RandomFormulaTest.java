package org.etalon.rendering.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.etalon.dcc.DataElement;
import org.etalon.dcc.FormulaData;
import org.etalon.dcc.formula.FormulaEvaluations;
import org.etalon.dcc.formula.FormulaOutcome.Evaluated;
import org.etalon.dcc.formula.FormulaOutcome.NotEvaluated;
import org.etalon.dcc.formula.FormulaReport;
import org.etalon.fixture.FormulaDcc;
import org.etalon.quantity.value.RealList;
import org.junit.jupiter.api.Test;

/**
 * Formulae put together at random, most of them wrong: each has an outcome and a layout or none.
 */
class RandomFormulaTest {
  private static final List<String> INNER =
      List.of(
          "apply",
          "apply",
          "apply",
          "apply",
          "apply",
          "apply",
          "lambda",
          "bvar",
          "piecewise",
          "piece",
          "otherwise",
          "declare",
          "semantics",
          "annotation-xml",
          "degree",
          "logbase",
          "mrow",
          "msup",
          "mfrac",
          "msqrt",
          "mroot",
          "mtable",
          "mtr",
          "mtd",
          "mfenced",
          "maction",
          "unknown");
  private static final List<String> HEADS =
      List.of(
          "plus",
          "times",
          "minus",
          "divide",
          "power",
          "root",
          "exp",
          "ln",
          "log",
          "abs",
          "sin",
          "arccos",
          "tanh",
          "eq",
          "lt",
          "and",
          "floor",
          "pi",
          "exponentiale",
          "infinity");
  private static final List<String> LEAVES =
      List.of(
          "<cn>2</cn>",
          "<cn>0</cn>",
          "<cn>-1.5</cn>",
          "<cn type='rational'>1<sep/>3</cn>",
          "<cn type='e-notation'>1<sep/>300</cn>",
          "<cn>x</cn>",
          "<cn/>",
          "<ci>x</ci>",
          "<ci>y</ci>",
          "<ci>z</ci>",
          "<ci/>",
          "<ci xref='x'>z</ci>",
          "<mi>x</mi>",
          "<mo>=</mo>",
          "<mn>2</mn>",
          "<pi/>",
          "<csymbol cd='arith1'>plus</csymbol>",
          "<csymbol>q</csymbol>",
          "<sep/>",
          "text");

  private final Random random = new Random(20261122);

  private String node(int depth) {
    if (depth == 0 || random.nextInt(5) == 0) {
      return LEAVES.get(random.nextInt(LEAVES.size()));
    }
    String name = INNER.get(random.nextInt(INNER.size()));
    StringBuilder text = new StringBuilder("<" + name + ">");
    if (name.equals("apply") && random.nextInt(20) > 0) {
      text.append("<" + HEADS.get(random.nextInt(HEADS.size())) + "/>");
    }
    int children = random.nextInt(4);
    for (int i = 0; i < children; i++) {
      text.append(node(depth - 1));
    }
    return text.append("</" + name + ">").toString();
  }

  @Test
  void eachHasAnOutcome() {
    Set<String> codes = new TreeSet<>();
    EnumSet<MathNode.Tag> tags = EnumSet.noneOf(MathNode.Tag.class);
    int evaluated = 0;
    for (int i = 0; i < 4_000; i++) {
      FormulaData formula = FormulaDcc.formula("f", node(1 + random.nextInt(6)));
      DataElement[] data = {
        formula,
        FormulaDcc.real("x", "2.5", i % 2 == 0 ? "\\one" : "\\milli\\metre"),
        FormulaDcc.quantity("y", RealList.of(List.of("1", "-2"), "\\one"), "basic_x")
      };
      FormulaReport report = FormulaEvaluations.of(FormulaDcc.dcc(data)).get(0);
      if (report.outcome() instanceof NotEvaluated not) {
        codes.add(not.code());
      } else if (report.outcome() instanceof Evaluated found) {
        assertThat(found.values()).isNotEmpty();
        evaluated++;
      }
      FormulaLayout layout = FormulaLayout.of(formula.text(), "otherwise");
      if (layout != null) {
        collect(layout.math(), tags);
        assertThat(layout.line()).isNotEmpty();
      }
    }
    assertThat(evaluated).isGreaterThan(300);
    assertThat(codes).hasSizeGreaterThan(7);
    assertThat(tags).hasSizeGreaterThan(8);
  }

  private static void collect(MathNode node, Set<MathNode.Tag> tags) {
    tags.add(node.tag());
    assertThat(node.tag().arity()).isIn(-1, node.children().size());
    node.children().forEach(child -> collect(child, tags));
  }
}
