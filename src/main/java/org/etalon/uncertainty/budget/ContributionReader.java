package org.etalon.uncertainty.budget;

import static org.etalon.uncertainty.expression.DecimalEvaluation.WORKING;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.etalon.quantity.unit.ConversionRefusedException;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.UnitConversion;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.etalon.uncertainty.budget.Contribution.Expanded;
import org.etalon.uncertainty.budget.Contribution.Limits;
import org.etalon.uncertainty.budget.Contribution.Observations;
import org.etalon.uncertainty.budget.Contribution.Shape;
import org.etalon.uncertainty.budget.Contribution.Standard;
import org.etalon.uncertainty.montecarlo.Distribution;
import org.etalon.uncertainty.montecarlo.Distribution.Normal;
import org.etalon.uncertainty.montecarlo.Distribution.StudentT;
import org.jspecify.annotations.Nullable;

/** Reads the contributions of one input into its unit. */
final class ContributionReader {
  private static final int OBSERVATIONS_MAX = 10_000;

  private final Faults faults;
  private final DsiUnit inputUnit;

  ContributionReader(Faults faults, DsiUnit inputUnit) {
    this.faults = faults;
    this.inputUnit = inputUnit;
  }

  /** What was read, or null when it is not clear what it is. */
  @Nullable Term read(Contribution written, String pointer) {
    long ways =
        Stream.of(written.standard(), written.expanded(), written.limits(), written.observations())
            .filter(Objects::nonNull)
            .count();
    if (ways != 1) {
      faults.add(
          pointer,
          "evaluation",
          "A contribution has exactly one of standard, expanded, limits and observations.");
      return null;
    }
    BigDecimal factor = factor(written, pointer);
    if (written.standard() != null) {
      return standard(written, written.standard(), factor, pointer + "/standard");
    } else if (written.expanded() != null) {
      return expanded(written, written.expanded(), factor, pointer + "/expanded");
    } else if (written.limits() != null) {
      return limits(written, written.limits(), factor, pointer + "/limits");
    }
    return observations(
        written, Objects.requireNonNull(written.observations()), pointer + "/observations");
  }

  /** Uncertainties are differences: whatever the scale, no offset is added. */
  private BigDecimal factor(Contribution written, String pointer) {
    String place = pointer + "/unit";
    if (written.unit() == null || written.unit().equals(inputUnit.toString())) {
      return BigDecimal.ONE;
    }
    faults.require(
        written.observations() == null, place, "unit", "Observations are in the input's unit.");
    try {
      return UnitConversion.between(faults.unit(written.unit(), place), inputUnit, Scale.DIFFERENCE)
          .factor()
          .approximately()
          .round(WORKING);
    } catch (ConversionRefusedException e) {
      faults.add(place, e.code(), e.detail());
      return BigDecimal.ONE;
    }
  }

  private Term standard(
      Contribution written, Standard standard, BigDecimal factor, String pointer) {
    BigDecimal u =
        faults.atLeastZero(standard.value(), pointer + "/value").multiply(factor, WORKING);
    BigDecimal freedom =
        freedom(standard.degreesOfFreedom(), standard.relativeUncertainty(), pointer);
    return standard.degreesOfFreedom() == null
        ? new Term(written.name(), new Normal(u), freedom, null, List.of())
        : spread(written, u, freedom);
  }

  private Term expanded(
      Contribution written, Expanded expanded, BigDecimal factor, String pointer) {
    BigDecimal freedom = freedom(expanded.degreesOfFreedom(), null, pointer);
    BigDecimal k = BigDecimal.ONE;
    if (expanded.coverageFactor() != null) {
      k = faults.positive(expanded.coverageFactor(), pointer + "/coverageFactor");
    } else if (expanded.coverageProbability() != null) {
      String place = pointer + "/coverageProbability";
      k = CoverageFactor.of(faults.probability(expanded.coverageProbability(), place), freedom);
    } else {
      faults.add(pointer, "coverage", "A coverage factor or a coverage probability is needed.");
    }
    BigDecimal expandedUncertainty = faults.atLeastZero(expanded.value(), pointer + "/value");
    BigDecimal u = expandedUncertainty.multiply(factor, WORKING).divide(k, WORKING);
    return spread(written, u, freedom);
  }

