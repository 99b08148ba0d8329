package org.etalon.dcc.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etalon.uncertainty.expression.Expression;
import org.etalon.uncertainty.expression.Expression.Call;
import org.etalon.uncertainty.expression.Expression.Literal;
import org.etalon.uncertainty.expression.Expression.Name;
import org.etalon.uncertainty.expression.Expression.Negation;
import org.etalon.uncertainty.expression.Expression.Operation;
import org.etalon.uncertainty.expression.Expression.Operator;
import org.etalon.uncertainty.expression.MathFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads the expressions of content MathML (MathML 3, chapter 4). What it does not know is refused
 * by name, never passed over.
 */
final class ContentExpressions {
  static final int NODES_MAX = 2_000;

  private static final Literal TWO = new Literal(BigDecimal.valueOf(2), 0);
  private static final Literal ONE = new Literal(BigDecimal.ONE, 0);
  private static final Set<String> DICTIONARIES = Set.of("arith1", "transc1", "relation1", "nums1");
  private static final Set<String> NAME_TYPES =
      Set.of("real", "integer", "rational", "function", "fn");
  private static final Map<String, MathFunction> FUNCTIONS =
      Map.ofEntries(
          Map.entry("exp", MathFunction.EXP),
          Map.entry("ln", MathFunction.LN),
          Map.entry("sin", MathFunction.SIN),
          Map.entry("cos", MathFunction.COS),
          Map.entry("tan", MathFunction.TAN),
          Map.entry("arcsin", MathFunction.ASIN),
          Map.entry("arccos", MathFunction.ACOS),
          Map.entry("arctan", MathFunction.ATAN),
          Map.entry("sinh", MathFunction.SINH),
          Map.entry("cosh", MathFunction.COSH),
          Map.entry("tanh", MathFunction.TANH),
          Map.entry("abs", MathFunction.ABS));

  private final Map<String, Symbol> symbols = new LinkedHashMap<>();
  private int nodes;

  Map<String, Symbol> symbols() {
    return symbols;
  }

  Expression read(MathElement element) {
    if (++nodes > NODES_MAX) {
      throw new FormulaRejectedException(
          "too-large", "A formula has at most " + NODES_MAX + " parts.");
    }
    return switch (element.name()) {
      case "cn" -> ContentNumber.read(element);
      case "ci" -> new Name(symbol(element).name(), 0);
      case "apply" -> apply(element);
      case "semantics" -> read(first(element));
      case "csymbol", "pi", "exponentiale" -> constant(element);
      default -> throw unknown(element);
    };
  }

  /** A name; the same name with another reference would be another symbol. */
  Symbol symbol(MathElement ci) {
    String type = ci.attribute("type");
    if (type != null && !NAME_TYPES.contains(type)) {
      throw new FormulaRejectedException("element", "Not evaluated: ci of type " + type + ".");
    }
    String name = ci.text();
    String xref = ci.attribute("xref");
    if (name.isEmpty() || (xref == null && !ci.children().isEmpty())) {
      throw new FormulaRejectedException(
          "name", "A name that is empty or laid out needs an xref to its quantity.");
    }
    String reference = xref == null || !xref.startsWith("#") ? xref : xref.substring(1);
    Symbol known = symbols.get(name);
    if (known != null
        && known.reference() != null
        && reference != null
        && !known.reference().equals(reference)) {
      throw new FormulaRejectedException(
          "ambiguous-name", "The name " + name + " refers to several quantities.");
    }
    Symbol symbol =
        known != null && (reference == null || reference.equals(known.reference()))
            ? known
            : new Symbol(name, reference);
    symbols.put(name, symbol);
    return symbol;
  }

  /** The operator that an {@code apply} begins with: its element, or a name of OpenMath. */
  static String operator(MathElement head) {
    if (head.is("csymbol")) {
      String dictionary = head.attribute("cd");
      if (dictionary == null || !DICTIONARIES.contains(dictionary)) {
        throw new FormulaRejectedException(
            "element", "Not evaluated: csymbol " + head.text() + ".");
      }
      return head.text();
    }
    return head.name();
  }

  static FormulaRejectedException unknown(MathElement element) {
    return new FormulaRejectedException(
        "element", "Not evaluated: element " + element.written() + ".");
  }

