package org.etalon.traceability.correlation;

import static org.etalon.traceability.correlation.Coefficient.WORKING;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.etalon.calibration.Calibration;
import org.etalon.calibration.CalibrationBody;
import org.etalon.calibration.CalibrationBody.Disclosure;
import org.etalon.calibration.Calibrations;
import org.etalon.calibration.MeasuredQuantity;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.Certificates;
import org.etalon.certificate.ReadingCertificate;
import org.etalon.problem.ProblemException;
import org.etalon.quantity.Decimal;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.etalon.quantity.value.Real;
import org.etalon.security.Caller;
import org.etalon.security.Role;
import org.etalon.traceability.Ancestry;
import org.etalon.traceability.GatheringAncestry;
import org.etalon.traceability.correlation.Correlation.Kind;
import org.etalon.traceability.correlation.Correlation.Open;
import org.etalon.traceability.correlation.Correlation.Range;
import org.etalon.traceability.correlation.Correlation.Shared;
import org.etalon.traceability.correlation.Correlation.Stated;
import org.etalon.traceability.correlation.Lineage.Share;
import org.etalon.traceability.point.Point;
import org.jspecify.annotations.Nullable;

/** Answers how two results correlate by the standards that they share. */
@Singleton
public class CorrelatingResults {
  private final ReadingCertificate reading;
  private final Certificates certificates;
  private final Calibrations calibrations;
  private final GatheringAncestry gathering;

  CorrelatingResults(
      ReadingCertificate reading,
      Certificates certificates,
      Calibrations calibrations,
      GatheringAncestry gathering) {
    this.reading = reading;
    this.certificates = certificates;
    this.calibrations = calibrations;
    this.gathering = gathering;
  }

  /**
   * A value of a certificate.
   *
   * @param result each counted from 1, as it was sent for the calibration
   * @param value of several in one quantity; the only one where missing
   */
  public record Reference(
      @Nullable String certificate, int result, int quantity, @Nullable Integer value) {}

  /**
   * How two values correlate.
   *
   * @throws ProblemException when the caller may not read both, or there is no such value
   */
  public Correlation of(List<@Nullable Reference> results, Caller caller) {
    if (results.size() != 2) {
      throw ProblemException.rule("/results", "two", "Two results are compared.");
    }
    Value one = value(results.get(0), "/results/0", caller);
    Value other = value(results.get(1), "/results/1", caller);
    DsiUnit unit = DsiUnit.find(one.real.unit());
    Point first = unit == null ? null : Point.of(one.real, unit, one.scale);
    Point second = unit == null ? null : Point.of(other.real, unit, one.scale);
    if (first == null || second == null || one.scale != other.scale) {
      throw ProblemException.rule(
          "/results",
          "unit",
          "The results are in "
              + one.real.unit()
              + " and "
              + other.real.unit()
              + ", which cannot be brought to one unit.");
    }
    BigDecimal mine = uncertainty(first, "/results/0");
    BigDecimal theirs = uncertainty(second, "/results/1");
    Ancestry ancestry = gathering.of(List.of(one.certificate, other.certificate));
    BudgetLineages lineages =
        new BudgetLineages(ancestry, new RestsOn(sound(ancestry), gathering::isEnd), bodies());
    Coefficient coefficient = new Correlating(lineages).of(one.source, other.source);
    Combining combining =
        new Combining(
            first.value().round(WORKING),
            second.value().round(WORKING),
            mine,
            theirs,
            coefficient.low(),
            coefficient.high());
    return answer(coefficient, combining, lineages, List.of(one, other), caller);
  }

  /** A cycle has no order in which values could be taken apart. */
  private static Ancestry sound(Ancestry ancestry) {
    if (!ancestry.sound()) {
      throw ProblemException.rule(
          "/results", "shape", "What the results rest on has a cycle or is too large (T18).");
    }
    return ancestry;
  }

