package org.etalon.uncertainty.expression;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.etalon.quantity.unit.Rational;
import org.etalon.uncertainty.expression.Expression.Call;
import org.etalon.uncertainty.expression.Expression.Literal;
import org.etalon.uncertainty.expression.Expression.Name;
import org.etalon.uncertainty.expression.Expression.Negation;
import org.etalon.uncertainty.expression.Expression.Operation;
import org.etalon.uncertainty.expression.Expression.Operator;
import org.jspecify.annotations.Nullable;

/**
 * Whether an expression gives a temperature or a difference of temperatures. A temperature has the
 * weight one, a difference zero, and sums and plain factors act on weights: {@code (t1 + t2)/2} has
 * one, {@code t1 - t2} zero. What is not stated may have either.
 *
 * <p>Products and functions use a temperature as a thermodynamic one, whatever they make of it.
 */
public final class ScaleAnalysis {
  /** What an input or an output is. */
  public enum Kind {
    TEMPERATURE,
    DIFFERENCE
  }

  // Beyond these a weight is as good as not known, and takes no more time.
  private static final int WEIGHTS_MAX = 64;
  private static final int WEIGHT_BITS_MAX = 256;

  private final Map<String, Kind> stated;
  private final Set<String> unstated;
  private final IdentityHashMap<Expression, Optional<Set<Rational>>> known =
      new IdentityHashMap<>();

  /**
   * @param stated the inputs of which it is known
   * @param unstated the other inputs that are temperatures or differences
   */
  public ScaleAnalysis(Map<String, Kind> stated, Set<String> unstated) {
    this.stated = Map.copyOf(stated);
    this.unstated = Set.copyOf(unstated);
  }

  /**
   * What an expression with the dimension of a temperature may be.
   *
   * @throws ExpressionRejectedException where it is neither, with the place
   */
  public Set<Kind> of(Expression expression) {
    Set<Rational> weights = weights(expression);
    if (weights == null) {
      return Set.of(Kind.values());
    }
    Set<Kind> kinds = new HashSet<>();
    if (weights.contains(Rational.ONE)) {
      kinds.add(Kind.TEMPERATURE);
    }
    if (weights.contains(Rational.ZERO)) {
      kinds.add(Kind.DIFFERENCE);
    }
    if (kinds.isEmpty()) {
      throw neither(expression);
    }
    return kinds;
  }

  /** The weights that are possible; null for any. */
  private @Nullable Set<Rational> weights(Expression expression) {
    Optional<Set<Rational>> before = known.get(expression);
    if (before == null) {
      before = Optional.ofNullable(found(expression));
      known.put(expression, before);
    }
    return before.orElse(null);
  }

  private @Nullable Set<Rational> found(Expression expression) {
    if (expression instanceof Name name) {
      return ofName(name.name());
    } else if (expression instanceof Negation negation) {
      return times(weights(negation.operand()), Rational.of(-1));
    } else if (expression instanceof Operation operation) {
      return operation(operation);
    } else if (expression instanceof Call call) {
      call.operands().forEach(this::thermodynamic);
      return call.function() == MathFunction.ABS ? size(weights(call.argument())) : product(call);
    }
    return null;
  }

  private @Nullable Set<Rational> ofName(String name) {
    Kind kind = stated.get(name);
    if (kind != null) {
      return Set.of(kind == Kind.TEMPERATURE ? Rational.ONE : Rational.ZERO);
    }
    return unstated.contains(name) ? Set.of(Rational.ZERO, Rational.ONE) : null;
  }

  private @Nullable Set<Rational> operation(Operation operation) {
    Rational right = number(operation.right());
    return switch (operation.operator()) {
      case PLUS -> sum(weights(operation.left()), weights(operation.right()));
      case MINUS ->
          sum(weights(operation.left()), times(weights(operation.right()), Rational.of(-1)));
      case TIMES -> {
        Rational left = number(operation.left());
        if (left != null) {
          yield times(weights(operation.right()), left);
        }
        yield right == null ? used(operation) : times(weights(operation.left()), right);
      }
      case OVER ->
          right == null || right.signum() == 0
              ? used(operation)
              : times(weights(operation.left()), Rational.ONE.dividedBy(right));
      case POWER -> used(operation);
    };
  }

  private @Nullable Set<Rational> used(Operation operation) {
    operation.operands().forEach(this::thermodynamic);
    boolean times = operation.operator() == Operator.TIMES;
    boolean over = operation.operator() == Operator.OVER;
    boolean ofDifference =
        ((times || over) && isDifference(operation.left()) && isPlain(operation.right()))
            || (times && isDifference(operation.right()) && isPlain(operation.left()));
    return ofDifference ? Set.of(Rational.ZERO) : product(operation);
  }

  private boolean isDifference(Expression expression) {
    return Set.of(Rational.ZERO).equals(weights(expression));
  }

  private boolean isPlain(Expression expression) {
    return expression.names().stream().noneMatch(stated::containsKey);
  }

  /** A part of a temperature, such as a weighted one, may have any weight. */
  private @Nullable Set<Rational> product(Expression expression) {
    return isPlain(expression) ? Set.of(Rational.ZERO, Rational.ONE) : null;
  }

  /** A difference less a temperature is nothing that a function could be of. */
  private void thermodynamic(Expression operand) {
    Set<Rational> weights = weights(operand);
    if (operand instanceof Operation
        && weights != null
        && weights.stream().allMatch(weight -> weight.signum() < 0)) {
      throw neither(operand);
    }
  }

  private static @Nullable Set<Rational> size(@Nullable Set<Rational> weights) {
    return weights != null && weights.stream().allMatch(weight -> weight.signum() >= 0)
        ? weights
        : null;
  }

  private static @Nullable Set<Rational> sum(
      @Nullable Set<Rational> left, @Nullable Set<Rational> right) {
    if (left == null || right == null) {
      return null;
    }
    Set<Rational> sums = new HashSet<>();
    for (Rational one : left) {
      for (Rational other : right) {
        sums.add(one.plus(other));
      }
    }
    return sums.size() <= WEIGHTS_MAX && sums.stream().allMatch(ScaleAnalysis::isSmall)
        ? sums
        : null;
  }

  private static @Nullable Set<Rational> times(@Nullable Set<Rational> weights, Rational factor) {
    if (weights == null) {
      return null;
    }
    Set<Rational> products = new HashSet<>();
    weights.forEach(weight -> products.add(weight.times(factor)));
    return products.stream().allMatch(ScaleAnalysis::isSmall) ? products : null;
  }

  /** A number as it is written, a fraction such as 1/2 too; null for anything else. */
  private static @Nullable Rational number(Expression expression) {
    Rational number = null;
    if (expression instanceof Literal literal) {
      number = Rational.of(literal.value());
    } else if (expression instanceof Operation operation
        && operation.operator() == Operator.OVER
        && operation.left() instanceof Literal left
        && operation.right() instanceof Literal right
        && right.value().signum() != 0) {
      number = Rational.of(left.value()).dividedBy(Rational.of(right.value()));
    }
    return number != null && isSmall(number) ? number : null;
  }

  private static boolean isSmall(Rational number) {
    return number.numerator().bitLength() <= WEIGHT_BITS_MAX
        && number.denominator().bitLength() <= WEIGHT_BITS_MAX;
  }

  private static ExpressionRejectedException neither(Expression place) {
    return new ExpressionRejectedException(
        "temperature-or-difference",
        place.position(),
        "This is neither a temperature nor a difference of temperatures. Add differences to a"
            + " temperature, subtract temperatures, or divide a sum of temperatures by their number.");
  }
}
