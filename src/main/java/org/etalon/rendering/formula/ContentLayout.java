package org.etalon.rendering.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.etalon.dcc.formula.MathElement;
import org.etalon.rendering.formula.MathNode.Tag;

/**
 * Content MathML as people write formulae. Numbers keep their digits, and what has no notation of
 * its own is written as a function of its parts.
 */
final class ContentLayout {
  // How closely parts are bound. A sign binds like a sum: it stands first, or in parentheses.
  private static final int SUM = 1;
  private static final int PRODUCT = 2;
  private static final int POWER = 3;
  private static final int ATOM = 4;

  private static final Map<String, String> RELATIONS =
      Map.of("eq", "=", "lt", "<", "leq", "≤", "gt", ">", "geq", "≥", "neq", "≠", "approx", "≈");
  private static final Map<String, String> CONSTANTS =
      Map.of("pi", "π", "exponentiale", "e", "e", "e", "infinity", "∞");

  private final String otherwise;

  /**
   * @param otherwise the word before the last piece of a formula in pieces
   */
  ContentLayout(String otherwise) {
    this.otherwise = otherwise;
  }

  /** Something laid out and how closely its parts are bound. */
  private record Shown(MathNode node, int precedence) {}

  MathNode of(MathElement content) {
    return shown(content).node;
  }

  private Shown shown(MathElement element) {
    List<MathElement> children = element.children();
    switch (element.name()) {
      case "cn" -> {
        return number(element);
      }
      case "ci" -> {
        return atom(
            children.isEmpty()
                ? MathNode.token(Tag.MI, element.text())
                : MathNode.row(PresentationLayout.children(element)));
      }
      case "csymbol" -> {
        String name = element.text();
        return atom(MathNode.token(Tag.MI, CONSTANTS.getOrDefault(name, name)));
      }
      case "semantics" -> {
        return children.isEmpty() ? atom(MathNode.row(List.of())) : shown(children.get(0));
      }
      case "apply" -> {
        return children.isEmpty() ? atom(MathNode.row(List.of())) : apply(children);
      }
      case "declare" -> {
        return declaration(element);
      }
      case "lambda" -> {
        return lambda(children);
      }
      case "piecewise" -> {
        return pieces(children);
      }
      default -> {
        String constant = CONSTANTS.get(element.name());
        return constant == null
            ? named(element.name().isEmpty() ? element.text() : element.name(), children)
            : atom(MathNode.token(Tag.MI, constant));
      }
    }
  }

  private Shown apply(List<MathElement> children) {
    MathElement head = children.get(0);
    List<MathElement> operands = children.subList(1, children.size());
    String operator = head.is("csymbol") ? head.text() : head.name();
    int count = operands.size();
    if (operator.equals("plus") && count > 1) {
      return new Shown(joined(operands, "+", SUM), SUM);
    } else if (operator.equals("times") && count > 1) {
      return new Shown(joined(operands, "·", PRODUCT), PRODUCT);
    } else if (operator.equals("minus") && count == 2) {
      MathNode right = grouped(operands.get(1), PRODUCT);
      return new Shown(row(grouped(operands.get(0), SUM), MathNode.operator("−"), right), SUM);
    } else if ((operator.equals("minus") || operator.equals("unary_minus")) && count == 1) {
      return new Shown(row(MathNode.operator("−"), grouped(operands.get(0), PRODUCT)), SUM);
    } else if (operator.equals("divide") && count == 2) {
      return new Shown(MathNode.of(Tag.MFRAC, plain(operands)), POWER);
    } else if (operator.equals("power") && count == 2) {
      MathNode exponent = shown(operands.get(1)).node;
      return new Shown(MathNode.of(Tag.MSUP, grouped(operands.get(0), ATOM), exponent), POWER);
    } else if (operator.equals("root") && count > 0) {
      return atom(root(operands, head.is("csymbol")));
    } else if (operator.equals("abs") && count == 1) {
      return atom(row(MathNode.operator("|"), of(operands.get(0)), MathNode.operator("|")));
    } else if (operator.equals("log") && count == 2) {
      MathElement base = operands.get(0);
      MathNode shownBase = base.is("logbase") ? inside(base) : of(base);
      MathNode name = MathNode.of(Tag.MSUB, MathNode.token(Tag.MI, "log"), shownBase);
      return atom(row(name, parenthesised(List.of(of(operands.get(1))))));
    } else if (RELATIONS.containsKey(operator) && count > 1) {
      return new Shown(joined(operands, RELATIONS.getOrDefault(operator, "="), SUM), 0);
    } else if (operator.equals("and") && count > 1) {
      return new Shown(joined(operands, "∧", 0), 0);
    }
    return head.is("ci")
        ? atom(row(of(head), parenthesised(plain(operands))))
        : named(operator.isEmpty() ? "?" : operator, operands);
  }

