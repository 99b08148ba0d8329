package org.etalon.uncertainty.budget;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.etalon.uncertainty.expression.Expression;

/** How an output depends on the inputs. */
sealed interface MeasurementModel {
  /** The inputs that it names. */
  Set<String> names();

  /** An expression of numbers in coherent SI units. */
  record OfExpression(Expression expression) implements MeasurementModel {
    @Override
    public Set<String> names() {
      return expression.names();
    }
  }

  /**
   * A value and what one unit of each input adds to it.
   *
   * @param coefficients in the unit of the output by the unit of the input
   */
  record Linear(BigDecimal value, Map<String, BigDecimal> coefficients)
      implements MeasurementModel {
    public Linear {
      coefficients = Map.copyOf(coefficients);
    }

    @Override
    public Set<String> names() {
      return coefficients.keySet();
    }
  }
}
