package org.etalon.uncertainty.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;
import org.etalon.problem.ProblemException;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.uncertainty.budget.Budget.Coverage;
import org.etalon.uncertainty.budget.Budget.Input;
import org.etalon.uncertainty.budget.Budget.ScaleType;
import org.etalon.uncertainty.expression.Expression;
import org.etalon.uncertainty.expression.ScaleAnalysis.Kind;
import org.etalon.uncertainty.montecarlo.SimulationPlan;
import org.jspecify.annotations.Nullable;

/** Reads a budget, or tells everything that keeps it from being one. */
final class BudgetReader {
  private static final int INPUTS_MAX = 100;
  private static final int CONTRIBUTIONS_MAX = 100;
  private static final int CORRELATIONS_MAX = 1000;
  private static final int OUTPUTS_MAX = 10;
  private static final BigDecimal PROBABILITY = new BigDecimal("0.95");

  private final Faults faults = new Faults();
  private final Budget budget;
  private final LongSupplier seeds;

  BudgetReader(Budget budget, LongSupplier seeds) {
    this.budget = budget;
    this.seeds = seeds;
  }

  /**
   * @throws ProblemException with a pointer into the budget for each fault
   */
  ReadBudget read() {
    var correlations =
        Objects.requireNonNullElse(budget.correlations(), List.<Budget.Correlation>of());
    count(budget.inputs(), 1, INPUTS_MAX, "/inputs");
    count(correlations, 0, CORRELATIONS_MAX, "/correlations");
    count(budget.outputs(), 1, OUTPUTS_MAX, "/outputs");
    faults.refuseIfAny();

    Map<String, InputQuantity> inputs = new LinkedHashMap<>();
    for (int i = 0; i < budget.inputs().size(); i++) {
      InputQuantity input = input(budget.inputs().get(i), "/inputs/" + i);
      boolean twice = inputs.put(input.name(), input) != null;
      faults.require(!twice, "/inputs/" + i + "/name", "twice", "The name was there before.");
    }
    Correlations read = new CorrelationReader(faults, inputs).read(correlations);
    List<OutputQuantity> outputs = outputs(inputs);
    Coverage coverage = budget.coverage() == null ? new Coverage(null, null) : budget.coverage();
    BigDecimal factor =
        coverage.factor() == null ? null : faults.positive(coverage.factor(), "/coverage/factor");
    BigDecimal probability =
        coverage.probability() == null
            ? PROBABILITY
            : faults.probability(coverage.probability(), "/coverage/probability");
    faults.require(
        coverage.factor() == null || coverage.probability() == null,
        "/coverage",
        "coverage",
        "A probability is given or a factor, not both.");
    faults.require(
        coverage.factor() == null || budget.monteCarlo() == null,
        "/coverage/factor",
        "coverage",
        "A simulation needs the probability of its intervals, not a factor.");
    SimulationPlan plan =
        budget.monteCarlo() == null
            ? null
            : new PlanReader(faults, seeds).read(budget.monteCarlo(), probability, inputs, outputs);
    faults.refuseIfAny();
    return new ReadBudget(List.copyOf(inputs.values()), read, outputs, probability, factor, plan);
  }

  private List<OutputQuantity> outputs(Map<String, InputQuantity> inputs) {
    OutputReader reader = new OutputReader(faults, inputs);
    List<OutputQuantity> outputs = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < budget.outputs().size(); i++) {
      String pointer = "/outputs/" + i;
      OutputQuantity output = reader.read(budget.outputs().get(i), pointer);
      if (output != null) {
        outputs.add(output);
        faults.require(
            names.add(output.name()), pointer + "/name", "twice", "The name was there before.");
      }
    }
    return outputs;
  }

  private InputQuantity input(Input written, String pointer) {
    faults.require(
        Expression.isName(written.name()) && written.name().length() <= 64,
        pointer + "/name",
        "name",
        "A name is letters, digits and underscores, and neither a function nor a constant.");
    DsiUnit unit = faults.unit(written.unit(), pointer + "/unit");
    requireScale(faults, unit, written.scale(), pointer + "/scale");
    List<Contribution> contributions =
        Objects.requireNonNullElse(written.contributions(), List.of());
    count(contributions, 0, CONTRIBUTIONS_MAX, pointer + "/contributions");
    ContributionReader reader = new ContributionReader(faults, unit);
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < Math.min(contributions.size(), CONTRIBUTIONS_MAX); i++) {
      Term term = reader.read(contributions.get(i), pointer + "/contributions/" + i);
      if (term != null) {
        terms.add(term);
      }
    }
    return new InputQuantity(
        written.name(),
        estimate(written, terms, pointer),
        unit,
        CoherentScale.of(unit, written.scale()),
        kind(unit, written.scale()),
        terms);
  }

  private static @Nullable Kind kind(DsiUnit unit, @Nullable ScaleType scale) {
    if (scale == null || !unit.dimension().equals(OutputReader.TEMPERATURE)) {
      return null;
    }
    return scale == ScaleType.INTERVAL ? Kind.TEMPERATURE : Kind.DIFFERENCE;
  }

  private BigDecimal estimate(Input written, List<Term> terms, String pointer) {
    if (written.estimate() != null) {
      return faults.decimal(written.estimate(), pointer + "/estimate");
    }
    List<BigDecimal> means = terms.stream().map(Term::mean).filter(Objects::nonNull).toList();
    if (means.size() == 1) {
      return means.get(0);
    }
    faults.add(
        pointer + "/estimate",
        "missing",
        "An estimate is needed, unless it is the mean of the only observations.");
    return BigDecimal.ONE;
  }

  /** A temperature and a difference of temperatures are two scales; nothing is guessed. */
  static void requireScale(Faults faults, DsiUnit unit, @Nullable ScaleType scale, String pointer) {
    faults.require(
        scale != null || unit.offset().signum() == 0,
        pointer,
        "scale-needed",
        unit + " needs a scale: INTERVAL for a temperature, RATIO for a difference.");
  }

  private void count(List<?> list, int min, int max, String pointer) {
    faults.require(
        list.size() >= min && list.size() <= max,
        pointer,
        "count",
        "There are " + min + " to " + max + ".");
  }
}
