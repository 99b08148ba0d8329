package org.etalon.uncertainty.expression;

import java.math.BigDecimal;
import java.util.List;
import org.etalon.uncertainty.expression.Expression.Call;
import org.etalon.uncertainty.expression.Expression.Literal;
import org.etalon.uncertainty.expression.Expression.Negation;
import org.etalon.uncertainty.expression.Expression.Operation;
import org.etalon.uncertainty.expression.Expression.Operator;

/** Makes nodes and leaves out what changes nothing: adding zero, multiplying by one or by zero. */
final class Algebra {
  private Algebra() {}

  static Expression number(long value, int position) {
    return new Literal(BigDecimal.valueOf(value), position);
  }

  static Expression plus(Expression left, Expression right) {
    if (isZero(left)) {
      return right;
    }
    return isZero(right) ? left : operation(Operator.PLUS, left, right);
  }

  static Expression minus(Expression left, Expression right) {
    if (isZero(right)) {
      return left;
    }
    return isZero(left) ? negate(right) : operation(Operator.MINUS, left, right);
  }

  static Expression times(Expression left, Expression right) {
    if (isZero(left) || isOne(right)) {
      return left;
    }
    return isZero(right) || isOne(left) ? right : operation(Operator.TIMES, left, right);
  }

  static Expression over(Expression left, Expression right) {
    return isZero(left) || isOne(right) ? left : operation(Operator.OVER, left, right);
  }

  static Expression power(Expression base, Expression exponent) {
    return isOne(exponent) ? base : operation(Operator.POWER, base, exponent);
  }

  static Expression negate(Expression operand) {
    if (operand instanceof Negation negation) {
      return negation.operand();
    }
    return isZero(operand) ? operand : new Negation(operand, operand.position());
  }

  static Expression call(MathFunction function, Expression argument) {
    return new Call(function, List.of(argument), argument.position());
  }

  static boolean isZero(Expression expression) {
    return expression instanceof Literal literal && literal.value().signum() == 0;
  }

  private static boolean isOne(Expression expression) {
    return expression instanceof Literal literal && literal.value().compareTo(BigDecimal.ONE) == 0;
  }

  private static Expression operation(Operator operator, Expression left, Expression right) {
    return new Operation(operator, left, right, left.position());
  }
}
