package org.etalon.organisation.capability;

import static org.etalon.organisation.capability.UndecidedException.known;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.etalon.organisation.Scope;
import org.etalon.organisation.capability.Capability.Covered;
import org.etalon.organisation.capability.Capability.OtherQuantity;
import org.etalon.organisation.capability.Capability.OutsideRange;
import org.etalon.organisation.capability.Capability.Undecided;
import org.etalon.quantity.code.KindMatch;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Rational;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.etalon.quantity.value.Real;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a scope at one value (ILAC P14:09/2020, 4). What contradicts the scope is told even
 * where other parts of it could not be read. Does not ask whether the scope was in force.
 */
public final class CapabilityAt {
  private CapabilityAt() {}

  /**
   * What the scope offers there.
   *
   * @param quantityKind of the value, a four-letter BIPM identifier; with null nothing is decided
   * @param parameters by the names that the scope uses; others are not looked at
   */
  public static Capability evaluate(
      Scope scope, @Nullable String quantityKind, Real point, Map<String, Real> parameters) {
    try {
      Capability contradiction = contradiction(scope, quantityKind, point, parameters);
      return contradiction == null ? covered(scope, point, parameters) : contradiction;
    } catch (UndecidedException e) {
      return new Undecided(e.why());
    }
  }

  private static @Nullable Capability contradiction(
      Scope scope, @Nullable String quantityKind, Real point, Map<String, Real> parameters) {
    if (quantityKind == null) {
      throw new UndecidedException("The kind of the quantity is not stated.");
    }
    String kind = known(scope.quantityKind(), "kind of quantity");
    Limits limits = scope.range() == null ? null : Limits.of(scope.range());
    DsiUnit unit = UndecidedException.unit(point.unit());
    KindMatch match =
        Kinds.compare(kind, limits == null ? null : limits.unit(), quantityKind, unit);
    if (match == KindMatch.DIFFERENT) {
      return new OtherQuantity(
          "The scope is for " + kind + ", the value is " + quantityKind + " in " + unit + ".");
    }
    if (match == KindMatch.UNKNOWN) {
      throw new UndecidedException(
          "Whether " + quantityKind + " is of the kind " + kind + " is not known.");
    }
    if (limits != null && !limits.contain(limits.convert(point, scale(scope)))) {
      Scope.Range range = known(scope.range(), "range");
      return new OutsideRange(
          point.value()
              + " "
              + point.unit()
              + " is outside "
              + range.min()
              + " to "
              + range.max()
              + " "
              + range.unit()
              + ".");
    }
    return parameterOutside(scope, parameters);
  }

  private static @Nullable Capability parameterOutside(Scope scope, Map<String, Real> given) {
    for (Scope.Parameter parameter : scope.parameters()) {
      Real value = given.get(parameter.name());
      if (value != null && !Limits.of(parameter).contain(number(parameter, value))) {
        return new OutsideRange(
            parameter.name()
                + " is outside "
                + parameter.min()
                + " to "
                + parameter.max()
                + " "
                + parameter.unit()
                + ".");
      }
    }
    return null;
  }

  private static Covered covered(Scope scope, Real point, Map<String, Real> given) {
    if (!scope.unread().isEmpty()) {
      Scope.Unread first = scope.unread().get(0);
      throw new UndecidedException("The scope's " + first.field() + " is not read: " + first.why());
    }
    Limits limits = Limits.of(known(scope.range(), "range"));
    Map<String, Rational> numbers = new HashMap<>();
    for (Scope.Parameter parameter : scope.parameters()) {
      Real value = given.get(parameter.name());
      if (value == null) {
        throw new UndecidedException("The " + parameter.name() + " is not stated.");
      }
      numbers.put(parameter.name(), number(parameter, value));
    }
    Scope.Uncertainty uncertainty = known(scope.uncertainty(), "uncertainty");
    BigDecimal factor = Decimals.of(UndecidedException.number(uncertainty.coverageFactor()));
    BigDecimal probability =
        Decimals.of(UndecidedException.number(uncertainty.coverageProbability()));
    UncertaintyAt at =
        new UncertaintyAt(uncertainty, limits.unit(), limits.convert(point, scale(scope)), numbers);
    BigDecimal expanded = at.expanded();
    if (expanded.signum() <= 0) {
      throw new UndecidedException("The scope gives no positive uncertainty there.");
    }
    return new Covered(expanded, at.unit(), factor, probability);
  }

  private static Scale scale(Scope scope) {
    return Kinds.isTemperature(known(scope.quantityKind(), "kind of quantity"))
        ? Scale.POINT
        : Scale.DIFFERENCE;
  }

  /** In the parameter's unit; between units of other zeros only who wrote it knows what it is. */
  private static Rational number(Scope.Parameter parameter, Real value) {
    Limits limits = Limits.of(parameter);
    DsiUnit unit = UndecidedException.unit(value.unit());
    if (!unit.equals(limits.unit()) && (unit.hasOffset() || limits.unit().hasOffset())) {
      throw new UndecidedException(
          "The " + parameter.name() + " is to be stated in " + parameter.unit() + ".");
    }
    return limits.convert(value, Scale.DIFFERENCE);
  }
}
