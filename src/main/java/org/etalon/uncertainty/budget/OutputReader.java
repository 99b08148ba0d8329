package org.etalon.uncertainty.budget;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.etalon.quantity.code.KindMatch;
import org.etalon.quantity.code.UnitKinds;
import org.etalon.quantity.unit.Dimension;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.uncertainty.budget.Budget.Output;
import org.etalon.uncertainty.budget.Budget.ScaleType;
import org.etalon.uncertainty.expression.DimensionAnalysis;
import org.etalon.uncertainty.expression.Expression;
import org.etalon.uncertainty.expression.ExpressionRejectedException;
import org.etalon.uncertainty.expression.ScaleAnalysis;
import org.etalon.uncertainty.expression.ScaleAnalysis.Kind;
import org.jspecify.annotations.Nullable;

/** Reads outputs and asks whether their models fit the inputs. */
final class OutputReader {
  private static final String KIND = "temperature-or-difference";
  static final Dimension TEMPERATURE = DsiUnit.parse("\\kelvin").dimension();

  private final Faults faults;
  private final Map<String, InputQuantity> inputs;

  OutputReader(Faults faults, Map<String, InputQuantity> inputs) {
    this.faults = faults;
    this.inputs = inputs;
  }

  @Nullable OutputQuantity read(Output written, String pointer) {
    DsiUnit unit = faults.unit(written.unit(), pointer + "/unit");
    MeasurementModel model = model(written, unit, pointer);
    return model == null
        ? null
        : new OutputQuantity(written.name(), unit, CoherentScale.of(unit, written.scale()), model);
  }

  private @Nullable MeasurementModel model(Output written, DsiUnit unit, String pointer) {
    if (written.expression() != null
        && written.value() == null
        && written.sensitivities() == null) {
      BudgetReader.requireScale(faults, unit, written.scale(), pointer + "/scale");
      return expression(written.expression(), written.scale(), unit, pointer);
    }
    if (written.expression() == null
        && written.value() != null
        && written.sensitivities() != null) {
      return linear(written.value(), written.sensitivities(), pointer);
    }
    faults.add(
        pointer, "model", "An output has an expression, or else a value with sensitivities.");
    return null;
  }

  private @Nullable MeasurementModel expression(
      String text, @Nullable ScaleType scale, DsiUnit unit, String pointer) {
    String place = pointer + "/expression";
    try {
      Expression expression = Expression.parse(text);
      if (!faults.isEmpty()) {
        // Dimensions of inputs that could not be read would only give more errors.
        return null;
      }
      faults.require(
          CoherentScale.isKnown(unit), pointer + "/unit", "unit-size", sizeUnknown(unit));
      for (String name : expression.names()) {
        InputQuantity input = inputs.get(name);
        if (input != null && !CoherentScale.isKnown(input.unit())) {
          faults.add(place, "unit-size", name + ": " + sizeUnknown(input.unit()));
        }
      }
      if (!faults.isEmpty()) {
        return null;
      }
      Dimension dimension = new DimensionAnalysis(dimensions()).of(expression);
      faults.require(
          dimension.equals(unit.dimension()),
          pointer + "/unit",
          "dimension-mismatch",
          "The model has the dimension " + dimension + ", the unit " + unit.dimension() + ".");
      requireSameKind(expression, unit, pointer);
      if (dimension.equals(TEMPERATURE) && faults.isEmpty()) {
        requireKind(expression, scale, pointer);
      }
      return new MeasurementModel.OfExpression(expression);
    } catch (ExpressionRejectedException e) {
      faults.add(place, e.code(), e.detail());
      return null;
    }
  }

  /**
   * Kinds share dimensions; only where nothing is computed is a swap plain: Gy and Sv, Hz and Bq.
   */
  private void requireSameKind(Expression expression, DsiUnit unit, String pointer) {
    InputQuantity input =
        expression instanceof Expression.Name name ? inputs.get(name.name()) : null;
    boolean swapped =
        input != null
            && !unit.dimension().isNone()
            && unit.terms().size() == 1
            && input.unit().terms().size() == 1
            && UnitKinds.compare(input.unit(), unit) == KindMatch.DIFFERENT;
    faults.require(
        !swapped || !faults.isEmpty(),
        pointer + "/unit",
        "kind-mismatch",
        "The output is its input, but its unit belongs to another kind of quantity.");
  }

  /** What a model gives, and what is said of its output, are the same: nothing is 273.15 K off. */
  private void requireKind(Expression expression, @Nullable ScaleType scale, String pointer) {
    Map<String, Kind> stated = new HashMap<>();
    Set<String> unstated = new HashSet<>();
    inputs.forEach(
        (name, input) -> {
          if (input.kind() != null) {
            stated.put(name, input.kind());
          } else if (TEMPERATURE.equals(input.unit().dimension())) {
            unstated.add(name);
          }
        });
    Set<Kind> given = new ScaleAnalysis(stated, unstated).of(expression);
    if (scale == ScaleType.INTERVAL) {
      faults.require(
          given.contains(Kind.TEMPERATURE),
          pointer + "/scale",
          KIND,
          "The model gives a difference of temperatures, whose scale is RATIO, not INTERVAL.");
    } else if (scale == ScaleType.RATIO) {
      faults.require(
          given.contains(Kind.DIFFERENCE),
          pointer + "/scale",
          KIND,
          "The model gives a temperature, whose scale is INTERVAL, not RATIO.");
    }
  }

  private static String sizeUnknown(DsiUnit unit) {
    return unit + " cannot be converted to a coherent SI unit; give value and sensitivities.";
  }

  private Map<String, Dimension> dimensions() {
    Map<String, Dimension> dimensions = new HashMap<>();
    inputs.forEach(
        (name, input) -> {
          if (CoherentScale.isKnown(input.unit())) {
            dimensions.put(name, input.unit().dimension());
          }
        });
    return dimensions;
  }

  private MeasurementModel linear(String value, Map<String, String> sensitivities, String pointer) {
    Map<String, BigDecimal> coefficients = new TreeMap<>();
    sensitivities.forEach(
        (name, written) -> {
          String place = pointer + "/sensitivities/" + name.replace("~", "~0").replace("/", "~1");
          faults.require(
              inputs.containsKey(name), place, "unknown-name", "There is no such input.");
          coefficients.put(name, faults.decimal(written, place));
        });
    return new MeasurementModel.Linear(faults.decimal(value, pointer + "/value"), coefficients);
  }
}
