package org.etalon.dcc.lint;

import java.util.Set;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.Measured;
import org.etalon.dcc.Quantity;
import org.etalon.quantity.Hybrid;
import org.etalon.quantity.QuantityValue;
import org.etalon.quantity.Real;
import org.etalon.quantity.RealList;

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
            && !hasUncertainty(measured.value())) {
          answers.no(place, "The quantity carries no uncertainty.");
        }
      }
    }.walk(dcc);
  }

  private static boolean hasUncertainty(QuantityValue value) {
    if (value instanceof Real real) {
      return real.standardUncertainty() != null
          || real.expandedUncertainty() != null
          || real.coverageInterval() != null;
    }
    if (value instanceof RealList list) {
      return list.standardUncertainty() != null
          || list.expandedUncertainty() != null
          || list.coverageInterval() != null;
    }
    // One member with an uncertainty is enough: the others are the same quantity in other units.
    return value instanceof Hybrid hybrid
        && hybrid.members().stream().anyMatch(ResultsCarryUncertainty::hasUncertainty);
  }
}
