package org.etalon.traceability;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.fact.EquipmentFacts;
import org.etalon.equipment.jurisdiction.Demands;
import org.etalon.organisation.ScopeHistory;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known at one moment of what a chain asks about. What was recorded later is not
 * there.
 */
public interface Evidence {

  /**
   * The certificate of a standard.
   *
   * @param child that names it
   */
  Optional<Event> parent(Event child, Event.Used used);

  Optional<Equipment> equipment(@Nullable String id);

  /** The facts about a piece of equipment; empty when it is not registered. */
  Optional<EquipmentFacts> facts(@Nullable String equipment);

  /** The versions of an accredited or authorised capability. */
  Optional<ScopeHistory> scope(String id);

  /** What the law of a region demands of standards on a day; empty when nobody recorded it. */
  Optional<Demands> demands(String region, LocalDate day);

  /** Every calibration of a piece of equipment for which a certificate is here. */
  List<Calibrated> calibrationsOf(String equipment);

  /** Those of them that ended after a day, by nothing but the list of all. */
  default List<Calibrated> calibrationsOf(String equipment, LocalDate after) {
    return calibrationsOf(equipment).stream()
        .filter(each -> each.ended() != null && each.ended().isAfter(after))
        .toList();
  }

  /**
   * What the uncertainty budgets of the results of a child that rest on a standard say of the
   * parent, one for each budget; none without a parent or without budgets, which is usual.
   */
  List<BudgetStake> stakes(Link link);

  /**
   * Names the state of all that is known. Who gets the same name, and gets it again after asking,
   * was answered as everybody else who did; null where nobody can tell, as where answers are heard.
   */
  default @Nullable Object generation() {
    return null;
  }
}
