package org.etalon.organisation.capability;

import static org.etalon.organisation.capability.UndecidedException.known;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.etalon.organisation.Scope;
import org.etalon.organisation.Scope.Uncertainty.Form;
import org.etalon.organisation.Scope.Uncertainty.Node;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Rational;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.etalon.uncertainty.expression.DecimalEvaluation;
import org.etalon.uncertainty.expression.Effort;
import org.etalon.uncertainty.expression.Expression;
import org.etalon.uncertainty.expression.ExpressionRejectedException;

/** The uncertainty that a scope offers at one value, in each of the forms of ILAC P14. */
final class UncertaintyAt {
  /** Every scope of a laboratory may be asked for one result. */
  private static final int EFFORT = Effort.ENOUGH / 20;

  private static final DsiUnit ONE = DsiUnit.parse("\\one");

  private final Scope.Uncertainty uncertainty;
  private final DsiUnit counted;
  private final Rational value;
  private final Map<String, Rational> parameters;

  /**
   * @param counted the unit of the value
   * @param parameters numbers in the units of the scope's parameters
   */
  UncertaintyAt(
      Scope.Uncertainty uncertainty,
      DsiUnit counted,
      Rational value,
      Map<String, Rational> parameters) {
    this.uncertainty = uncertainty;
    this.counted = counted;
    this.value = value;
    this.parameters = Map.copyOf(parameters);
  }

  /** The unit of the answer; what is relative becomes absolute in the unit of the value. */
  String unit() {
    return uncertainty.form() == Form.RELATIVE ? counted.toString() : uncertainty.unit();
  }

  BigDecimal expanded() {
    return switch (uncertainty.form()) {
      case CONSTANT -> Decimals.of(constant());
      case RELATIVE -> Decimals.of(relative());
      case LINEAR -> Decimals.of(constant().plus(proportional()));
      case TABLE -> Decimals.of(interpolated());
      case EXPRESSION -> evaluated();
    };
  }

  private Rational constant() {
    return UndecidedException.number(known(uncertainty.value(), "uncertainty"));
  }

  private Rational relative() {
    if (counted.hasOffset()) {
      throw new UndecidedException("Nothing is relative to a number in " + counted + ".");
    }
    DsiUnit part = UndecidedException.unit(uncertainty.unit());
    return UndecidedException.conversion(part, ONE, Scale.DIFFERENCE)
        .convert(constant())
        .times(value.abs());
  }

  private Rational proportional() {
    DsiUnit slope = UndecidedException.unit(known(uncertainty.slopeUnit(), "unit of the slope"));
    DsiUnit product = UndecidedException.unit("" + counted.canonical() + slope.canonical());
    Rational number =
        UndecidedException.number(known(uncertainty.slope(), "slope")).times(value.abs());
    return UndecidedException.conversion(
            product, UndecidedException.unit(uncertainty.unit()), Scale.DIFFERENCE)
        .convert(number);
  }

  private Rational interpolated() {
    List<Node> nodes = known(uncertainty.nodes(), "table");
    for (int i = 0; i < nodes.size(); i++) {
      Rational right = UndecidedException.number(nodes.get(i).at());
      int order = value.compareTo(right);
      if (order == 0) {
        return UndecidedException.number(nodes.get(i).value());
      }
      if (order < 0 && i > 0) {
        return between(nodes.get(i - 1), nodes.get(i));
      }
      if (order < 0) {
        break;
      }
    }
    throw new UndecidedException("The table of the scope does not reach the value.");
  }

  private Rational between(Node left, Node right) {
    Rational from = UndecidedException.number(left.at());
    Rational start = UndecidedException.number(left.value());
    Rational step = UndecidedException.number(right.at()).minus(from);
    Rational rise = UndecidedException.number(right.value()).minus(start);
    return start.plus(rise.times(value.minus(from)).dividedBy(step));
  }

  private BigDecimal evaluated() {
    Map<String, BigDecimal> inputs = new HashMap<>();
    parameters.forEach((name, number) -> inputs.put(name, decimal(number)));
    inputs.put("x", decimal(value));
    try {
      Expression expression = Expression.parse(known(uncertainty.expression(), "expression"));
      BigDecimal result = new DecimalEvaluation(inputs, new Effort(EFFORT)).of(expression);
      return result.round(MathContext.DECIMAL128);
    } catch (ExpressionRejectedException e) {
      throw new UndecidedException(e.detail());
    }
  }

  private static BigDecimal decimal(Rational number) {
    BigDecimal exact = number.toDecimal();
    return exact == null ? number.round(DecimalEvaluation.WORKING) : exact;
  }
}
