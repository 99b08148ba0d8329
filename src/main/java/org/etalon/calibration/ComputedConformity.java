package org.etalon.calibration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.etalon.calibration.Conformity.Outcome;
import org.etalon.quantity.QuantityFinding;
import org.etalon.uncertainty.conformity.DecisionRule;
import org.etalon.uncertainty.conformity.GuardBand;
import org.etalon.uncertainty.conformity.PointDecision;
import org.etalon.uncertainty.conformity.PointwiseConformity;
import org.etalon.uncertainty.conformity.ToleranceLimits;
import org.jspecify.annotations.Nullable;

/**
 * The conformity of each value of a quantity, computed from what is signed (ILAC G8:09/2019, 4.2).
 *
 * @param outcomes one for each value; empty when there are findings
 * @param acceptanceLower in the unit of the limits, one for each value; empty without a lower limit
 * @param acceptanceUpper likewise
 * @param neverAccepts whether the guard band leaves nothing of some tolerance
 * @param findings why it cannot be computed; pointers begin at the conformity
 */
public record ComputedConformity(
    List<Outcome> outcomes,
    List<String> acceptanceLower,
    List<String> acceptanceUpper,
    boolean neverAccepts,
    List<QuantityFinding> findings) {
  /** Computes it for a quantity that is right by itself. */
  public static ComputedConformity of(MeasuredQuantity quantity, Conformity conformity) {
    Conformity.Limits limits = conformity.toleranceLimits();
    PointwiseConformity.Answer answer =
        new PointwiseConformity(
                rule(conformity.rule()),
                conformity.rule().maxFalseAccept(),
                quantity.value(),
                new ToleranceLimits(limits.lower(), limits.upper(), limits.unit()),
                quantity.scale())
            .decide();
    List<Outcome> outcomes = new ArrayList<>();
    List<String> lower = new ArrayList<>();
    List<String> upper = new ArrayList<>();
    boolean neverAccepts = false;
    for (PointDecision point : answer.decisions()) {
      outcomes.add(Outcome.valueOf(point.decision().outcome().name()));
      add(point.decision().acceptanceLower(), lower);
      add(point.decision().acceptanceUpper(), upper);
      neverAccepts |= point.decision().acceptsNothing();
    }
    return new ComputedConformity(outcomes, lower, upper, neverAccepts, answer.findings());
  }

  /** The decision rule as those who decide know it. */
  public static DecisionRule rule(Conformity.Rule rule) {
    Conformity.GuardBand guardBand = rule.guardBand();
    return new DecisionRule(
        DecisionRule.Type.valueOf(rule.type().name()),
        guardBand == null
            ? null
            : new GuardBand(GuardBand.Kind.valueOf(guardBand.kind().name()), guardBand.value()),
        rule.inclusive());
  }

  private static void add(@Nullable BigDecimal limit, List<String> limits) {
    if (limit != null) {
      limits.add(limit.toPlainString());
    }
  }
}
