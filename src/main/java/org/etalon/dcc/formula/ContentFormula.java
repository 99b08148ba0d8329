package org.etalon.dcc.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.etalon.dcc.formula.FormulaModel.Condition;
import org.etalon.dcc.formula.FormulaModel.Piece;
import org.etalon.dcc.formula.FormulaModel.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@code math} element as a formula: an expression, an equation {@code y = f(x)}, a
 * function ({@code lambda}), or a declared one (MathML 2 {@code declare}, which certificates use).
 */
public final class ContentFormula {
  private static final Set<String> ENCODINGS =
      Set.of("MathML-Content", "application/mathml-content+xml");
  private static final Set<String> CONTENT =
      Set.of(
          "apply",
          "ci",
          "cn",
          "csymbol",
          "lambda",
          "declare",
          "piecewise",
          "bind",
          "reln",
          "fn",
          "pi",
          "exponentiale");

  private final ContentExpressions expressions = new ContentExpressions();
  private @Nullable Symbol output;

  private ContentFormula() {}

  /**
   * @throws FormulaRejectedException for what is not understood, all of it
   */
  static FormulaModel read(MathElement math) {
    MathElement content = content(math);
    if (content == null) {
      throw new FormulaRejectedException(
          "presentation-only", "The formula says how it looks, not what it means.");
    }
    ContentFormula formula = new ContentFormula();
    List<Piece> pieces = formula.definition(content, true);
    return new FormulaModel(formula.output, formula.expressions.symbols(), pieces);
  }

  /**
   * The content markup of a formula, or null where there is presentation alone.
   *
   * @throws FormulaRejectedException where there is nothing, or several formulae
   */
  public static @Nullable MathElement content(MathElement math) {
    List<MathElement> children = math.children();
    if (children.isEmpty()) {
      throw new FormulaRejectedException("empty", "There is no formula.");
    }
    if (children.get(0).is("semantics")) {
      return annotated(children.get(0));
    }
    if (!CONTENT.contains(children.get(0).name())) {
      return null;
    }
    if (children.size() > 1) {
      throw new FormulaRejectedException(
          "several-expressions", "Several formulae stand in one math element.");
    }
    return children.get(0);
  }

  private static @Nullable MathElement annotated(MathElement semantics) {
    MathElement first = ContentExpressions.first(semantics);
    if (CONTENT.contains(first.name())) {
      return first;
    }
    for (MathElement annotation : semantics.children()) {
      String encoding = annotation.attribute("encoding");
      if (annotation.is("annotation-xml") && encoding != null && ENCODINGS.contains(encoding)) {
        MathElement inside = ContentExpressions.first(annotation);
        return inside.is("math") ? content(inside) : inside;
      }
    }
    return null;
  }

  /**
   * @param whole whether an equation may stand here, which names the output
   */
  private List<Piece> definition(MathElement element, boolean whole) {
    List<MathElement> children = element.children();
    if (element.is("declare") && whole) {
      if (children.size() != 2) {
        throw new FormulaRejectedException(
            "arguments", "A declaration needs a name and what it stands for.");
      }
      output(children.get(0));
      return definition(children.get(1), false);
    }
    if (element.is("lambda")) {
      return lambda(children);
    }
    if (element.is("apply")
        && whole
        && ContentExpressions.operator(ContentExpressions.first(element)).equals("eq")) {
      if (children.size() != 3) {
        throw new FormulaRejectedException("arguments", "An equation has two sides.");
      }
      output(children.get(1));
      return definition(children.get(2), false);
    }
    return element.is("piecewise")
        ? piecewise(children)
        : List.of(new Piece(expressions.read(element), List.of()));
  }

  private List<Piece> lambda(List<MathElement> children) {
    for (MathElement bound : children.subList(0, Math.max(0, children.size() - 1))) {
      if (!bound.is("bvar")) {
        throw ContentExpressions.unknown(bound);
      }
      expressions.symbol(name(ContentExpressions.first(bound)));
    }
    if (children.isEmpty() || children.get(children.size() - 1).is("bvar")) {
      throw new FormulaRejectedException("arguments", "A function needs its expression.");
    }
    return definition(children.get(children.size() - 1), false);
  }

  /** {@code y} or {@code y(x)}. */
  private void output(MathElement left) {
    MathElement name = left;
    if (left.is("apply")) {
      name = ContentExpressions.first(left);
      left.children().stream().skip(1).forEach(argument -> expressions.symbol(name(argument)));
    }
    if (!name.is("ci")) {
      throw new FormulaRejectedException(
          "not-an-assignment", "Before the sign of equality there is no single name.");
    }
    output = expressions.symbol(name);
  }

  private static MathElement name(MathElement element) {
    if (!element.is("ci")) {
      throw ContentExpressions.unknown(element);
    }
    return element;
  }

  private List<Piece> piecewise(List<MathElement> children) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < children.size(); i++) {
      MathElement child = children.get(i);
      List<MathElement> parts = child.children();
      if (child.is("piece") && parts.size() == 2) {
        List<Condition> conditions = new ArrayList<>();
        condition(parts.get(1), conditions);
        pieces.add(new Piece(expressions.read(parts.get(0)), conditions));
      } else if (child.is("otherwise") && parts.size() == 1 && i == children.size() - 1) {
        pieces.add(new Piece(expressions.read(parts.get(0)), List.of()));
      } else {
        throw ContentExpressions.unknown(child);
      }
    }
    if (pieces.isEmpty()) {
      throw new FormulaRejectedException("arguments", "There are no pieces.");
    }
    return pieces;
  }

  private void condition(MathElement element, List<Condition> conditions) {
    if (!element.is("apply")) {
      throw ContentExpressions.unknown(element);
    }
    MathElement head = ContentExpressions.first(element);
    List<MathElement> operands = element.children().subList(1, element.children().size());
    if (head.is("and")) {
      operands.forEach(operand -> condition(operand, conditions));
      return;
    }
    Relation relation =
        switch (ContentExpressions.operator(head)) {
          case "lt" -> Relation.LT;
          case "leq" -> Relation.LEQ;
          case "gt" -> Relation.GT;
          case "geq" -> Relation.GEQ;
          case "eq" -> Relation.EQ;
          default -> throw ContentExpressions.unknown(head);
        };
    if (operands.size() != 2) {
      throw new FormulaRejectedException("arguments", "A comparison has two sides.");
    }
    conditions.add(
        new Condition(
            relation, expressions.read(operands.get(0)), expressions.read(operands.get(1))));
  }
}
