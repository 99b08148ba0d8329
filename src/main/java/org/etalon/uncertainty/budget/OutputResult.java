package org.etalon.uncertainty.budget;

import java.math.BigDecimal;
import java.util.List;
import org.etalon.uncertainty.montecarlo.SimulatedOutput;
import org.jspecify.annotations.Nullable;

/**
 * An output evaluated (GUM 5 to 7), in its unit. Nothing is rounded to fewer than 34 significant
 * digits but {@code rounded}, and no rounded number is used again.
 *
 * @param covariances what correlated inputs add to the variance
 * @param effectiveDegreesOfFreedom by Welch and Satterthwaite (GUM G.4.1); null when infinite or
 *     not determined, as the findings tell
 * @param degreesOfFreedom the whole number that the coverage factor belongs to; null for the normal
 *     distribution
 * @param coverageFactor to ten significant digits, unless it was given
 * @param rounded null when there is no uncertainty to round to
 * @param secondOrder null where the model is given by sensitivities, inputs are correlated or a
 *     higher derivative does not exist or grows too large
 * @param simulation null when none was asked for
 */
public record OutputResult(
    String name,
    String unit,
    BigDecimal value,
    BigDecimal standardUncertainty,
    List<Component> components,
    List<CovarianceTerm> covariances,
    @Nullable BigDecimal effectiveDegreesOfFreedom,
    @Nullable BigDecimal degreesOfFreedom,
    BigDecimal coverageProbability,
    BigDecimal coverageFactor,
    BigDecimal expandedUncertainty,
    @Nullable Rounded rounded,
    @Nullable SecondOrder secondOrder,
    @Nullable Simulated simulation) {
  public OutputResult {
    components = List.copyOf(components);
    covariances = List.copyOf(covariances);
  }

  OutputResult with(Simulated simulated) {
    return new OutputResult(
        name,
        unit,
        value,
        standardUncertainty,
        components,
        covariances,
        effectiveDegreesOfFreedom,
        degreesOfFreedom,
        coverageProbability,
        coverageFactor,
        expandedUncertainty,
        rounded,
        secondOrder,
        simulated);
  }

  /**
   * What one input adds.
   *
   * @param unit of the input, its estimate and standard uncertainty
   * @param sensitivity in the unit of the output by the unit of the input
   * @param uncertainty {@code sensitivity · standardUncertainty}, with its sign, in the unit of the
   *     output
   * @param percent of the combined variance; together a hundred where inputs are not correlated
   */
  public record Component(
      String input,
      String unit,
      BigDecimal estimate,
      BigDecimal standardUncertainty,
      BigDecimal sensitivity,
      BigDecimal uncertainty,
      BigDecimal percent,
      List<Part> parts) {
    public Component {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A contribution to an input.
   *
   * @param degreesOfFreedom null for infinitely many
   */
  public record Part(
      @Nullable String name,
      BigDecimal standardUncertainty,
      @Nullable BigDecimal degreesOfFreedom,
      BigDecimal uncertainty) {}

  /**
   * What two correlated inputs add to the variance: {@code 2·c·c·u·u·r} (GUM 5.2.2).
   *
   * @param variance in the squared unit of the output
   */
  public record CovarianceTerm(List<String> between, BigDecimal coefficient, BigDecimal variance) {}

  /** As reported: the uncertainty to two digits, the value to its last place (GUM 7.2.6). */
  public record Rounded(BigDecimal value, BigDecimal expandedUncertainty) {}

  /**
   * With the terms of next higher order (GUM 5.1.2, note), which hold for inputs distributed
   * symmetrically; for comparison, as nothing else is computed from it.
   */
  public record SecondOrder(BigDecimal standardUncertainty, List<HigherTerm> terms) {
    public SecondOrder {
      terms = List.copyOf(terms);
    }
  }

  /** What a pair of inputs, or an input with itself, adds to the variance in the next order. */
  public record HigherTerm(List<String> inputs, BigDecimal variance) {}

  /**
   * The simulation of this output, and whether it bears out the GUM (JCGM 101, 8.1).
   *
   * @param lowDifference distance between the lower ends of both intervals
   * @param validated both differences are within the numerical tolerance
   */
  public record Simulated(
      SimulatedOutput result,
      BigDecimal lowDifference,
      BigDecimal highDifference,
      boolean validated) {}
}