  private Value value(@Nullable Reference reference, String at, Caller caller) {
    if (reference == null || reference.certificate() == null) {
      throw ProblemException.rule(at + "/certificate", "missing", "Name the certificate.");
    }
    Certificate certificate = reading.read(reference.certificate(), caller);
    CalibrationBody body = body(certificate).orElseThrow(ProblemException::notFound);
    Integer counted = reference.value();
    Place place =
        new Place(
                reference.result() - 1,
                reference.quantity() - 1,
                counted == null ? -1 : Math.max(counted, 0) - 1)
            .in(body)
            .filter(found -> counted == null || counted > 0)
            .orElse(null);
    MeasuredQuantity quantity = place == null ? null : place.quantity(body).orElse(null);
    if (place == null || quantity == null) {
      throw ProblemException.rule(
          at,
          "unknown",
          "There is no such value that is a real number. Result, quantity and value count from 1;"
              + " of a list the value must be named.");
    }
    return new Value(
        certificate,
        new Source(certificate.number(), place.toString()),
        place.values(body).get(place.value()),
        quantity.scale());
  }

  private static BigDecimal uncertainty(Point point, String at) {
    if (point.standardUncertainty() == null || point.standardUncertainty().signum() <= 0) {
      throw ProblemException.rule(at, "uncertainty", "The value has no uncertainty.");
    }
    return point.standardUncertainty().round(WORKING);
  }

  private java.util.function.Function<String, Optional<CalibrationBody>> bodies() {
    Map<String, Optional<CalibrationBody>> known = new HashMap<>();
    return number -> {
      Optional<CalibrationBody> body = known.get(number);
      if (body == null) {
        body = certificates.find(number).flatMap(this::body);
        known.put(number, body);
      }
      return body;
    };
  }

  private Optional<CalibrationBody> body(Certificate certificate) {
    return calibrations
        .find(certificate.calibration(), certificate.laboratory())
        .map(Calibration::body);
  }

  private Correlation answer(
      Coefficient coefficient,
      Combining combining,
      BudgetLineages lineages,
      List<Value> values,
      Caller caller) {
    BigDecimal scale = combining.uncertainty().multiply(combining.otherUncertainty());
    Kind kind = kind(coefficient);
    return new Correlation(
        kind,
        reason(kind, coefficient),
        values.get(0).real.unit(),
        List.of(
            stated(values.get(0), combining.one(), combining.uncertainty()),
            stated(values.get(1), combining.other(), combining.otherUncertainty())),
        range(coefficient, BigDecimal.ONE),
        range(coefficient, scale),
        shared(coefficient, combining, lineages, values, caller),
        open(coefficient, scale, caller),
        combining.difference(),
        combining.mean(),
        combining.weightedMean(),
        en(combining, values.get(0).real, values.get(1).real));
  }

  private static Stated stated(Value value, BigDecimal number, BigDecimal uncertainty) {
    return new Stated(
        value.certificate.number(), Combining.text(number), Combining.text(uncertainty));
  }

  private static Range range(Coefficient coefficient, BigDecimal scale) {
    return new Range(
        Combining.text(coefficient.low().multiply(scale, WORKING)),
        Combining.text(coefficient.high().multiply(scale, WORKING)));
  }

  private static Kind kind(Coefficient coefficient) {
    if (coefficient.low().compareTo(coefficient.high()) == 0) {
      return Kind.DETERMINED;
    }
    boolean all =
        coefficient.low().compareTo(BigDecimal.ONE.negate()) == 0
            && coefficient.high().compareTo(BigDecimal.ONE) == 0;
    return all ? Kind.INDETERMINATE : Kind.BOUNDED;
  }

  private static String reason(Kind kind, Coefficient coefficient) {
    return switch (kind) {
      case DETERMINED ->
          coefficient.met().isEmpty()
              ? "Nothing is shared; what both rest on is known up to its ends."
              : "Budgets tell what certificates in common add.";
      case BOUNDED -> "Budgets tell a part; the open one is bounded.";
      case INDETERMINATE -> "Nothing tells how much is shared.";
    };
  }

