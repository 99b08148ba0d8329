package org.etalon.corpus.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.etalon.corpus.Laboratory;
import org.etalon.corpus.Measurand;
import org.etalon.corpus.TreeShape;
import org.etalon.organisation.Scope;

/** The capabilities that laboratories of a tree claim, a little better than what they state. */
public final class Scopes {
  private static final BigDecimal BETTER = new BigDecimal("0.9");

  private final TreeShape shape;

  public Scopes(TreeShape shape) {
    this.shape = shape;
  }

  /** The identifier of a laboratory's scope for a quantity. */
  public static String id(Laboratory laboratory, Measurand measurand) {
    return laboratory.id() + "-" + measurand.word();
  }

  /** What a laboratory offers for a quantity; factories offer nothing. */
  public Scope of(Laboratory laboratory, Measurand measurand) {
    // The national institute calibrates its own standards as well.
    int tier = laboratory.tier() == 1 ? 1 : laboratory.tier() + 1;
    // What an item shows lies a little beyond the ends, but not beyond what the standards do.
    int range = tier - 1;
    return of(
        id(laboratory, measurand),
        laboratory,
        measurand.kind(),
        new Scope.Range(
            String.valueOf(measurand.low(range)),
            String.valueOf(measurand.high(range)),
            measurand.unit()),
        measurand.uncertainty(tier).multiply(BETTER).toPlainString());
  }

  /** A scope as it must be for a purpose, with a constant uncertainty in the unit of its range. */
  public Scope of(
      String id, Laboratory laboratory, String kind, Scope.Range range, String uncertainty) {
    return new Scope(
        id,
        laboratory.id(),
        laboratory.tier() == 1 ? Scope.Route.CIPM_MRA : Scope.Route.ACCREDITATION,
        kind,
        null,
        null,
        null,
        Scope.Place.PERMANENT,
        List.of(),
        range,
        new Scope.Uncertainty(
            Scope.Uncertainty.Form.CONSTANT,
            uncertainty,
            null,
            null,
            null,
            null,
            range.unit(),
            "2",
            "0.95"),
        laboratory.tier() == 1 ? "Corpus Committee of Capabilities" : "Corpus Accreditation",
        "CORPUS-" + id,
        firstDay(),
        null,
        List.of(),
        List.of());
  }

  private LocalDate firstDay() {
    return shape.from().minusYears(1);
  }
}