  static MathElement first(MathElement parent) {
    List<MathElement> children = parent.children();
    if (children.isEmpty()) {
      throw new FormulaRejectedException(
          "arguments", "The element " + parent.written() + " is empty.");
    }
    return children.get(0);
  }

  private static Expression constant(MathElement element) {
    Expression constant = ContentNumber.constantNamed(operator(element));
    if (constant == null) {
      throw unknown(element);
    }
    return constant;
  }

  private Expression apply(MathElement apply) {
    MathElement head = first(apply);
    List<MathElement> operands = apply.children().subList(1, apply.children().size());
    String operator = operator(head);
    boolean openMath = head.is("csymbol");
    MathFunction function = FUNCTIONS.get(operator);
    if (function != null) {
      return new Call(function, read(operands, operator, 1, 1), 0);
    }
    return switch (operator) {
      case "plus" -> joined(Operator.PLUS, read(operands, operator, 1, Integer.MAX_VALUE));
      case "times" -> joined(Operator.TIMES, read(operands, operator, 1, Integer.MAX_VALUE));
      case "minus" -> minus(read(operands, operator, openMath ? 2 : 1, 2));
      case "unary_minus" -> new Negation(read(operands, operator, 1, 1).get(0), 0);
      case "divide" -> joined(Operator.OVER, read(operands, operator, 2, 2));
      case "power" -> joined(Operator.POWER, read(operands, operator, 2, 2));
      case "root" -> openMath ? openMathRoot(operands) : root(operands);
      case "log" -> openMath ? openMathLog(operands) : log(operands);
      default -> throw unknown(head);
    };
  }

  private List<Expression> read(List<MathElement> operands, String operator, int min, int max) {
    if (operands.size() < min || operands.size() > max) {
      throw new FormulaRejectedException(
          "arguments", "There stand " + operands.size() + " operands of " + operator + ".");
    }
    List<Expression> read = new ArrayList<>();
    operands.forEach(operand -> read.add(read(operand)));
    return read;
  }

  private static Expression minus(List<Expression> operands) {
    return operands.size() == 1
        ? new Negation(operands.get(0), 0)
        : joined(Operator.MINUS, operands);
  }

  /** As a tree of little depth, however many operands there are. */
  private static Expression joined(Operator operator, List<Expression> operands) {
    if (operands.size() == 1) {
      return operands.get(0);
    }
    int middle = (operands.size() + 1) / 2;
    return new Operation(
        operator,
        joined(operator, operands.subList(0, middle)),
        joined(operator, operands.subList(middle, operands.size())),
        0);
  }

  private Expression root(List<MathElement> operands) {
    MathElement degree = qualifier(operands, "degree");
    List<MathElement> rest = degree == null ? operands : operands.subList(1, operands.size());
    Expression radicand = read(rest, "root", 1, 1).get(0);
    return root(radicand, degree == null ? TWO : read(first(degree)));
  }

  private Expression openMathRoot(List<MathElement> operands) {
    List<Expression> read = read(operands, "root", 2, 2);
    return root(read.get(0), read.get(1));
  }

  private static Expression root(Expression radicand, Expression degree) {
    boolean square =
        degree instanceof Literal literal && literal.value().compareTo(TWO.value()) == 0;
    return square
        ? new Call(MathFunction.SQRT, List.of(radicand), 0)
        : new Operation(Operator.POWER, radicand, new Operation(Operator.OVER, ONE, degree, 0), 0);
  }

  private Expression log(List<MathElement> operands) {
    MathElement base = qualifier(operands, "logbase");
    List<MathElement> rest = base == null ? operands : operands.subList(1, operands.size());
    Expression argument = read(rest, "log", 1, 1).get(0);
    return base == null
        ? new Call(MathFunction.LOG10, List.of(argument), 0)
        : log(read(first(base)), argument);
  }

  private Expression openMathLog(List<MathElement> operands) {
    List<Expression> read = read(operands, "log", 2, 2);
    return log(read.get(0), read.get(1));
  }

  private static Expression log(Expression base, Expression argument) {
    return new Operation(
        Operator.OVER,
        new Call(MathFunction.LN, List.of(argument), 0),
        new Call(MathFunction.LN, List.of(base), 0),
        0);
  }

  private static @Nullable MathElement qualifier(List<MathElement> operands, String name) {
    return !operands.isEmpty() && operands.get(0).is(name) ? operands.get(0) : null;
  }
}
