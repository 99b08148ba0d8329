package org.etalon.traceability.shift;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.etalon.calibration.MeasuredQuantity;
import org.etalon.calibration.MeasuredResult;
import org.etalon.certificate.Digest;
import org.etalon.problem.ProblemException;
import org.etalon.quantity.rules.StatedPoint;
import org.etalon.quantity.unit.Rational;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.traceability.impact.Doubt;
import org.etalon.traceability.impact.StoredCalibration;
import org.etalon.traceability.impact.StoredCalibration.Rest;
import org.etalon.uncertainty.budget.Budget;
import org.etalon.uncertainty.budget.BudgetEvaluation;
import org.etalon.uncertainty.budget.Contribution;
import org.etalon.uncertainty.budget.OutputResult;
import org.jspecify.annotations.Nullable;

/**
 * Carries the shift of a standard from certificate to certificate, by the sensitivity of each
 * budget to the input that names the certificate of the standard (GUM 5.1.3). Several inputs add,
 * in the worst direction.
 */
final class Propagation {
  private static final int DEPTH_MAX = 20;
  private static final int KEPT_MAX = 5_000;

  private final Shift shift;
  private final Doubt doubt;
  private final Function<String, @Nullable StoredCalibration> calibrations;
  private final Map<String, List<List<Effect>>> known = new Kept();
  private final Set<String> path = new HashSet<>();

  /**
   * @param calibrations by the number of the certificate; null for what is not here
   */
  Propagation(
      Shift shift, Doubt doubt, Function<String, @Nullable StoredCalibration> calibrations) {
    this.shift = shift;
    this.doubt = doubt;
    this.calibrations = calibrations;
  }

  /** The effect on each quantity of each result, in their order. */
  List<List<Effect>> on(StoredCalibration calibration) {
    List<List<Effect>> found = known.get(calibration.number());
    if (found != null) {
      return found;
    }
    path.add(calibration.number());
    List<List<Effect>> effects = new ArrayList<>();
    for (int place : calibration.places()) {
      MeasuredResult result = calibration.result(place);
      List<Effect> ofResult = new ArrayList<>();
      for (MeasuredQuantity quantity : result.quantities()) {
        ofResult.add(effect(calibration, place, quantity));
      }
      effects.add(List.copyOf(ofResult));
    }
    path.remove(calibration.number());
    known.put(calibration.number(), List.copyOf(effects));
    return effects;
  }

  private Effect effect(StoredCalibration calibration, int place, MeasuredQuantity quantity) {
    MeasuredResult result = calibration.result(place);
    List<StatedPoint> points =
        quantity.forms().size() == 1 ? StatedPoint.of(quantity.value()) : List.of();
    if (points.isEmpty() && !hasUncertainty(quantity)) {
      return new Effect.None();
    }
    List<Source> sources = new ArrayList<>();
    for (Rest rest : calibration.rests()) {
      if (calibration.restsOn(result, quantity, rest.equipment())) {
        sources.addAll(source(calibration, place, rest));
      }
    }
    if (sources.isEmpty()) {
      return new Effect.None();
    }
    Budget budget = quantity.budget() == null ? result.budget() : quantity.budget();
    Effect unknown = new Effect.Unknown(unit(points));
    if (points.isEmpty() || budget == null) {
      return unknown;
    }
    Effect byBudget = byBudget(budget, sources, result, points.size());
    return byBudget == null ? unknown : byBudget;
  }

  private static @Nullable String unit(List<StatedPoint> points) {
    return points.isEmpty() ? null : points.get(0).unit();
  }

  private static boolean hasUncertainty(MeasuredQuantity quantity) {
    return quantity.forms().stream().anyMatch(QuantityValue::hasUncertainty);
  }

  /** What comes in by a standard; nothing where that is not shifted. */
  private List<Source> source(StoredCalibration calibration, int place, Rest rest) {
    if (shift.interval().isZero()) {
      return List.of();
    }
    boolean shifted =
        rest.equipment().equals(doubt.equipment())
            && doubt.concerns(rest, calibration)
            && doubt.touched(calibration).contains(place);
    String number = rest.parent();
    StoredCalibration parent = number == null ? null : calibrations.apply(number);
    if (shifted) {
      Effect.Known own = new Effect.Known(List.of(shift.interval()), shift.unit());
      return List.of(new Source(parent, List.of(own), true));
    }
    if (parent == null) {
      return List.of();
    }
    if (path.contains(parent.number()) || path.size() > DEPTH_MAX) {
      return List.of(new Source(parent, List.of(new Effect.Unknown(null)), false));
    }
    List<List<Effect>> effects = on(parent);
    List<Effect> about = new ArrayList<>();
    parent.about(rest.equipment()).forEach(at -> about.addAll(effects.get(at - 1)));
    about.removeIf(effect -> effect instanceof Effect.None);
    return about.isEmpty() ? List.of() : List.of(new Source(parent, about, false));
  }

