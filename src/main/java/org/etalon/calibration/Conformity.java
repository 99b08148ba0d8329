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

    /** How uncertainty counts: not at all, or by a guard band. */
    public enum Type {
      SIMPLE,
      GUARDED
    }

    /** Who chose the rule. */
    public enum ChosenBy {
      customer,
      regulation,
      laboratory
    }
  }

  /** The width between tolerance limit and acceptance limit. */
  public record GuardBand(Kind kind, String value) {

    /** A value in the unit of the limits, or a multiple of an uncertainty. */
    public enum Kind {
      ABSOLUTE,
      TIMES_U,
      TIMES_STANDARD
    }
  }

  /** Tolerance limits; either may be absent, one entry stands for all values. */
  public record Limits(@Nullable List<String> lower, @Nullable List<String> upper, String unit) {}

  /** What is decided for one value. */
  public enum Outcome {
    PASS,
    FAIL
  }
}
