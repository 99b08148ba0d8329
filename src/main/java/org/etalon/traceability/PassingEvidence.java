package org.etalon.traceability;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.fact.EquipmentFacts;
import org.etalon.equipment.jurisdiction.Demands;
import org.etalon.organisation.ScopeHistory;
import org.jspecify.annotations.Nullable;

/** Evidence that answers as other evidence does, but for what is said otherwise. */
abstract class PassingEvidence implements Evidence {
  private final Evidence known;

  PassingEvidence(Evidence known) {
    this.known = known;
  }

  /** The other evidence. */
  final Evidence known() {
    return known;
  }

  @Override
  public Optional<Event> parent(Event child, Event.Used used) {
    return known.parent(child, used);
  }

  @Override
  public Optional<Equipment> equipment(@Nullable String id) {
    return known.equipment(id);
  }

  @Override
  public Optional<EquipmentFacts> facts(@Nullable String equipment) {
    return known.facts(equipment);
  }

  @Override
  public Optional<ScopeHistory> scope(String id) {
    return known.scope(id);
  }

  @Override
  public Optional<Demands> demands(String region, LocalDate day) {
    return known.demands(region, day);
  }

  @Override
  public List<Calibrated> calibrationsOf(String equipment) {
    return known.calibrationsOf(equipment);
  }

  @Override
  public List<BudgetStake> stakes(Link link) {
    return known.stakes(link);
  }
}