  private List<Shared> shared(
      Coefficient coefficient,
      Combining combining,
      BudgetLineages lineages,
      List<Value> values,
      Caller caller) {
    boolean budgets =
        caller.is(Role.REGULATOR)
            || values.stream().allMatch(v -> caller.belongsTo(v.certificate.laboratory()));
    Map<String, BigDecimal> first = weights(lineages, values.get(0).source, new HashMap<>());
    Map<String, BigDecimal> second = weights(lineages, values.get(1).source, new HashMap<>());
    BigDecimal mine = combining.uncertainty();
    BigDecimal theirs = combining.otherUncertainty();
    List<Shared> shared = new ArrayList<>();
    coefficient
        .met()
        .forEach(
            (key, part) -> {
              Seen seen = seen(key, caller);
              shared.add(
                  new Shared(
                      seen.number,
                      seen.laboratory,
                      budgets
                          ? List.of(
                              Combining.text(mine.multiply(weight(first, key), WORKING)),
                              Combining.text(theirs.multiply(weight(second, key), WORKING)))
                          : null,
                      Combining.text(part.multiply(mine, WORKING).multiply(theirs, WORKING))));
            });
    return shared;
  }

  private static BigDecimal weight(Map<String, BigDecimal> weights, String key) {
    return weights.getOrDefault(key, BigDecimal.ZERO);
  }

  /** How much of a value comes from each certificate over all ways; all of it from its own. */
  private static Map<String, BigDecimal> weights(
      BudgetLineages lineages, Source value, Map<Source, Map<String, BigDecimal>> known) {
    Map<String, BigDecimal> found = known.get(value);
    if (found == null) {
      found = new HashMap<>(Map.of(value.key(), BigDecimal.ONE));
      for (Share share : lineages.of(value).shares()) {
        for (Map.Entry<String, BigDecimal> each : weights(lineages, share.of(), known).entrySet()) {
          found.merge(
              each.getKey(), each.getValue().multiply(share.share(), WORKING), BigDecimal::add);
        }
      }
      known.put(value, found);
    }
    return found;
  }

  private List<Open> open(Coefficient coefficient, BigDecimal scale, Caller caller) {
    List<Open> open = new ArrayList<>();
    coefficient
        .open()
        .forEach(
            (what, most) -> {
              Seen seen = seen(what.key(), caller);
              open.add(
                  new Open(
                      seen.number,
                      seen.laboratory,
                      what.why(),
                      Combining.text(most.multiply(scale, WORKING))));
            });
    return open;
  }

  /** Contents pass along a chain as far as each certificate discloses them (decision D18). */
  private Seen seen(String key, Caller caller) {
    Certificate certificate = certificates.find(key).orElse(null);
    if (certificate == null) {
      return new Seen(null, null);
    }
    boolean shown =
        ReadingCertificate.mayRead(certificate, caller)
            || certificate.disclosure() != Disclosure.NONE;
    return new Seen(shown ? key : null, certificate.laboratory());
  }

  private static Correlation.@Nullable En en(Combining combining, Real one, Real other) {
    Real.ExpandedUncertainty mine = one.expandedUncertainty();
    Real.ExpandedUncertainty theirs = other.expandedUncertainty();
    if (mine == null
        || theirs == null
        || Decimal.parse(mine.coverageProbability())
                .value()
                .compareTo(Decimal.parse(theirs.coverageProbability()).value())
            != 0) {
      return null;
    }
    return combining.en(
        combining.uncertainty().multiply(number(mine.coverageFactor()), WORKING),
        combining.otherUncertainty().multiply(number(theirs.coverageFactor()), WORKING));
  }

  private static BigDecimal number(String text) {
    return Decimal.parse(text).value();
  }

  private record Value(Certificate certificate, Source source, Real real, Scale scale) {}

  private record Seen(@Nullable String number, @Nullable String laboratory) {}
}
