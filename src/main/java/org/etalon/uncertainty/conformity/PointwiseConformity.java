package org.etalon.uncertainty.conformity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.etalon.problem.FieldError;
import org.etalon.problem.ProblemException;
import org.etalon.quantity.Decimal;
import org.etalon.quantity.QuantityFinding;
import org.etalon.quantity.QuantityFinding.Severity;
import org.etalon.quantity.code.KindMatch;
import org.etalon.quantity.code.UnitKinds;
import org.etalon.quantity.rules.StatedPoint;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Exactness;
import org.etalon.quantity.unit.Rational;
import org.etalon.quantity.unit.UnitConversion;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.etalon.quantity.value.QuantityValue;
import org.jspecify.annotations.Nullable;

/**
 * One decision for each value of a quantity that is right by itself, by one rule, with limits for
 * all values or for each (ILAC G8:09/2019, 4.2). A value is converted to the unit of the limits and
 * compared without rounding; an uncertainty is converted as a difference, and where that has no end
 * rounded up to 34 digits. Units must be of one kind.
 *
 * @param scale whether the values are points on a scale or differences; null when nobody said,
 *     which is enough unless the conversion needs it
 * @param maxFalseAccept the largest probability of false acceptance that the rule may have at an
 *     acceptance limit, as written; null asks for none
 */
