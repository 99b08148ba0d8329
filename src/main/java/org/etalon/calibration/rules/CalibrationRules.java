package org.etalon.calibration.rules;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.etalon.calibration.CalibrationBody;
import org.etalon.calibration.Finding;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.EquipmentRegister;
import org.etalon.organisation.Capabilities;
import org.etalon.organisation.Organisation;
import org.etalon.organisation.Organisations;
import org.etalon.organisation.Scope;

/** Asks every rule about a calibration. */
@Singleton
public class CalibrationRules {
  private final Organisations organisations;
  private final EquipmentRegister equipment;
  private final Capabilities capabilities;
  private final Clock clock;

  CalibrationRules(
      Organisations organisations,
      EquipmentRegister equipment,
      Capabilities capabilities,
      Clock clock) {
    this.organisations = organisations;
    this.equipment = equipment;
    this.capabilities = capabilities;
    this.clock = clock;
  }

  /** Every finding, errors and warnings, in the order of the rules. */
  public List<Finding> check(CalibrationBody body, Organisation laboratory) {
    Subject subject =
        new Subject(
            body,
            laboratory,
            laboratory.today(clock),
            id -> usable(id, body, laboratory),
            id -> equipment.find(id).filter(e -> equipment.visible(id, laboratory.id())),
            organisations::find,
            organisations::findScope,
            id -> capability(id, body));
    Findings findings = new Findings();
    TextRules.check(subject, findings);
    AdministrationRules.check(subject, findings);
    ReferenceRules.check(subject, findings);
    ResultRules.check(subject, findings);
    return findings.all();
  }

  /** A later version may be about later days only. */
  private Optional<Scope> capability(String id, CalibrationBody body) {
    return capabilities
        .history(id, clock.instant())
        .map(history -> history.on(body.performedTo()).scope());
  }

  /** What the laboratory may see already, or what belongs to the customer of this calibration. */
  private Optional<Equipment> usable(String id, CalibrationBody body, Organisation laboratory) {
    return equipment
        .find(id)
        .filter(
            found ->
                found.owner().equals(body.customer().organisation())
                    || equipment.visible(id, laboratory.id()));
  }
}