  /** Null where the budget does not tell. */
  private @Nullable Effect byBudget(
      Budget budget, List<Source> sources, MeasuredResult result, int points) {
    List<OutputResult> outputs = evaluate(budget);
    if (outputs.isEmpty() || (outputs.size() != 1 && outputs.size() != points)) {
      return null;
    }
    String unit = outputs.get(0).unit();
    List<Interval> shifts = new ArrayList<>();
    ShiftedRange range = new ShiftedRange(shift.range());
    for (int i = 0; i < points; i++) {
      Interval sum = Interval.ZERO;
      for (Source source : sources) {
        OutputResult output = outputs.get(outputs.size() == 1 ? 0 : i);
        Interval added =
            source.own && !range.covers(result, i)
                ? Interval.ZERO
                : source.into(budget, output, unit);
        if (added == null) {
          return null;
        }
        sum = sum.plus(added);
      }
      shifts.add(sum);
    }
    return new Effect.Known(shifts, unit);
  }

  private static List<OutputResult> evaluate(Budget budget) {
    try {
      // Without a simulation no seed is drawn.
      return new BudgetEvaluation(() -> 0).evaluate(budget.withoutSimulation()).outputs();
    } catch (ProblemException e) {
      return List.of();
    }
  }

  /**
   * A standard that was shifted.
   *
   * @param parent its certificate; null where that is not here
   * @param effects what may have been shifted in it
   * @param own whether it is the standard that the shift is about
   */
  private record Source(@Nullable StoredCalibration parent, List<Effect> effects, boolean own) {

    /** The shift of an output; null where the budget does not tell. */
    @Nullable Interval into(Budget budget, OutputResult output, String unit) {
      Interval sum = null;
      for (Budget.Input input : budget.inputs()) {
        if (names(input)) {
          Interval shifted = in(input.unit());
          if (shifted == null) {
            return null;
          }
          Interval one = shifted.times(sensitivity(output, input.name()));
          sum = sum == null ? one : sum.plus(one);
        }
      }
      return sum == null ? null : sum.in(output.unit(), unit);
    }

    private boolean names(Budget.Input input) {
      List<Contribution> contributions = input.contributions();
      return contributions != null
          && contributions.stream().anyMatch(contribution -> names(contribution.source()));
    }

    private boolean names(Contribution.@Nullable Source source) {
      if (source == null || parent == null) {
        return false;
      }
      if (source.digest() != null) {
        return Digest.parse(source.digest())
            .filter(d -> d.equals(parent.contentDigest()) || d.equals(parent.fileDigest()))
            .isPresent();
      }
      return parent.number().equals(source.certificate());
    }

    /** An output does not depend on an input that is none of its components. */
    private static Rational sensitivity(OutputResult output, String input) {
      return output.components().stream()
          .filter(component -> component.input().equals(input))
          .map(component -> Rational.of(component.sensitivity()))
          .findFirst()
          .orElse(Rational.ZERO);
    }

    /**
     * All shifts that are of the unit's dimension; null where there is none, or one is unknown that
     * may be.
     */
    private @Nullable Interval in(String unit) {
      Interval hull = null;
      for (Effect effect : effects) {
        if (effect instanceof Effect.Unknown unknown) {
          boolean other = unknown.unit() != null && Interval.ZERO.in(unknown.unit(), unit) == null;
          if (!other) {
            return null;
          }
        } else if (effect instanceof Effect.Known shifted) {
          Interval converted = shifted.largest().in(shifted.unit(), unit);
          if (converted != null) {
            hull = hull == null ? converted : hull.or(converted);
          }
        }
      }
      return hull;
    }
  }

  /** The effects found last; more are found again when they are asked for. */
  private static final class Kept extends LinkedHashMap<String, List<List<Effect>>> {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, List<List<Effect>>> eldest) {
      return size() > KEPT_MAX;
    }
  }
}