  private Term limits(Contribution written, Limits limits, BigDecimal factor, String pointer) {
    BigDecimal half =
        faults.atLeastZero(limits.halfWidth(), pointer + "/halfWidth").multiply(factor, WORKING);
    Shape shape = limits.distribution();
    faults.require(
        (shape == Shape.TRAPEZOIDAL) == (limits.beta() != null),
        pointer + "/beta",
        "shape",
        "A trapezoidal distribution has beta, and no other one.");
    faults.require(
        (shape == Shape.CURVILINEAR_TRAPEZOIDAL) == (limits.limitUncertainty() != null),
        pointer + "/limitUncertainty",
        "shape",
        "A curvilinear trapezoidal distribution has limitUncertainty, and no other one.");
    Distribution distribution =
        switch (shape) {
          case RECTANGULAR -> new Distribution.Rectangular(half);
          case TRIANGULAR -> new Distribution.Trapezoidal(half, BigDecimal.ZERO);
          case TRAPEZOIDAL -> new Distribution.Trapezoidal(half, beta(limits, pointer));
          case ARCSINE -> new Distribution.Arcsine(half);
          case CURVILINEAR_TRAPEZOIDAL ->
              new Distribution.CurvilinearTrapezoidal(
                  half, limitUncertainty(limits, half, factor, pointer));
        };
    BigDecimal freedom = freedom(limits.degreesOfFreedom(), limits.relativeUncertainty(), pointer);
    return new Term(written.name(), distribution, freedom, null, List.of());
  }

  private BigDecimal beta(Limits limits, String pointer) {
    BigDecimal beta =
        limits.beta() == null
            ? BigDecimal.ZERO
            : faults.atLeastZero(limits.beta(), pointer + "/beta");
    faults.require(
        beta.compareTo(BigDecimal.ONE) <= 0, pointer + "/beta", "out-of-range", "Beta is 0 to 1.");
    return beta;
  }

  private BigDecimal limitUncertainty(
      Limits limits, BigDecimal half, BigDecimal factor, String pointer) {
    String place = pointer + "/limitUncertainty";
    BigDecimal written =
        limits.limitUncertainty() == null
            ? BigDecimal.ZERO
            : faults.atLeastZero(limits.limitUncertainty(), place);
    BigDecimal uncertainty = written.multiply(factor, WORKING);
    faults.require(
        uncertainty.compareTo(half) <= 0,
        place,
        "out-of-range",
        "Limits are not less certain than they are wide.");
    return uncertainty;
  }

  private @Nullable Term observations(
      Contribution written, Observations observations, String pointer) {
    int count = observations.values().size();
    boolean pooled = observations.pooled() != null;
    String place = pointer + "/values";
    if (count < (pooled ? 1 : 2) || count > OBSERVATIONS_MAX) {
      faults.add(
          place, "count", "There are 2 to 10000 observations; one where a spread is pooled.");
      return null;
    }
    List<BigDecimal> values =
        IntStream.range(0, count)
            .mapToObj(i -> faults.decimal(observations.values().get(i), place + "/" + i))
            .toList();
    if (observations.pooled() == null) {
      BigDecimal freedom = Observed.count(values).subtract(BigDecimal.ONE);
      StudentT t = new StudentT(Observed.uncertaintyOfMean(values), freedom);
      return new Term(written.name(), t, freedom, Observed.mean(values), values);
    }
    String at = pointer + "/pooled";
    BigDecimal deviation =
        faults.atLeastZero(observations.pooled().standardDeviation(), at + "/standardDeviation");
    BigDecimal freedom =
        faults.degreesOfFreedom(observations.pooled().degreesOfFreedom(), at + "/degreesOfFreedom");
    BigDecimal u = deviation.divide(Observed.count(values).sqrt(WORKING), WORKING);
    return new Term(
        written.name(), new StudentT(u, freedom), freedom, Observed.mean(values), List.of());
  }

  private static Term spread(Contribution written, BigDecimal u, @Nullable BigDecimal freedom) {
    Distribution distribution = freedom == null ? new Normal(u) : new StudentT(u, freedom);
    return new Term(written.name(), distribution, freedom, null, List.of());
  }

  /** GUM G.4.2: how well an uncertainty is known says how much it is worth. */
  private @Nullable BigDecimal freedom(
      @Nullable String given, @Nullable String relativeUncertainty, String pointer) {
    if (given != null) {
      faults.require(
          relativeUncertainty == null,
          pointer + "/relativeUncertainty",
          "degrees-of-freedom",
          "Degrees of freedom are given, or follow from a relative uncertainty, not both.");
      return faults.degreesOfFreedom(given, pointer + "/degreesOfFreedom");
    }
    if (relativeUncertainty == null) {
      return null;
    }
    String place = pointer + "/relativeUncertainty";
    BigDecimal relative = faults.positive(relativeUncertainty, place);
    BigDecimal freedom =
        BigDecimal.ONE.divide(relative.pow(2).multiply(BigDecimal.valueOf(2)), WORKING);
    boolean enough = freedom.compareTo(BigDecimal.ONE) >= 0;
    faults.require(enough, place, "out-of-range", "That leaves less than one degree of freedom.");
    return enough ? freedom : BigDecimal.ONE;
  }
}
