package org.etalon.uncertainty.budget;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.etalon.quantity.Decimal;
import org.etalon.quantity.QuantityFinding;
import org.etalon.quantity.QuantityFinding.Severity;
import org.etalon.quantity.rules.StatedPoint;
import org.etalon.quantity.rules.StatedPoint.Place;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.UnitConversion;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.etalon.uncertainty.montecarlo.SimulatedOutput;
import org.etalon.uncertainty.montecarlo.SimulatedOutput.Interval;
import org.jspecify.annotations.Nullable;

/**
 * One stated value against its budget. A number agrees when it is the computed one rounded to the
 * places it is written with. An uncertainty may be larger than computed, as a capability can forbid
 * to state less (ILAC P14:09/2020, section 5); not smaller, but for rounding that takes off less
 * than a twentieth.
 */
final class PointAgreement {
  private static final int DIGITS = 34;
  private static final MathContext WORKING = new MathContext(DIGITS, RoundingMode.HALF_EVEN);
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal FIFTIETH = new BigDecimal("0.02");
  private static final BigDecimal ROUNDED_DOWN_MIN = new BigDecimal("0.95");
  private static final BigDecimal USUAL = new BigDecimal("0.95");
  private static final BigDecimal OF_FACTOR_TWO = new BigDecimal("0.9545");

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal MANY = BigDecimal.valueOf(50);

  private final StatedPoint point;
  private final OutputResult output;
  private final Scale scale;
  private final List<QuantityFinding> findings = new ArrayList<>();

  PointAgreement(StatedPoint point, OutputResult output, Scale scale) {
    this.point = point;
    this.output = output;
    this.scale = scale;
  }

  /**
   * @param ofThisValue false when one output gives the uncertainty of all values
   */
  List<QuantityFinding> check(boolean ofThisValue) {
    Place at = point.at();
    if (ofThisValue) {
      value(at.value());
    }
    Decimal factor = point.coverageFactor() == null ? null : Decimal.parse(point.coverageFactor());
    uncertainty(at.uncertainty(), factor);
    if (factor != null) {
      factor(at.factor(), factor);
    }
    if (point.degreesOfFreedom() != null) {
      degreesOfFreedom(at.degreesOfFreedom(), Decimal.parse(point.degreesOfFreedom()));
    }
    return findings;
  }

  /** However coarse it is written, a value is not moved by more than half its uncertainty. */
  private void value(String at) {
    Decimal stated = Decimal.parse(point.value());
    BigDecimal computed = convert(output.value(), scale);
    BigDecimal most = Decimal.parse(point.uncertainty()).value().multiply(HALF);
    if (distance(stated, computed).compareTo(halfPlace(stated).min(most)) > 0) {
      add(at, "budget-value", Severity.ERROR, stated, computed);
    }
  }

  private void uncertainty(String at, @Nullable Decimal factor) {
    Decimal stated = Decimal.parse(point.uncertainty());
    BigDecimal computed = convert(computedUncertainty(factor), Scale.DIFFERENCE);
    BigDecimal least = computed.multiply(ROUNDED_DOWN_MIN);
    if (stated.value().compareTo(least) < 0
        || (stated.value().compareTo(computed) < 0 && !isRounded(stated, computed))) {
      add(at, "budget-uncertainty", Severity.ERROR, stated, computed);
    } else if (stated.value().subtract(stated.lastPlace()).compareTo(computed) > 0) {
      add(at, "budget-uncertainty-larger", Severity.WARNING, stated, computed);
    }
  }

  /** Of a simulation that does not bear out the GUM half its interval (JCGM 101, 5.3.2). */
  private BigDecimal computedUncertainty(@Nullable Decimal factor) {
    SimulatedOutput simulated = simulated();
    if (factor == null) {
      return simulated == null ? output.standardUncertainty() : simulated.standardUncertainty();
    }
    return simulated == null
        ? output.standardUncertainty().multiply(factor.value(), WORKING)
        : halfInterval(simulated);
  }

  private @Nullable SimulatedOutput simulated() {
    OutputResult.Simulated simulation = output.simulation();
    return simulation == null || simulation.validated() ? null : simulation.result();
  }

  private static BigDecimal halfInterval(SimulatedOutput simulated) {
    Interval interval = simulated.symmetric();
    return interval.high().subtract(interval.low()).multiply(HALF);
  }