public record PointwiseConformity(
    DecisionRule rule,
    @Nullable String maxFalseAccept,
    QuantityValue quantity,
    ToleranceLimits limits,
    @Nullable Scale scale) {
  private static final int DIGITS = 34;
  private static final int DIGITS_MAX = 64;
  private static final MathContext SHOWN = new MathContext(DIGITS, RoundingMode.HALF_EVEN);
  private static final MathContext STRICT = new MathContext(DIGITS, RoundingMode.CEILING);

  /** Above any factor that a distribution asks for at any probability that is stated. */
  private static final BigDecimal FACTOR_MAX = BigDecimal.valueOf(1000);

  private static final int EXPONENT_MAX = 100;

  /** What is decided, or why it is not; one of the lists is empty. */
  public record Answer(List<PointDecision> decisions, List<QuantityFinding> findings) {}

  /**
   * Decides. Pointers of findings begin at the object that holds {@code rule} and {@code
   * toleranceLimits}, and are empty for what concerns the quantity.
   */
  public Answer decide() {
    List<QuantityFinding> findings = new ArrayList<>();
    rule.check().forEach(f -> add(findings, "/rule" + f.pointer(), f.code(), f.detail()));
    BigDecimal accepted =
        maxFalseAccept == null ? null : number(maxFalseAccept, "/rule/maxFalseAccept", findings);
    if (accepted != null && (accepted.signum() < 0 || accepted.compareTo(BigDecimal.ONE) > 0)) {
      add(findings, "/rule/maxFalseAccept", "max-false-accept", "A probability is 0 to 1.");
    }
    List<StatedPoint> points = StatedPoint.of(quantity);
    // Either all points have a coverage factor or none.
    boolean expanded = !points.isEmpty() && points.get(0).coverageFactor() != null;
    if (!expanded) {
      add(
          findings,
          "",
          "conformity",
          "Conformity needs real values with their expanded uncertainty.");
    }
    if (!findings.isEmpty()) {
      return new Answer(List.of(), findings);
    }
    List<BigDecimal> lower = bounds(limits.lower(), "lower", points.size(), findings);
    List<BigDecimal> upper = bounds(limits.upper(), "upper", points.size(), findings);
    if (lower.isEmpty() && upper.isEmpty() && findings.isEmpty()) {
      add(findings, "/toleranceLimits", "conformity", "A tolerance limit is needed.");
    }
    List<PointDecision> decisions = new ArrayList<>();
    Conversions conversions = new Conversions(limits.unit(), scale);
    for (int i = 0; i < points.size() && findings.isEmpty(); i++) {
      PointDecision decision =
          point(points.get(i), i, at(lower, i), at(upper, i), conversions, findings);
      if (decision != null) {
        risk(decision, accepted, findings);
        decisions.add(decision);
      }
    }
    return new Answer(findings.isEmpty() ? decisions : List.of(), findings);
  }

  private @Nullable PointDecision point(
      StatedPoint point,
      int i,
      @Nullable BigDecimal lower,
      @Nullable BigDecimal upper,
      Conversions conversions,
      List<QuantityFinding> findings) {
    String unit = point.unit();
    try {
      BigDecimal written = decimal(point.value());
      Rational exact = conversions.value(written, unit);
      BigDecimal expanded = conversions.difference(decimal(point.uncertainty()), unit);
      BigDecimal factor = decimal(String.valueOf(point.coverageFactor()));
      meaningful(expanded, factor);
      ConformityDecision decision =
          ConformityDecision.decide(rule, exact, expanded, factor, lower, upper);
      BigDecimal value = conversions.shown(written, unit);
      boolean rounded = !Rational.of(value).equals(exact);
      BigDecimal margin = rounded ? decision.margin(exact, SHOWN) : decision.margin(value);
      writable(decision.acceptanceLower());
      writable(decision.acceptanceUpper());
      return new PointDecision(
          value, expanded, factor, new ToleranceInterval(lower, upper), decision, margin);
    } catch (ProblemException e) {
      FieldError error = e.errors().get(0);
      String pointer = error.pointer().isEmpty() ? "/toleranceLimits/unit" : error.pointer();
      add(findings, pointer, error.code(), error.detail());
    } catch (IllegalArgumentException e) {
      String detail = "Value " + (i + 1) + ": " + e.getMessage();
      add(findings, "/toleranceLimits", "conformity", detail);
    }
    return null;
  }

  private static void meaningful(BigDecimal expanded, BigDecimal factor) {
    if (factor.compareTo(FACTOR_MAX) > 0) {
      throw new IllegalArgumentException("its coverage factor is above 1000, which none is.");
    }
    long exponent = (long) expanded.precision() - expanded.scale() - 1;
    if (expanded.signum() != 0 && Math.abs(exponent) > EXPONENT_MAX) {
      throw new IllegalArgumentException(
          "its expanded uncertainty is not between 1E-100 and 1E100 in the unit of the limits.");
    }
  }

  /** Limits become part of documents, which hold decimals of a bounded size. */
  private static void writable(@Nullable BigDecimal limit) {
    if (limit != null && limit.signum() != 0) {
      int digits = Math.max(limit.precision(), Math.max(limit.scale() + 1, 0));
      if (digits - Math.min(limit.scale(), 0) > DIGITS_MAX) {
        throw new IllegalArgumentException(
            "its acceptance limit has too many digits to be written.");
      }
    }
  }

  private static void risk(
      PointDecision point, @Nullable BigDecimal accepted, List<QuantityFinding> findings) {
    if (accepted == null || point.decision().acceptsNothing()) {
      return;
    }
    BigDecimal risk = point.risk().falseAcceptAtLimit(point.decision());
    if (risk.compareTo(accepted) > 0) {
      add(
          findings,
          "/rule/maxFalseAccept",
          "max-false-accept",
          "At an acceptance limit the probability of false acceptance is "
              + risk.toPlainString()
              + ", more than the rule allows.");
    }
  }

  private static List<BigDecimal> bounds(
      @Nullable List<String> written, String name, int count, List<QuantityFinding> findings) {
    String pointer = "/toleranceLimits/" + name;
    List<BigDecimal> bounds = new ArrayList<>();
    if (written == null) {
      return bounds;
    }
    if (written.size() > 1 && written.size() != count) {
      add(findings, pointer, "conformity", "One limit for all values, or one for each.");
      return bounds;
    }
    for (int i = 0; i < written.size(); i++) {
      BigDecimal bound = number(written.get(i), pointer + "/" + i, findings);
      if (bound != null) {
        bounds.add(bound);
      }
    }
    return bounds;
  }

  private static @Nullable BigDecimal number(
      String text, String pointer, List<QuantityFinding> findings) {
    try {
      return Decimal.parse(text).value();
    } catch (ProblemException e) {
      add(findings, pointer, e.errors().get(0).code(), String.valueOf(e.getMessage()));
      return null;
    }
  }

  private static @Nullable BigDecimal at(List<BigDecimal> bounds, int i) {
    return bounds.isEmpty() ? null : bounds.get(bounds.size() == 1 ? 0 : i);
  }

  private static BigDecimal decimal(String text) {
    return Decimal.parse(text).value();
  }

  private static void add(
      List<QuantityFinding> findings, String pointer, String code, String detail) {
    findings.add(new QuantityFinding(pointer, code, Severity.ERROR, detail));
  }

  /** From the units of the values to the unit of the limits. */
  private record Conversions(
      String target,
      @Nullable Scale scale,
      Map<String, UnitConversion> points,
      Map<String, UnitConversion> differences) {

    Conversions(String target, @Nullable Scale scale) {
      this(target, scale, new HashMap<>(), new HashMap<>());
    }

    /** Without rounding. */
    Rational value(BigDecimal number, String unit) {
      Rational exact = Rational.of(number);
      return unit.equals(target)
          ? exact
          : points.computeIfAbsent(unit, this::between).convert(exact);
    }

    /** The same, rounded where it has no end. */
    BigDecimal shown(BigDecimal number, String unit) {
      return unit.equals(target)
          ? number
          : points.computeIfAbsent(unit, this::between).convert(number, DIGITS).value();
    }

    private UnitConversion between(String unit) {
      DsiUnit source = DsiUnit.parse(unit);
      DsiUnit goal = DsiUnit.parse(target);
      UnitConversion ofDifferences = UnitConversion.between(source, goal, Scale.DIFFERENCE);
      if (UnitKinds.compare(source, goal) == KindMatch.DIFFERENT) {
        throw ProblemException.rule(
            "/toleranceLimits/unit",
            "incompatible-kinds",
            source + " and " + goal + " are units of quantities of different kinds.");
      }
      if (source.offset().compareTo(goal.offset()) == 0) {
        return ofDifferences;
      }
      if (scale == null) {
        throw ProblemException.rule(
            "/scale",
            "scale",
            "Whether this is a temperature or a difference must be said by a scale.");
      }
      return UnitConversion.between(source, goal, scale);
    }

    BigDecimal difference(BigDecimal number, String unit) {
      if (unit.equals(target)) {
        return number;
      }
      UnitConversion conversion =
          differences.computeIfAbsent(
              unit,
              from ->
                  UnitConversion.between(
                      DsiUnit.parse(from), DsiUnit.parse(target), Scale.DIFFERENCE));
      UnitConversion.Converted converted = conversion.convert(number, DIGITS);
      return converted.exactness() == Exactness.EXACT
          ? converted.value()
          : conversion.difference(Rational.of(number)).round(STRICT);
    }
  }
}
