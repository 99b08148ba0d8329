package org.etalon.dcc.formula;

import java.math.BigDecimal;
import java.util.List;
import org.etalon.quantity.Decimal;
import org.etalon.quantity.DecimalRejectedException;
import org.etalon.uncertainty.expression.Expression;
import org.etalon.uncertainty.expression.Expression.Constant;
import org.etalon.uncertainty.expression.Expression.Literal;
import org.etalon.uncertainty.expression.Expression.Operation;
import org.etalon.uncertainty.expression.Expression.Operator;
import org.jspecify.annotations.Nullable;

/** A number of content MathML (MathML 3, 4.2.1): always exact. */
final class ContentNumber {
  private ContentNumber() {}

  static Expression read(MathElement cn) {
    String base = cn.attribute("base");
    if (base != null && !base.equals("10")) {
      throw new FormulaRejectedException("number", "Numbers are read to the base 10 only.");
    }
    List<String> parts = cn.textsBetween();
    if (!cn.children().stream().allMatch(child -> child.is("sep"))) {
      throw new FormulaRejectedException("number", "A number holds something that is no digit.");
    }
    String type = cn.attribute("type");
    switch (type == null ? "real" : type) {
      case "real", "double", "float", "decimal" -> {
        return literal(decimal(only(parts)));
      }
      case "integer" -> {
        return literal(integer(only(parts)));
      }
      case "e-notation" -> {
        two(parts, "e-notation");
        integer(parts.get(1));
        return literal(decimal(parts.get(0) + "E" + parts.get(1)));
      }
      case "rational" -> {
        two(parts, "rational");
        Expression over = literal(integer(parts.get(0)));
        return new Operation(Operator.OVER, over, literal(integer(parts.get(1))), 0);
      }
      case "constant" -> {
        return constant(only(parts));
      }
      default -> throw new FormulaRejectedException("number", "No number of type " + type + ".");
    }
  }

  static @Nullable Constant constantNamed(String name) {
    return switch (name) {
      case "pi" -> new Constant(Constant.Kind.PI, 0);
      case "exponentiale", "e" -> new Constant(Constant.Kind.E, 0);
      default -> null;
    };
  }

  private static Expression constant(String written) {
    Constant found = constantNamed(written.equals("π") ? "pi" : written);
    if (found == null) {
      throw new FormulaRejectedException("number", "The constant is not known here.");
    }
    return found;
  }

  private static Literal literal(BigDecimal value) {
    return new Literal(value, 0);
  }

  private static BigDecimal integer(String text) {
    if (!text.matches("[-+]?[0-9]{1,64}")) {
      throw new FormulaRejectedException("number", "Not an integer of at most 64 digits.");
    }
    return decimal(text);
  }

  private static BigDecimal decimal(String text) {
    try {
      return Decimal.parse(text).value();
    } catch (DecimalRejectedException e) {
      throw new FormulaRejectedException("number", e.detail());
    }
  }

  private static String only(List<String> parts) {
    if (parts.size() != 1) {
      throw new FormulaRejectedException("number", "A number of this type has one part.");
    }
    return parts.get(0);
  }

  private static void two(List<String> parts, String type) {
    if (parts.size() != 2) {
      throw new FormulaRejectedException("number", "A number of type " + type + " has two parts.");
    }
  }
}
