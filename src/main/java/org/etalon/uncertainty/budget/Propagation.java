package org.etalon.uncertainty.budget;

import static org.etalon.uncertainty.expression.DecimalEvaluation.WORKING;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.etalon.uncertainty.expression.DecimalEvaluation;
import org.etalon.uncertainty.expression.Derivatives;
import org.etalon.uncertainty.expression.Effort;
import org.etalon.uncertainty.expression.Expression;

/**
 * The value of an output and how much each input moves it (GUM 5.1.3), all in the output's unit.
 *
 * @param inputs that the model names, in the order written
 * @param sensitivities in the unit of the output by that of the input
 */
record Propagation(
    BigDecimal value, List<InputQuantity> inputs, Map<String, BigDecimal> sensitivities) {

  static Propagation of(ReadBudget budget, OutputQuantity output, Effort effort) {
    List<InputQuantity> inputs = budget.inputs(output.model().names());
    if (output.model() instanceof MeasurementModel.Linear linear) {
      return new Propagation(linear.value(), inputs, linear.coefficients());
    }
    Expression expression = ((MeasurementModel.OfExpression) output.model()).expression();
    DecimalEvaluation evaluation = new DecimalEvaluation(coherent(inputs), effort);
    Derivatives derivatives = new Derivatives();
    BigDecimal value = output.scale().fromCoherent(evaluation.of(expression));
    Map<String, BigDecimal> sensitivities = new LinkedHashMap<>();
    for (InputQuantity input : inputs) {
      boolean certain = input.standardUncertainty().signum() == 0;
      // Where nothing is uncertain a derivative need not even exist.
      BigDecimal coherent =
          certain ? BigDecimal.ZERO : evaluation.of(derivatives.of(expression, input.name()));
      sensitivities.put(
          input.name(),
          coherent
              .multiply(input.scale().factor(), WORKING)
              .divide(output.scale().factor(), WORKING));
    }
    return new Propagation(value, inputs, sensitivities);
  }

  static Map<String, BigDecimal> coherent(List<InputQuantity> inputs) {
    Map<String, BigDecimal> values = new LinkedHashMap<>();
    inputs.forEach(input -> values.put(input.name(), input.coherentEstimate()));
    return values;
  }

  BigDecimal sensitivity(InputQuantity input) {
    return sensitivities.getOrDefault(input.name(), BigDecimal.ZERO);
  }

  /** c·u with its sign. */
  BigDecimal uncertainty(InputQuantity input) {
    return sensitivity(input).multiply(input.standardUncertainty(), WORKING);
  }

  /** Covariance with another output of the same inputs, or the variance (GUM 5.2.2; H.2.3). */
  BigDecimal covariance(Propagation other, Correlations correlations) {
    BigDecimal sum = BigDecimal.ZERO;
    for (InputQuantity a : inputs) {
      for (InputQuantity b : other.inputs) {
        BigDecimal r = correlations.of(a.name(), b.name());
        if (r.signum() != 0) {
          BigDecimal product = uncertainty(a).multiply(other.uncertainty(b), WORKING);
          sum = sum.add(product.multiply(r, WORKING), WORKING);
        }
      }
    }
    return sum;
  }

  BigDecimal standardUncertainty(Correlations correlations) {
    BigDecimal variance = covariance(this, correlations);
    // Full correlation can leave less than nothing by the last of eighty digits.
    return variance.signum() <= 0 ? BigDecimal.ZERO : variance.sqrt(WORKING);
  }
}
