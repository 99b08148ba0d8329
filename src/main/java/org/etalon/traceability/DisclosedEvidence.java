package org.etalon.traceability;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.fact.EquipmentFacts;
import org.etalon.equipment.jurisdiction.Demands;
import org.etalon.organisation.ScopeHistory;
import org.jspecify.annotations.Nullable;

/** Leads to no certificate that its reader may not see, so that nothing beyond one is asked. */
final class DisclosedEvidence implements Evidence {
  private final Evidence evidence;
  private final Predicate<Event> visible;

  DisclosedEvidence(Evidence evidence, Predicate<Event> visible) {
    this.evidence = evidence;
    this.visible = visible;
  }

  @Override
  public Optional<Event> parent(Event child, Event.Used used) {
    return evidence.parent(child, used).filter(visible);
  }

  @Override
  public Optional<Equipment> equipment(@Nullable String id) {
    return evidence.equipment(id);
  }

  @Override
  public Optional<EquipmentFacts> facts(@Nullable String equipment) {
    return evidence.facts(equipment);
  }

  @Override
  public Optional<ScopeHistory> scope(String id) {
    return evidence.scope(id);
  }

  @Override
  public Optional<Demands> demands(String region, LocalDate day) {
    return evidence.demands(region, day);
  }

  @Override
  public List<Calibrated> calibrationsOf(String equipment) {
    return evidence.calibrationsOf(equipment);
  }

  @Override
  public List<BudgetStake> stakes(Link link) {
    return evidence.stakes(link);
  }
}
