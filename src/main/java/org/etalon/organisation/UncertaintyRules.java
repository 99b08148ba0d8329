package org.etalon.organisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.etalon.organisation.Scope.Uncertainty.Node;
import org.etalon.problem.FieldError;
import org.etalon.quantity.Decimal;
import org.etalon.quantity.DecimalRejectedException;
import org.etalon.quantity.unit.ConversionRefusedException;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.UnitConversion;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.etalon.uncertainty.expression.Expression;
import org.etalon.uncertainty.expression.ExpressionRejectedException;
import org.jspecify.annotations.Nullable;

/** Whether the uncertainty of a scope, whose range is in order, can be evaluated in that range. */
final class UncertaintyRules {
  private static final int NODES_MAX = 1000;

  private final List<FieldError> errors = new ArrayList<>();
  private final Scope.Uncertainty uncertainty;
  private final DsiUnit counted;

  private UncertaintyRules(Scope.Uncertainty uncertainty, DsiUnit counted) {
    this.uncertainty = uncertainty;
    this.counted = counted;
  }

  static List<FieldError> check(Scope scope, Scope.Uncertainty uncertainty) {
    Scope.Range range = scope.range();
    if (range == null) {
      return List.of();
    }
    UncertaintyRules rules = new UncertaintyRules(uncertainty, DsiUnit.parse(range.unit()));
    rules.coverage();
    DsiUnit unit = DsiUnit.find(uncertainty.unit());
    if (unit == null) {
      rules.error("unit", "unit", uncertainty.unit() + " is not a unit of the D-SI.");
      return rules.errors;
    }
    switch (uncertainty.form()) {
      case CONSTANT -> rules.constant(unit);
      case RELATIVE -> rules.relative(unit);
      case LINEAR -> rules.linear(unit);
      case TABLE -> rules.table(unit, range);
      case EXPRESSION -> rules.expression(unit, scope);
    }
    return rules.errors;
  }

  private void coverage() {
    BigDecimal factor = decimal(uncertainty.coverageFactor(), "coverageFactor");
    if (factor != null && factor.signum() <= 0) {
      error("coverageFactor", "range", "A coverage factor is positive.");
    }
    BigDecimal probability = decimal(uncertainty.coverageProbability(), "coverageProbability");
    if (probability != null
        && (probability.signum() <= 0 || probability.compareTo(BigDecimal.ONE) > 0)) {
      error("coverageProbability", "range", "A coverage probability is above 0 and at most 1.");
    }
  }

  private void constant(DsiUnit unit) {
    positive(uncertainty.value(), "value");
    commensurable(unit, counted, "unit");
  }

  private void relative(DsiUnit unit) {
    positive(uncertainty.value(), "value");
    commensurable(unit, DsiUnit.parse("\\one"), "unit");
    if (counted.hasOffset()) {
      error("form", "form", "Nothing is relative to a number in " + counted + ".");
    }
  }

  private void linear(DsiUnit unit) {
    commensurable(unit, counted, "unit");
    BigDecimal value = decimal(uncertainty.value(), "value");
    if (value != null && value.signum() < 0) {
      error("value", "negative", "An uncertainty is not negative.");
    }
    BigDecimal slope = decimal(uncertainty.slope(), "slope");
    if (slope != null && slope.signum() < 0) {
      error("slope", "negative", "An uncertainty does not become negative.");
    }
    String slopeUnit = uncertainty.slopeUnit();
    DsiUnit read = slopeUnit == null ? null : DsiUnit.find(slopeUnit);
    DsiUnit product =
        read == null ? null : DsiUnit.find("" + counted.canonical() + read.canonical());
    if (product == null) {
      error("slopeUnit", "unit", "A linear uncertainty has a slope with a unit.");
    } else {
      commensurable(product, unit, "slopeUnit");
    }
  }

  private void table(DsiUnit unit, Scope.Range range) {
    commensurable(unit, counted, "unit");
    List<Node> nodes = uncertainty.nodes();
    if (nodes == null || nodes.size() < 2 || nodes.size() > NODES_MAX) {
      error("nodes", "count", "A table has 2 to " + NODES_MAX + " nodes.");
      return;
    }
    BigDecimal last = null;
    for (int i = 0; i < nodes.size(); i++) {
      BigDecimal at = decimal(nodes.get(i).at(), "nodes/" + i + "/at");
      positive(nodes.get(i).value(), "nodes/" + i + "/value");
      if (at == null) {
        return;
      }
      if (last != null && at.compareTo(last) <= 0) {
        error("nodes/" + i + "/at", "order", "Nodes rise from one to the next.");
      }
      if (i == 0 && at.compareTo(Decimal.parse(range.min()).value()) > 0) {
        error("nodes/0/at", "range", "The table begins after the range does.");
      }
      last = at;
    }
    if (last != null && last.compareTo(Decimal.parse(range.max()).value()) < 0) {
      error("nodes/" + (nodes.size() - 1) + "/at", "range", "The table ends before the range.");
    }
  }

  private void expression(DsiUnit unit, Scope scope) {
    commensurable(unit, counted, "unit");
    String text = uncertainty.expression();
    if (text == null) {
      error("expression", "missing", "The form needs an expression.");
      return;
    }
    Set<String> known = new HashSet<>(Set.of("x"));
    scope.parameters().forEach(parameter -> known.add(parameter.name()));
    try {
      for (String name : Expression.parse(text).names()) {
        if (!known.contains(name)) {
          error("expression", "unknown-name", name + " is neither x nor a parameter.");
        }
      }
    } catch (ExpressionRejectedException e) {
      error("expression", e.code(), e.detail());
    }
  }

  private void commensurable(DsiUnit unit, DsiUnit with, String at) {
    if (unit.equals(with)) {
      return;
    }
    try {
      UnitConversion.between(unit, with, Scale.DIFFERENCE);
    } catch (ConversionRefusedException e) {
      error(at, e.code(), e.detail());
    }
  }

  private void positive(@Nullable String text, String at) {
    BigDecimal number = decimal(text, at);
    if (number != null && number.signum() <= 0) {
      error(at, "positive", "An uncertainty is positive.");
    }
  }

  private @Nullable BigDecimal decimal(@Nullable String text, String at) {
    if (text == null) {
      error(at, "missing", "The form needs it.");
      return null;
    }
    try {
      return Decimal.parse(text).value();
    } catch (DecimalRejectedException e) {
      error(at, e.code(), e.detail());
      return null;
    }
  }

  private void error(String field, String code, String detail) {
    errors.add(new FieldError("/uncertainty/" + field, code, detail));
  }
}
