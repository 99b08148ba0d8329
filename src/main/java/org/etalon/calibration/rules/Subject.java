package org.etalon.calibration.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.etalon.calibration.CalibrationBody;
import org.etalon.equipment.Equipment;
import org.etalon.organisation.Organisation;
import org.etalon.organisation.Scope;

/**
 * What the rules look at: a calibration and how to look up what it names.
 *
 * @param today in the laboratory's time zone
 * @param equipment finds equipment that the laboratory may calibrate
 * @param standards finds equipment that the laboratory may use as a standard
 * @param scopes as they are now, which tells when they are in force
 * @param capabilities scopes as they govern the last day of the calibration
 */
record Subject(
    CalibrationBody body,
    Organisation laboratory,
    LocalDate today,
    Function<String, Optional<Equipment>> equipment,
    Function<String, Optional<Equipment>> standards,
    Function<String, Optional<Organisation>> organisations,
    Function<String, Optional<Scope>> scopes,
    Function<String, Optional<Scope>> capabilities) {}
