package org.etalon.equipment.due;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.etalon.equipment.EquipmentRegister;
import org.etalon.equipment.fact.EquipmentHistory;
import org.etalon.organisation.Organisations;

/** Works out anew what has to be done about equipment of which something became known. */
@Singleton
public class RefreshingDueDates {
  private final EquipmentRegister equipment;
  private final EquipmentHistory history;
  private final LastCalibrations calibrations;
  private final Organisations organisations;
  private final DueDates dueDates;
  private final Clock clock;

  RefreshingDueDates(
      EquipmentRegister equipment,
      EquipmentHistory history,
      LastCalibrations calibrations,
      Organisations organisations,
      DueDates dueDates,
      Clock clock) {
    this.equipment = equipment;
    this.history = history;
    this.calibrations = calibrations;
    this.organisations = organisations;
    this.dueDates = dueDates;
    this.clock = clock;
  }

  /** Call it in the transaction of what became known. */
  public void refresh(String id) {
    String owner = equipment.find(id).orElseThrow().owner();
    dueDates.replace(
        id,
        owner,
        () ->
            Due.of(
                history.asKnown(id, clock.instant()),
                calibrations.of(id),
                organisations.find(owner).orElseThrow().today(clock)));
  }
}
