package org.etalon.corpus;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A measurement standard or an instrument of a tree.
 *
 * @param tier 0 for a national primary standard, which has no certificate
 * @param second a quantity that an instrument measures as well
 * @param owner index of the laboratory that uses it
 * @param calibratedBy index of the laboratory that calibrates it
 * @param interval of the owner's recalibration programme
 */
public record Artifact(
    int index,
    int tier,
    Measurand measurand,
    @Nullable Measurand second,
    int owner,
    int calibratedBy,
    Period interval,
    String prefix) {
  /** Its identifier, unique within the tree. */
  public String id() {
    return prefix + (isPrimary() ? "primary-" + measurand.word() : measurand.word() + "-" + index);
  }

  public boolean isPrimary() {
    return tier == 0;
  }
}