  private void factor(String at, Decimal stated) {
    BigDecimal probability = Decimal.parse(String.valueOf(point.coverageProbability())).value();
    SimulatedOutput simulated = simulated();
    if (probability.compareTo(CoverageFactor.PROBABILITY_MIN) < 0
        || probability.compareTo(CoverageFactor.PROBABILITY_MAX) > 0
        || (simulated != null && probability.compareTo(output.coverageProbability()) != 0)) {
      findings.add(
          new QuantityFinding(
              at,
              "budget-coverage-probability",
              Severity.ERROR,
              "The coverage probability is from 0.5 to 0.9999, and that of the simulation where"
                  + " there is one."));
    } else if (simulated != null && simulated.standardUncertainty().signum() > 0) {
      BigDecimal computed =
          halfInterval(simulated).divide(simulated.standardUncertainty(), WORKING);
      if (!isFactor(stated, computed)) {
        add(at, "budget-coverage-factor", Severity.ERROR, stated, computed);
      }
    } else if (simulated == null) {
      factorOfDistribution(at, stated, probability);
    }
  }

  /**
   * Where 0.95 is stated, factors up to that of 0.9545 pass too, and two does from fifty degrees of
   * freedom on: it is the usual word for all of them (GUM G.6.6).
   */
  private void factorOfDistribution(String at, Decimal stated, BigDecimal probability) {
    boolean usual = probability.compareTo(USUAL) == 0;
    BigDecimal least = CoverageFactor.of(probability, output.degreesOfFreedom());
    BigDecimal most =
        CoverageFactor.of(usual ? OF_FACTOR_TWO : probability, output.degreesOfFreedom());
    boolean between = stated.value().compareTo(least) >= 0 && stated.value().compareTo(most) <= 0;
    boolean two = usual && stated.value().compareTo(TWO) == 0 && isManyDegreesOfFreedom();
    if (!two && !between && !isFactor(stated, least) && !isFactor(stated, most)) {
      add(at, "budget-coverage-factor", Severity.ERROR, stated, least);
    }
  }

  /** However coarse it is written, a factor is not off by more than a fiftieth. */
  private static boolean isFactor(Decimal stated, BigDecimal computed) {
    BigDecimal most = halfPlace(stated).min(computed.multiply(FIFTIETH));
    return distance(stated, computed).compareTo(most) <= 0;
  }

  private boolean isManyDegreesOfFreedom() {
    BigDecimal degrees = output.degreesOfFreedom();
    return degrees == null || degrees.compareTo(MANY) >= 0;
  }

  /** Truncated or rounded to what is written (GUM G.4.1). */
  private void degreesOfFreedom(String at, Decimal stated) {
    BigDecimal computed = output.effectiveDegreesOfFreedom();
    if (computed == null) {
      findings.add(
          new QuantityFinding(
              at,
              "budget-degrees-of-freedom",
              Severity.WARNING,
              "Degrees of freedom are stated; the budget has infinitely many, or does not"
                  + " determine them."));
    } else if (!isRounded(stated, computed) && !isTruncated(stated, computed)) {
      add(at, "budget-degrees-of-freedom", Severity.ERROR, stated, computed);
    }
  }

  private static boolean isRounded(Decimal stated, BigDecimal computed) {
    return distance(stated, computed).compareTo(halfPlace(stated)) <= 0;
  }

  private static BigDecimal distance(Decimal stated, BigDecimal computed) {
    return stated.value().subtract(computed).abs();
  }

  private static BigDecimal halfPlace(Decimal stated) {
    return stated.lastPlace().multiply(HALF);
  }

  private static boolean isTruncated(Decimal stated, BigDecimal computed) {
    BigDecimal missing = computed.subtract(stated.value());
    return missing.signum() >= 0 && missing.compareTo(stated.lastPlace()) < 0;
  }

  private BigDecimal convert(BigDecimal number, Scale as) {
    return output.unit().equals(point.unit())
        ? number
        : UnitConversion.between(DsiUnit.parse(output.unit()), DsiUnit.parse(point.unit()), as)
            .convert(number, DIGITS)
            .value();
  }

  private void add(String at, String code, Severity severity, Decimal stated, BigDecimal computed) {
    findings.add(
        new QuantityFinding(
            at,
            code,
            severity,
            stated
                + " is stated; the budget of "
                + output.name()
                + " gives "
                + computed.round(new MathContext(6, RoundingMode.HALF_EVEN)).toPlainString()
                + "."));
  }
}
