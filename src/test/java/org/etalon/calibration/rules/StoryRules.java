package org.etalon.calibration.rules;

import java.time.Clock;
import org.etalon.fixture.generated.StoryEquipment;
import org.etalon.fixture.generated.StoryOrganisations;

/** The rules of calibrations over what the demonstration has registered. */
public final class StoryRules {
  private StoryRules() {}

  public static CalibrationRules of(Clock clock) {
    return new CalibrationRules(
        new StoryOrganisations(), new StoryEquipment(), new StoryCapabilities(), clock);
  }
}
