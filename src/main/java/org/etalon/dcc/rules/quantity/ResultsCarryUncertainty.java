package org.etalon.dcc.rules.quantity;

import java.util.Set;
import org.etalon.dcc.Measured;
import org.etalon.dcc.Quantity;
import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Placed;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;

/** A measured value without its uncertainty is not a calibration result. */
public final class ResultsCarryUncertainty extends Rule {
  private static final Set<String> RESULTS =
      Set.of("basic_measuredValue", "basic_measurementError");

  public ResultsCarryUncertainty() {
    super("e_results_carry_uncertainty", Weight.HOUSE, "ISO/IEC 17025:2017, 7.8.4.1 a", "missing");
  }

  @Override
  public void check(Subject subject, Answers no) {
    for (Placed<Quantity> placed : subject.contents().results()) {
      Quantity quantity = placed.value();
      if (quantity.relativeUncertainty() == null
          && quantity.form() instanceof Measured measured
          && !measured.value().hasUncertainty()
          && quantity.attributes().refTypes().stream().anyMatch(RESULTS::contains)) {
        no.no(placed.place(), "missing");
      }
    }
  }
}
