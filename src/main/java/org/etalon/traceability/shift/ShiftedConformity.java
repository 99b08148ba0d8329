package org.etalon.traceability.shift;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.etalon.calibration.ComputedConformity;
import org.etalon.calibration.Conformity;
import org.etalon.calibration.MeasuredQuantity;
import org.etalon.quantity.Decimal;
import org.etalon.traceability.impact.Change;
import org.etalon.traceability.impact.ImpactLine;
import org.etalon.traceability.impact.Statements;
import org.etalon.traceability.impact.StoredCalibration;
import org.etalon.traceability.shift.DecidingAgain.Remade;
import org.etalon.uncertainty.conformity.PointDecision;
import org.etalon.uncertainty.conformity.PointwiseConformity;
import org.etalon.uncertainty.conformity.ToleranceLimits;
import org.jspecify.annotations.Nullable;

/** The statements of conformity of certificates, each decided again with a shift. */
final class ShiftedConformity implements Statements {
  private final Propagation propagation;

  ShiftedConformity(Propagation propagation) {
    this.propagation = propagation;
  }

  @Override
  public List<ImpactLine.Statement> of(StoredCalibration calibration) {
    List<List<Effect>> effects = propagation.on(calibration);
    List<ImpactLine.Statement> statements = new ArrayList<>();
    for (int place : calibration.places()) {
      List<MeasuredQuantity> quantities = calibration.result(place).quantities();
      for (int i = 0; i < quantities.size(); i++) {
        Conformity conformity = quantities.get(i).conformity();
        if (conformity != null) {
          Made made = made(quantities.get(i), conformity, effects.get(place - 1).get(i));
          statements.add(
              new ImpactLine.Statement(
                  calibration.number(), place, i + 1, made.before, made.after, made.change));
        }
      }
    }
    return statements;
  }

  /** Of several values the one where most changes, and of those the one that conforms least. */
  private static Made made(MeasuredQuantity quantity, Conformity conformity, Effect effect) {
    Conformity.Limits limits = conformity.toleranceLimits();
    DecidingAgain again =
        new DecidingAgain(
            ComputedConformity.rule(conformity.rule()),
            allowed(conformity.rule().maxFalseAccept()));
    List<PointDecision> points =
        new PointwiseConformity(
                again.rule(),
                conformity.rule().maxFalseAccept(),
                quantity.value(),
                new ToleranceLimits(limits.lower(), limits.upper(), limits.unit()),
                quantity.scale())
            .decide()
            .decisions();
    List<Made> all = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      all.add(made(again, points.get(i), at(effect, i, points.size(), limits.unit())));
    }
    return all.stream()
        .max(Comparator.comparing(Made::change).thenComparing(Made::orderOfBefore))
        .orElse(new Made(null, null, Change.UNDECIDED));
  }

  private static Made made(DecidingAgain again, PointDecision point, @Nullable Interval shift) {
    if (shift == null) {
      Conformity.Outcome before = Conformity.Outcome.valueOf(point.decision().outcome().name());
      return new Made(before, null, Change.UNDECIDED);
    }
    Remade remade = again.remake(point, shift);
    return new Made(remade.before(), remade.after(), remade.change());
  }

  /** The shift of one value in the unit of the limits; null where it is not known. */
  private static @Nullable Interval at(Effect effect, int point, int points, String unit) {
    if (effect instanceof Effect.None) {
      return Interval.ZERO;
    }
    return effect instanceof Effect.Known shifted && shifted.points().size() == points
        ? shifted.points().get(point).in(shifted.unit(), unit)
        : null;
  }

  private static @Nullable BigDecimal allowed(@Nullable String written) {
    return written == null ? null : Decimal.parse(written).value();
  }

  private record Made(
      Conformity.@Nullable Outcome before, Conformity.@Nullable Outcome after, Change change) {
    private static final List<Conformity.Outcome> ORDER = List.of(Conformity.Outcome.values());

    int orderOfBefore() {
      return before == null ? -1 : ORDER.indexOf(before);
    }
  }
}
