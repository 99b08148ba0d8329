package org.etalon.traceability;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.fact.EquipmentFacts;
import org.etalon.equipment.jurisdiction.Demands;
import org.etalon.organisation.ScopeHistory;
import org.jspecify.annotations.Nullable;

/** Writes down what was asked, and the answers. */
final class Witness implements Evidence {
  private final Evidence known;
  private final Map<Question, Optional<Object>> answers = new LinkedHashMap<>();

  Witness(Evidence known) {
    this.known = known;
  }

  /** In the order in which it was asked first. */
  Map<Question, Optional<Object>> answers() {
    return answers;
  }

  /** A rule is about what a walk has found already. */
  @Override
  public Optional<Event> parent(Event child, Event.Used used) {
    throw new UnsupportedOperationException("No rule goes on walking");
  }

  @Override
  public Optional<Equipment> equipment(@Nullable String id) {
    return asked(new Question.OfEquipment(id)).map(Equipment.class::cast);
  }

  @Override
  public Optional<EquipmentFacts> facts(@Nullable String equipment) {
    return asked(new Question.OfFacts(equipment)).map(EquipmentFacts.class::cast);
  }

  @Override
  public Optional<ScopeHistory> scope(String id) {
    return asked(new Question.OfScope(id)).map(ScopeHistory.class::cast);
  }

  @Override
  public Optional<Demands> demands(String region, LocalDate day) {
    return asked(new Question.OfDemands(region, day)).map(Demands.class::cast);
  }

  @Override
  @SuppressWarnings("unchecked") // as the question answers
  public List<Calibrated> calibrationsOf(String equipment) {
    return (List<Calibrated>) asked(new Question.OfCalibrations(equipment)).orElseThrow();
  }

  @Override
  @SuppressWarnings("unchecked") // as the question answers
  public List<BudgetStake> stakes(Link link) {
    return (List<BudgetStake>) asked(new Question.OfStakes(link)).orElseThrow();
  }

  private Optional<Object> asked(Question question) {
    return answers.computeIfAbsent(question, one -> Optional.ofNullable(one.ask(known)));
  }
}