  private Shown named(String name, List<MathElement> operands) {
    MathNode head = MathNode.token(Tag.MI, name);
    return atom(operands.isEmpty() ? head : row(head, parenthesised(plain(operands))));
  }

  private MathNode root(List<MathElement> operands, boolean degreeLast) {
    if (operands.size() == 1) {
      return MathNode.of(Tag.MSQRT, of(operands.get(0)));
    }
    MathElement degree = operands.get(degreeLast ? 1 : 0);
    MathElement radicand = operands.get(degreeLast ? 0 : 1);
    return MathNode.of(Tag.MROOT, of(radicand), degree.is("degree") ? inside(degree) : of(degree));
  }

  /** {@code y(x) = …} for a function, {@code y = …} for anything else. */
  private Shown declaration(MathElement element) {
    List<MathElement> children = element.children();
    if (children.size() != 2) {
      return named(element.name(), children);
    }
    MathElement what = children.get(1);
    List<MathNode> row = new ArrayList<>();
    row.add(of(children.get(0)));
    MathNode right = of(what);
    if (what.is("lambda") && !what.children().isEmpty()) {
      List<MathElement> parts = what.children();
      row.add(parenthesised(bound(parts)));
      right = of(parts.get(parts.size() - 1));
    }
    row.add(MathNode.operator("="));
    row.add(right);
    return new Shown(MathNode.row(row), 0);
  }

  private Shown lambda(List<MathElement> children) {
    if (children.isEmpty()) {
      return atom(MathNode.row(List.of()));
    }
    MathNode body = of(children.get(children.size() - 1));
    return new Shown(row(parenthesised(bound(children)), MathNode.operator("↦"), body), 0);
  }

  private List<MathNode> bound(List<MathElement> lambda) {
    return lambda.subList(0, lambda.size() - 1).stream().map(this::inside).toList();
  }

  private Shown pieces(List<MathElement> children) {
    List<MathNode> rows = new ArrayList<>();
    for (MathElement piece : children) {
      List<MathNode> cells = new ArrayList<>();
      for (MathElement part : piece.children()) {
        cells.add(MathNode.of(Tag.MTD, List.of(of(part))));
      }
      if (piece.is("otherwise")) {
        cells.add(MathNode.of(Tag.MTD, List.of(MathNode.token(Tag.MTEXT, otherwise))));
      }
      rows.add(MathNode.of(Tag.MTR, cells));
    }
    return new Shown(row(MathNode.operator("{"), MathNode.of(Tag.MTABLE, rows)), 0);
  }

  private static Shown number(MathElement cn) {
    List<String> parts = cn.textsBetween();
    if (parts.size() == 2) {
      MathNode first = MathNode.token(Tag.MN, parts.get(0));
      MathNode second = MathNode.token(Tag.MN, parts.get(1));
      if ("rational".equals(cn.attribute("type"))) {
        return new Shown(MathNode.of(Tag.MFRAC, first, second), POWER);
      } else if ("e-notation".equals(cn.attribute("type"))) {
        MathNode power = MathNode.of(Tag.MSUP, MathNode.token(Tag.MN, "10"), second);
        return new Shown(row(first, MathNode.operator("×"), power), PRODUCT);
      }
    }
    String text =
        cn.children().stream().allMatch(c -> c.is("sep")) ? String.join("; ", parts) : cn.text();
    return new Shown(MathNode.token(Tag.MN, text), text.startsWith("-") ? SUM : ATOM);
  }

  private MathNode joined(List<MathElement> operands, String operator, int precedence) {
    List<MathNode> row = new ArrayList<>();
    for (MathElement operand : operands) {
      if (!row.isEmpty()) {
        row.add(MathNode.operator(operator));
      }
      // After an operator a sign would read as two operators.
      row.add(grouped(operand, row.isEmpty() ? precedence : precedence + 1));
    }
    return MathNode.row(row);
  }

  private MathNode grouped(MathElement element, int precedence) {
    Shown shown = shown(element);
    return shown.precedence < precedence ? parenthesised(List.of(shown.node)) : shown.node;
  }

  private static MathNode parenthesised(List<MathNode> parts) {
    List<MathNode> row = new ArrayList<>();
    row.add(MathNode.operator("("));
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) {
        row.add(MathNode.operator(","));
      }
      row.add(parts.get(i));
    }
    row.add(MathNode.operator(")"));
    return MathNode.of(Tag.MROW, row);
  }

  private List<MathNode> plain(List<MathElement> elements) {
    return elements.stream().map(this::of).toList();
  }

  private MathNode inside(MathElement wrapper) {
    return MathNode.row(plain(wrapper.children()));
  }

  private static MathNode row(MathNode... nodes) {
    return MathNode.row(List.of(nodes));
  }

  private static Shown atom(MathNode node) {
    return new Shown(node, ATOM);
  }
}
