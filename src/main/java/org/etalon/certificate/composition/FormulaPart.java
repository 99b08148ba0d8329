package org.etalon.certificate.composition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.etalon.calibration.CalibrationBody;
import org.etalon.calibration.MeasuredQuantity;
import org.etalon.calibration.MeasuredResult;
import org.etalon.calibration.QuantityFormula;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.FormulaData;
import org.etalon.dcc.FormulaData.Notation;

/** The formulae of the quantities: each stands after the table, and its quantity refers to it. */
final class FormulaPart {
  // Two quantities that are alike in everything still have a formula each.
  private final IdentityHashMap<MeasuredQuantity, String> ids = new IdentityHashMap<>();

  FormulaPart(CalibrationBody body) {
    Set<String> taken = new HashSet<>();
    body.items().forEach(item -> taken.add(item.id()));
    body.methods().forEach(method -> taken.add(method.id()));
    body.standards().forEach(standard -> taken.add(standard.id()));
    int number = 0;
    for (MeasuredResult result : body.results()) {
      for (MeasuredQuantity quantity : result.quantities()) {
        if (latex(quantity).isPresent()) {
          String id;
          do {
            id = "formula-" + ++number;
          } while (!taken.add(id));
          ids.put(quantity, id);
        }
      }
    }
  }

  /** The identifier of its formula, if it has one. */
  Optional<String> idOf(MeasuredQuantity quantity) {
    return Optional.ofNullable(ids.get(quantity));
  }

  List<FormulaData> of(MeasuredResult result) {
    List<FormulaData> formulas = new ArrayList<>();
    for (MeasuredQuantity quantity : result.quantities()) {
      String id = ids.get(quantity);
      latex(quantity)
          .map(latex -> new FormulaData(Notation.LATEX, latex, Attributes.NONE.withId(id)))
          .ifPresent(formulas::add);
    }
    return formulas;
  }

  private static Optional<String> latex(MeasuredQuantity quantity) {
    return Optional.ofNullable(quantity.formula()).map(QuantityFormula::latex);
  }
}
