package org.etalon.uncertainty.budget;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reason why an input is uncertain, evaluated in exactly one of four ways. As written.
 *
 * @param unit of the uncertainty; that of the input where missing
 */
public record Contribution(
    @Nullable String name,
    @Nullable String unit,
    @Nullable Standard standard,
    @Nullable Expanded expanded,
    @Nullable Limits limits,
    @Nullable Observations observations,
    @Nullable Source source) {

  /**
   * A standard uncertainty. Degrees of freedom are infinite unless they are given, or follow from
   * its relative uncertainty (GUM G.4.2).
   */
  public record Standard(
      String value, @Nullable String degreesOfFreedom, @Nullable String relativeUncertainty) {}

  /** An expanded uncertainty with its factor, or with the probability that gives it. */
  public record Expanded(
      String value,
      @Nullable String coverageFactor,
      @Nullable String coverageProbability,
      @Nullable String degreesOfFreedom) {}

  /**
   * Limits on both sides of the estimate.
   *
   * @param beta top by base of a {@code TRAPEZOIDAL} distribution
   * @param limitUncertainty how uncertain the limits of a {@code CURVILINEAR_TRAPEZOIDAL} one are
   */
  public record Limits(
      String halfWidth,
      Shape distribution,
      @Nullable String beta,
      @Nullable String limitUncertainty,
      @Nullable String degreesOfFreedom,
      @Nullable String relativeUncertainty) {}

  /** Distributions between limits. */
  public enum Shape {
    RECTANGULAR,
    TRIANGULAR,
    TRAPEZOIDAL,
    CURVILINEAR_TRAPEZOIDAL,
    ARCSINE
  }

  /** Repeated observations (GUM 4.2), in the unit of the input. */
  public record Observations(List<String> values, @Nullable Pooled pooled) {}

  /** A standard deviation of earlier observations that stands for these (GUM 4.2.4). */
  public record Pooled(String standardDeviation, String degreesOfFreedom) {}

  /**
   * Where it was taken from: a certificate that others can follow, or words.
   *
   * @param certificate number of a calibration certificate
   * @param digest of the certificate, {@code sha-256:} and hexadecimal
   * @param pointer to the quantity in it
   */
  public record Source(
      @Nullable String certificate,
      @Nullable String digest,
      @Nullable String pointer,
      @Nullable String text) {}
}
