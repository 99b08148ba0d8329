package org.etalon.calibration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a quantity is to conform to, and by which rule that is decided (ISO/IEC 17025:2017, 7.8.6).
 *
 * @param outcomes sent along only to be compared with what the service computes
 */
public record Conformity(
    Specification specification,
    Rule rule,
    Limits toleranceLimits,
    @Nullable List<Outcome> outcomes) {

  /** The document and clause. */
  public record Specification(String norm, @Nullable Map<String, String> clause) {}

  /** The decision rule, with the risk it accepts and who chose it. */
  public record Rule(
      Type type,
      @Nullable GuardBand guardBand,
      Boolean inclusive,
      @Nullable String maxFalseAccept,
      ChosenBy chosenBy) {

    /** How uncertainty counts: not at all, by a guard band, or by conditional outcomes. */
    public enum Type {
      SIMPLE,
      GUARDED,
      NON_BINARY
    }

    /** Who chose the rule. */
    public enum ChosenBy {
      customer,
      regulation,
      laboratory
    }
  }

  /**
   * The width between tolerance limit and acceptance limit.
   *
   * @param value null for the kinds from {@code RSS} on
   */
  public record GuardBand(Kind kind, @Nullable String value) {

    /**
     * A value in the unit of the limits, a multiple of an uncertainty or of half the tolerance, the
     * risk that is allowed on the limit, or a function of the test uncertainty ratio.
     */
    public enum Kind {
      ABSOLUTE,
      TIMES_U,
      TIMES_STANDARD,
      TIMES_TOLERANCE,
      FALSE_ACCEPT,
      RSS,
      TEST_95,
      RP_10,
      DOBBERT
    }
  }

  /** Tolerance limits; either may be absent, one entry stands for all values. */
  public record Limits(@Nullable List<String> lower, @Nullable List<String> upper, String unit) {}

  /** What is decided for one value; the conditional ones by non-binary rules only. */
  public enum Outcome {
    PASS,
    CONDITIONAL_PASS,
    CONDITIONAL_FAIL,
    FAIL
  }
}
