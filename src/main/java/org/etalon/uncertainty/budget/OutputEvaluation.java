package org.etalon.uncertainty.budget;

import static org.etalon.uncertainty.expression.DecimalEvaluation.WORKING;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.etalon.uncertainty.Rounding;
import org.etalon.uncertainty.budget.OutputResult.Component;
import org.etalon.uncertainty.budget.OutputResult.CovarianceTerm;
import org.etalon.uncertainty.budget.OutputResult.Part;
import org.etalon.uncertainty.budget.OutputResult.Rounded;
import org.etalon.uncertainty.budget.OutputResult.SecondOrder;
import org.jspecify.annotations.Nullable;

/** Evaluates one output by the law of propagation of uncertainty. */
final class OutputEvaluation {
  private static final MathContext PERCENT = new MathContext(6);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final ReadBudget budget;
  private final OutputQuantity output;
  private final Propagation propagation;
  private final BigDecimal combined;
  private final DegreesOfFreedom freedom;

  OutputEvaluation(ReadBudget budget, OutputQuantity output, Propagation propagation) {
    this.budget = budget;
    this.output = output;
    this.propagation = propagation;
    this.combined = propagation.standardUncertainty(budget.correlations());
    this.freedom = DegreesOfFreedom.of(propagation, combined, budget.correlations());
  }

  OutputResult result() {
    BigDecimal whole = freedom.whole();
    BigDecimal factor =
        budget.factor() == null ? CoverageFactor.of(budget.probability(), whole) : budget.factor();
    BigDecimal probability =
        budget.factor() == null
            ? budget.probability()
            : CoverageFactor.probability(budget.factor(), whole);
    BigDecimal expanded = factor.multiply(combined, WORKING);
    return new OutputResult(
        output.name(),
        output.unit().toString(),
        Figures.reported(propagation.value()),
        Figures.reported(combined),
        components(),
        covariances(),
        freedom.effective() == null ? null : Figures.reported(freedom.effective()),
        whole,
        probability,
        factor,
        Figures.reported(expanded),
        rounded(expanded),
        secondOrder(),
        null);
  }

  boolean degreesOfFreedomAreDetermined() {
    return freedom.determined();
  }

  private @Nullable Rounded rounded(BigDecimal expanded) {
    if (expanded.signum() == 0) {
      return null;
    }
    BigDecimal uncertainty = twoDigits(Rounding.expandedUncertainty(Figures.reported(expanded)));
    return new Rounded(Rounding.valueTo(propagation.value(), uncertainty), uncertainty);
  }

  /** A second digit is written even if it is zero: 2.0 says more than 2. */
  private static BigDecimal twoDigits(BigDecimal rounded) {
    int missing = 2 - rounded.precision();
    return missing > 0 ? rounded.setScale(rounded.scale() + missing) : rounded;
  }

  private @Nullable SecondOrder secondOrder() {
    boolean correlated =
        !budget.correlations().within(propagation.sensitivities().keySet()).isEmpty();
    return correlated ? null : HigherOrder.of(output, propagation, combined);
  }

  private List<Component> components() {
    List<Component> components = new ArrayList<>();
    for (InputQuantity input : propagation.inputs()) {
      BigDecimal sensitivity = propagation.sensitivity(input);
      BigDecimal uncertainty = propagation.uncertainty(input);
      components.add(
          new Component(
              input.name(),
              input.unit().toString(),
              Figures.reported(input.estimate()),
              Figures.reported(input.standardUncertainty()),
              Figures.reported(sensitivity),
              Figures.reported(uncertainty),
              percent(uncertainty),
              input.terms().stream().map(term -> part(term, sensitivity)).toList()));
    }
    return components;
  }

  private static Part part(Term term, BigDecimal sensitivity) {
    BigDecimal u = term.standardUncertainty();
    BigDecimal freedom = term.degreesOfFreedom();
    return new Part(
        term.name(),
        Figures.reported(u),
        freedom == null ? null : Figures.reported(freedom),
        Figures.reported(sensitivity.multiply(u, WORKING)));
  }

  private BigDecimal percent(BigDecimal uncertainty) {
    return combined.signum() == 0
        ? BigDecimal.ZERO
        : Figures.reported(
            uncertainty.divide(combined, WORKING).pow(2, WORKING).multiply(HUNDRED).round(PERCENT));
  }

  private List<CovarianceTerm> covariances() {
    List<CovarianceTerm> terms = new ArrayList<>();
    var byName = budget.byName();
    for (var pair : budget.correlations().within(propagation.sensitivities().keySet())) {
      InputQuantity a = byName.get(pair.first());
      InputQuantity b = byName.get(pair.second());
      if (a != null && b != null) {
        BigDecimal r = budget.correlations().of(a.name(), b.name());
        BigDecimal variance =
            propagation
                .uncertainty(a)
                .multiply(propagation.uncertainty(b), WORKING)
                .multiply(r.multiply(BigDecimal.valueOf(2)), WORKING);
        terms.add(
            new CovarianceTerm(
                List.of(a.name(), b.name()), Figures.reported(r), Figures.reported(variance)));
      }
    }
    return terms;
  }
}
