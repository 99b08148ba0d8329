package org.etalon.uncertainty.web;

import java.util.List;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.etalon.uncertainty.conformity.DecisionRule;
import org.etalon.uncertainty.conformity.GuardBand;
import org.etalon.uncertainty.conformity.PointwiseConformity;
import org.etalon.uncertainty.conformity.ToleranceLimits;
import org.jspecify.annotations.Nullable;

/**
 * What is to be decided, in the words of a calibration: exactly one of {@code real} and {@code
 * realList}.
 *
 * @param scale needed only where a unit with an offset is converted
 */
public record ConformityRequest(
    @Nullable Real real,
    @Nullable RealList realList,
    Limits toleranceLimits,
    Rule rule,
    @Nullable ValueScale scale) {

  /** Either may be absent; one entry stands for all values. */
  public record Limits(@Nullable List<String> lower, @Nullable List<String> upper, String unit) {}

  /**
   * The decision rule.
   *
   * @param chosenBy taken so that the rule of a calibration can be sent as it is; not used
   */
  public record Rule(
      DecisionRule.Type type,
      @Nullable Width guardBand,
      Boolean inclusive,
      @Nullable String maxFalseAccept,
      @Nullable String chosenBy) {}

  /** The guard band. */
  public record Width(GuardBand.Kind kind, @Nullable String value) {}

  /** The one quantity, or null when there is none or more than one. */
  @Nullable QuantityValue quantity() {
    if (real != null && realList != null) {
      return null;
    }
    return real != null ? real : realList;
  }

  PointwiseConformity about(QuantityValue quantity) {
    Width width = rule.guardBand;
    return new PointwiseConformity(
        new DecisionRule(
            rule.type,
            width == null ? null : new GuardBand(width.kind, width.value),
            rule.inclusive),
        rule.maxFalseAccept,
        quantity,
        new ToleranceLimits(toleranceLimits.lower, toleranceLimits.upper, toleranceLimits.unit),
        scale == null ? null : scale.conversion);
  }
}
