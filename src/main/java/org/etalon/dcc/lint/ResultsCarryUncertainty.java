package org.etalon.dcc.lint;

import java.util.Set;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.Measured;
import org.etalon.dcc.Quantity;

/** A measured value without its uncertainty is not a calibration result. */
final class ResultsCarryUncertainty implements DccLint {
  @Override
  public String id() {
    return "e_results_carry_uncertainty";
  }

  @Override
  public String clause() {
    return "ISO/IEC 17025:2017, 7.8.4.1 a";
  }

  @Override
  public String question() {
    return "Does every measured value and measurement error carry its uncertainty?";
  }

  private static final Set<String> RESULTS =
      Set.of("basic_measuredValue", "basic_measurementError");

  @Override
  public void check(Dcc dcc, Answers answers) {
    new DccWalk() {
      @Override
      void quantity(Quantity quantity, String place) {
        if (quantity.attributes().refTypes().stream().anyMatch(RESULTS::contains)
            && place.startsWith(Places.RESULTS)
            && place.contains("/dcc:result[")
            && quantity.relativeUncertainty() == null
            && quantity.form() instanceof Measured measured
            && !measured.value().hasUncertainty()) {
          answers.no(place, "The quantity carries no uncertainty.");
        }
      }
    }.walk(dcc);
  }
}
