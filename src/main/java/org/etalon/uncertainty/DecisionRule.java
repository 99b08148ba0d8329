package org.etalon.uncertainty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.etalon.quantity.Decimal;
import org.etalon.quantity.DecimalRejectedException;
import org.etalon.quantity.QuantityFinding;
import org.etalon.quantity.QuantityFinding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * How uncertainty is taken into account in a statement of conformity (ISO/IEC 17025, 3.7 and 7.8.6;
 * ILAC G8:09/2019). Held as it was written; {@link #check} asks whether it is a rule.
 *
 * @param guardBand how far the acceptance limits lie inside the tolerance limits; of a {@code
 *     GUARDED} rule only
 * @param inclusive whether a value on an acceptance limit is accepted
 */
public record DecisionRule(Type type, @Nullable GuardBand guardBand, boolean inclusive) {
  /** Binary rules: the outcome is pass or fail. */
  public enum Type {
    /** Simple acceptance: the tolerance limits are the acceptance limits. */
    SIMPLE,
    /** Acceptance limits lie inside the tolerance limits by the guard band. */
    GUARDED
  }

  /** What the number of a guard band counts. */
  public enum GuardBandKind {
    /** The unit of the value. */
    ABSOLUTE,
    /** Expanded uncertainties, U. */
    TIMES_U,
    /** Standard uncertainties, u = U / k. */
    TIMES_STANDARD
  }

  /** The width of a guard band; {@code value} is a decimal as written. */
  public record GuardBand(GuardBandKind kind, String value) {}

  public static DecisionRule simple(boolean inclusive) {
    return new DecisionRule(Type.SIMPLE, null, inclusive);
  }

  public static DecisionRule guarded(GuardBandKind kind, String value, boolean inclusive) {
    return new DecisionRule(Type.GUARDED, new GuardBand(kind, value), inclusive);
  }

  /** What keeps this from being a rule; pointers begin at the object that holds it. */
  public List<QuantityFinding> check() {
    List<QuantityFinding> findings = new ArrayList<>();
    if (type == Type.SIMPLE && guardBand != null) {
      findings.add(error("/guardBand", "guard-band", "Simple acceptance has no guard band."));
    }
    if (type == Type.GUARDED && guardBand == null) {
      findings.add(error("/guardBand", "guard-band", "A guarded rule needs its guard band."));
    }
    if (guardBand != null) {
      try {
        if (Decimal.parse(guardBand.value()).value().signum() < 0) {
          // JCGM 106, 8.3.3 knows relaxed acceptance too; it needs an agreement of its own.
          findings.add(error("/guardBand/value", "guard-band", "A guard band is not negative."));
        }
      } catch (DecimalRejectedException e) {
        findings.add(error("/guardBand/value", e.code(), e.detail()));
      }
    }
    return List.copyOf(findings);
  }

  private static QuantityFinding error(String pointer, String code, String detail) {
    return new QuantityFinding(pointer, code, Severity.ERROR, detail);
  }

  /** The number of the guard band; zero for simple acceptance. */
  BigDecimal guardBandValue() {
    return guardBand == null ? BigDecimal.ZERO : Decimal.parse(guardBand.value()).value();
  }
}
