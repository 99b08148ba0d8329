package org.etalon.uncertainty.conformity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.etalon.quantity.QuantityFinding;
import org.etalon.quantity.QuantityFinding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * How uncertainty is taken into account in a statement of conformity (ISO/IEC 17025, 3.7 and 7.8.6;
 * ILAC G8:09/2019, 4.2). Held as it was written; {@link #check} asks whether it is a rule.
 *
 * @param guardBand how far the acceptance limits lie inside the tolerance limits; of a {@code
 *     GUARDED} or {@code NON_BINARY} rule only
 * @param inclusive whether a value on a limit belongs to the better side of it
 */
public record DecisionRule(Type type, @Nullable GuardBand guardBand, boolean inclusive) {
  /** How many outcomes there are, and where the limits between them lie. */
  public enum Type {
    /** Simple acceptance: the tolerance limits are the acceptance limits. Pass or fail. */
    SIMPLE,
    /** Acceptance limits lie inside the tolerance limits by the guard band. Pass or fail. */
    GUARDED,
    /**
     * The guard band lies on both sides of a tolerance limit: within it the outcome is conditional.
     * Without a guard band it is U, as ILAC G8 has it.
     */
    NON_BINARY
  }

  private static final GuardBand ONE_U = new GuardBand(GuardBand.Kind.TIMES_U, "1");

  public static DecisionRule simple(boolean inclusive) {
    return new DecisionRule(Type.SIMPLE, null, inclusive);
  }

  public static DecisionRule guarded(GuardBand.Kind kind, @Nullable String value, boolean incl) {
    return new DecisionRule(Type.GUARDED, new GuardBand(kind, value), incl);
  }

  public static DecisionRule nonBinary(GuardBand.Kind kind, @Nullable String value, boolean incl) {
    return new DecisionRule(Type.NON_BINARY, new GuardBand(kind, value), incl);
  }

  /** What keeps this from being a rule; pointers begin at the object that holds it. */
  public List<QuantityFinding> check() {
    List<QuantityFinding> findings = new ArrayList<>();
    if (type == Type.SIMPLE && guardBand != null) {
      findings.add(error("Simple acceptance has no guard band."));
    }
    if (type == Type.GUARDED && guardBand == null) {
      findings.add(error("A guarded rule needs its guard band."));
    }
    if (guardBand != null) {
      findings.addAll(guardBand.check());
    }
    return List.copyOf(findings);
  }

  private static QuantityFinding error(String detail) {
    return new QuantityFinding("/guardBand", "guard-band", Severity.ERROR, detail);
  }

  /** The guard band that is applied: the one written, or what the type means without; or none. */
  public @Nullable GuardBand appliedGuardBand() {
    return guardBand == null && type == Type.NON_BINARY ? ONE_U : guardBand;
  }

  BigDecimal width(BigDecimal expanded, BigDecimal factor, ToleranceInterval tolerance) {
    GuardBand applied = appliedGuardBand();
    return applied == null ? BigDecimal.ZERO : applied.width(expanded, factor, tolerance);
  }
}
