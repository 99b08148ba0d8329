package org.etalon.traceability.recorded;

import java.util.List;
import java.util.Set;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.fact.EquipmentFact;
import org.etalon.equipment.fact.FactKind;
import org.etalon.equipment.fact.Recorded;
import org.etalon.organisation.ScopeVersion;

/**
 * Leaves out of a record what no rule asks: whose hands recorded it, where equipment stands, what
 * identifies it. Of a review the account stays, because the answer names who reviewed.
 */
final class Reduction {
  private static final String NOBODY = "";
  private static final Set<FactKind> UNASKED = Set.of(FactKind.MOVE, FactKind.RETRACTION);

  private Reduction() {}

  static Equipment of(Equipment all) {
    return new Equipment(
        all.id(),
        all.name(),
        all.legalStatus(),
        all.rank(),
        all.role(),
        null,
        null,
        List.of(),
        all.owner(),
        null,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        List.of(),
        all.assessment());
  }

  /** Of facts that stand, so that what was retracted is not needed. */
  static List<Recorded<EquipmentFact>> of(List<Recorded<EquipmentFact>> standing) {
    return standing.stream()
        .filter(recorded -> !UNASKED.contains(recorded.fact().kind()))
        .map(Reduction::of)
        .toList();
  }

  private static Recorded<EquipmentFact> of(Recorded<EquipmentFact> all) {
    boolean review = all.fact().kind() == FactKind.EVIDENCE_REVIEW;
    return new Recorded<>(
        all.id(),
        all.equipment(),
        all.fact(),
        all.recordedAt(),
        review ? all.account() : NOBODY,
        NOBODY);
  }

  static List<ScopeVersion> ofVersions(List<ScopeVersion> versions) {
    return versions.stream()
        .map(
            all ->
                new ScopeVersion(
                    all.scope(),
                    all.version(),
                    all.appliesFrom(),
                    all.recordedAt(),
                    NOBODY,
                    null,
                    null,
                    all.digest()))
        .toList();
  }
}
