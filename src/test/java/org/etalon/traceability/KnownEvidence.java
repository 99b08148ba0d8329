package org.etalon.traceability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.fact.EquipmentFact;
import org.etalon.equipment.fact.EquipmentFacts;
import org.etalon.equipment.fact.Recorded;
import org.etalon.equipment.jurisdiction.Demands;
import org.etalon.organisation.ScopeHistory;
import org.etalon.uncertainty.budget.Budget;
import org.jspecify.annotations.Nullable;

/** Evidence that a test lays out. */
public final class KnownEvidence implements Evidence {
  public final Map<String, Event> events = new LinkedHashMap<>();
  public final Map<String, Equipment> equipment = new LinkedHashMap<>();

  public final Map<String, List<Budget>> budgets = new LinkedHashMap<>();

  public final Map<String, List<Recorded<EquipmentFact>>> recorded = new LinkedHashMap<>();
  public final Map<String, ScopeHistory> scopes = new LinkedHashMap<>();

  /** By region. */
  public final Map<String, Demands> demands = new LinkedHashMap<>();

  /** Calibrations of which the certificates are not laid out. */
  public final Map<String, List<Calibrated>> calibrated = new LinkedHashMap<>();

  public void add(Event event) {
    events.put(event.key(), event);
  }

  public void add(Equipment one) {
    equipment.put(one.id(), one);
  }

  Event event(String number) {
    return Objects.requireNonNull(events.get(number));
  }

  @Override
  public Optional<Event> parent(Event child, Event.Used used) {
    return Optional.ofNullable(used.parent()).map(events::get);
  }

  @Override
  public Optional<Equipment> equipment(@Nullable String id) {
    return Optional.ofNullable(id).map(equipment::get);
  }

  @Override
  public Optional<EquipmentFacts> facts(@Nullable String id) {
    return id == null
        ? Optional.empty()
        : Optional.of(new EquipmentFacts(id, recorded.getOrDefault(id, List.of())));
  }

  @Override
  public Optional<ScopeHistory> scope(String id) {
    return Optional.ofNullable(scopes.get(id));
  }

  @Override
  public Optional<Demands> demands(String region, LocalDate day) {
    return Optional.ofNullable(demands.get(region));
  }

  /** Records a fact about a piece of equipment. */
  public void record(String id, EquipmentFact fact) {
    List<Recorded<EquipmentFact>> all = recorded.computeIfAbsent(id, key -> new ArrayList<>());
    all.add(new Recorded<>(id + all.size(), id, fact, Instant.EPOCH, "someone", "owner"));
  }

  @Override
  public List<Calibrated> calibrationsOf(String item) {
    List<Calibrated> all = new ArrayList<>(calibrated.getOrDefault(item, List.of()));
    for (Event event : events.values()) {
      if (event.items().contains(item) && event.stated().issued() != null) {
        all.add(new Calibrated(event.key(), event.stated().issued(), event.stated().ended(), true));
      }
    }
    return all;
  }

  @Override
  public List<BudgetStake> stakes(Link link) {
    Event parent = link.parent();
    return parent == null
        ? List.of()
        : budgets.getOrDefault(link.child().key(), List.of()).stream()
            .map(budget -> Stakes.of(budget, parent))
            .toList();
  }
}
