package org.etalon.uncertainty.montecarlo;

import static org.etalon.uncertainty.expression.DecimalEvaluation.WORKING;

import java.math.BigDecimal;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.TSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * What is known about a deviation from an estimate: a distribution around zero (JCGM 101, 6.4),
 * symmetric and in the unit of its parameters.
 */
public sealed interface Distribution {
  /**
   * The standard uncertainty that the GUM takes for it. For {@link StudentT} that is the scale, as
   * the degrees of freedom are accounted for apart (GUM G.3).
   */
  BigDecimal standardUncertainty();

  /** One source of random deviations. */
  Draws draws(UniformRandomProvider random);

  /** Random deviations, one at a time. */
  @FunctionalInterface
  interface Draws {
    double next();
  }

  /** JCGM 101, 6.4.7. */
  record Normal(BigDecimal standardUncertainty) implements Distribution {
    @Override
    public Draws draws(UniformRandomProvider random) {
      double u = standardUncertainty.doubleValue();
      var normal = ZigguratSampler.NormalizedGaussian.of(random);
      return () -> u * normal.sample();
    }
  }

  /** Scaled and shifted t (JCGM 101, 6.4.9). */
  record StudentT(BigDecimal standardUncertainty, BigDecimal degreesOfFreedom)
      implements Distribution {
    @Override
    public Draws draws(UniformRandomProvider random) {
      double u = standardUncertainty.doubleValue();
      var t =
          TSampler.of(random, Math.max(1E-300, Math.min(1E300, degreesOfFreedom.doubleValue())));
      return () -> u * t.sample();
    }
  }

  /** Equally probable within limits (JCGM 101, 6.4.2). */
  record Rectangular(BigDecimal halfWidth) implements Distribution {
    @Override
    public BigDecimal standardUncertainty() {
      return root(halfWidth, BigDecimal.ONE, BigDecimal.valueOf(3));
    }

    @Override
    public Draws draws(UniformRandomProvider random) {
      double a = halfWidth.doubleValue();
      return () -> a * (2 * random.nextDouble() - 1);
    }
  }

  /**
   * A symmetric trapezoid (JCGM 101, 6.4.4; GUM 4.3.9).
   *
   * @param beta the top as a part of the base: 0 for a triangle, 1 for a rectangle
   */
  record Trapezoidal(BigDecimal halfWidth, BigDecimal beta) implements Distribution {
    @Override
    public BigDecimal standardUncertainty() {
      BigDecimal share = BigDecimal.ONE.add(beta.multiply(beta));
      return root(halfWidth, share, BigDecimal.valueOf(6));
    }

    @Override
    public Draws draws(UniformRandomProvider random) {
      double a = halfWidth.doubleValue();
      double top = beta.doubleValue();
      return () -> a * ((1 + top) * random.nextDouble() + (1 - top) * random.nextDouble() - 1);
    }
  }

  /** Of a quantity that oscillates as a sine of unknown phase (JCGM 101, 6.4.6). */
  record Arcsine(BigDecimal halfWidth) implements Distribution {
    @Override
    public BigDecimal standardUncertainty() {
      return root(halfWidth, BigDecimal.ONE, BigDecimal.valueOf(2));
    }

    @Override
    public Draws draws(UniformRandomProvider random) {
      double a = halfWidth.doubleValue();
      return () -> a * Math.sin(2 * Math.PI * random.nextDouble());
    }
  }

  /**
   * A rectangle whose limits are not exactly known (JCGM 101, 6.4.3).
   *
   * @param limitUncertainty how far each limit may lie from where it is said to be; less than the
   *     half-width
   */
  record CurvilinearTrapezoidal(BigDecimal halfWidth, BigDecimal limitUncertainty)
      implements Distribution {
    @Override
    public BigDecimal standardUncertainty() {
      BigDecimal third = halfWidth.pow(2).divide(BigDecimal.valueOf(3), WORKING);
      BigDecimal ninth = limitUncertainty.pow(2).divide(BigDecimal.valueOf(9), WORKING);
      return third.add(ninth, WORKING).sqrt(WORKING);
    }

    @Override
    public Draws draws(UniformRandomProvider random) {
      double a = halfWidth.doubleValue();
      double d = limitUncertainty.doubleValue();
      return () -> {
        double half = a + d * (1 - 2 * random.nextDouble());
        return half * (2 * random.nextDouble() - 1);
      };
    }
  }

  private static BigDecimal root(BigDecimal halfWidth, BigDecimal share, BigDecimal divisor) {
    return halfWidth.multiply(share.divide(divisor, WORKING).sqrt(WORKING), WORKING);
  }
}
