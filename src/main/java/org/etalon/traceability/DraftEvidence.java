package org.etalon.traceability;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.etalon.calibration.MeasuredResult;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.fact.EquipmentFacts;
import org.etalon.equipment.jurisdiction.Demands;
import org.etalon.organisation.ScopeHistory;
import org.jspecify.annotations.Nullable;

/** What is known of a draft beside everything else: the budgets that were sent with it. */
final class DraftEvidence implements Evidence {
  private final Evidence known;
  private final Event draft;
  private final List<MeasuredResult> tables;

  DraftEvidence(Evidence known, Event draft, List<MeasuredResult> tables) {
    this.known = known;
    this.draft = draft;
    this.tables = List.copyOf(tables);
  }

  @Override
  public List<BudgetStake> stakes(Link link) {
    Event parent = link.parent();
    if (!link.child().key().equals(draft.key())) {
      return known.stakes(link);
    }
    return parent == null
        ? List.of()
        : TableBudgets.of(tables, link).stream().map(budget -> Stakes.of(budget, parent)).toList();
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
}
