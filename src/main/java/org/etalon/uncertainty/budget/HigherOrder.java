package org.etalon.uncertainty.budget;

import static org.etalon.uncertainty.expression.DecimalEvaluation.WORKING;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.etalon.uncertainty.budget.MeasurementModel.OfExpression;
import org.etalon.uncertainty.budget.OutputResult.HigherTerm;
import org.etalon.uncertainty.budget.OutputResult.SecondOrder;
import org.etalon.uncertainty.expression.DecimalEvaluation;
import org.etalon.uncertainty.expression.Derivatives;
import org.etalon.uncertainty.expression.Effort;
import org.etalon.uncertainty.expression.Expression;
import org.etalon.uncertainty.expression.ExpressionRejectedException;
import org.jspecify.annotations.Nullable;

/**
 * The terms of next higher order in the variance (GUM 5.1.2, note; H.1.7): for every two inputs
 * {@code (½·f_ij² + f_i·f_ijj)·u_i²·u_j²}, both orders taken together.
 */
final class HigherOrder {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** Of one output; beyond it these terms, which are for information, are left out. */
  private static final int EFFORT = Effort.ENOUGH / 5;

  private final Expression model;
  private final DecimalEvaluation evaluation;
  private final Derivatives derivatives = new Derivatives();

  private HigherOrder(Expression model, List<InputQuantity> inputs) {
    this.model = model;
    this.evaluation = new DecimalEvaluation(Propagation.coherent(inputs), new Effort(EFFORT));
  }

  static @Nullable SecondOrder of(
      OutputQuantity output, Propagation propagation, BigDecimal firstOrder) {
    if (!(output.model() instanceof OfExpression ofExpression)) {
      return null;
    }
    try {
      List<HigherTerm> terms =
          new HigherOrder(ofExpression.expression(), propagation.inputs())
              .terms(propagation.inputs(), output.scale().factor());
      BigDecimal variance = firstOrder.pow(2);
      for (HigherTerm term : terms) {
        variance = variance.add(term.variance(), WORKING);
      }
      return variance.signum() < 0
          ? null
          : new SecondOrder(
              Figures.reported(variance.sqrt(WORKING)),
              terms.stream()
                  .map(t -> new HigherTerm(t.inputs(), Figures.reported(t.variance())))
                  .toList());
    } catch (ExpressionRejectedException noDerivative) {
      return null;
    }
  }

  private List<HigherTerm> terms(List<InputQuantity> inputs, BigDecimal outputFactor) {
    List<InputQuantity> uncertain =
        inputs.stream().filter(input -> input.standardUncertainty().signum() != 0).toList();
    List<HigherTerm> terms = new ArrayList<>();
    for (int i = 0; i < uncertain.size(); i++) {
      for (int j = i; j < uncertain.size(); j++) {
        InputQuantity a = uncertain.get(i);
        InputQuantity b = uncertain.get(j);
        BigDecimal u =
            coherentUncertainty(a)
                .multiply(coherentUncertainty(b), WORKING)
                .divide(outputFactor, WORKING);
        BigDecimal variance = curvature(a.name(), b.name()).multiply(u.pow(2), WORKING);
        if (variance.signum() != 0) {
          terms.add(new HigherTerm(List.of(a.name(), b.name()), variance));
        }
      }
    }
    return terms;
  }

  private BigDecimal curvature(String a, String b) {
    Expression mixed = derivatives.of(derivatives.of(model, a), b);
    BigDecimal square = evaluation.of(mixed).pow(2);
    if (a.equals(b)) {
      return HALF.multiply(square).add(product(a, mixed, a), WORKING);
    }
    return square.add(product(a, mixed, b), WORKING).add(product(b, mixed, a), WORKING);
  }

  /** First derivative by one input, times the mixed one derived once more by another. */
  private BigDecimal product(String first, Expression mixed, String again) {
    BigDecimal third = evaluation.of(derivatives.of(mixed, again));
    return third.signum() == 0
        ? third
        : evaluation.of(derivatives.of(model, first)).multiply(third, WORKING);
  }

  private static BigDecimal coherentUncertainty(InputQuantity input) {
    return input.standardUncertainty().multiply(input.scale().factor(), WORKING);
  }
}
