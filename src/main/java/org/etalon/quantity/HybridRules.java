package org.etalon.quantity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.etalon.quantity.unit.ConversionRefusedException;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Exactness;
import org.etalon.quantity.unit.Rational;
import org.etalon.quantity.unit.UnitConversion;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a hybrid: the same quantity in several units (D-SI 2.2.1, {@code si:hybrid}).
 * Members in kelvin and degrees Celsius are read as temperatures, not as differences.
 */
final class HybridRules {
  private static final Rational HALF = Rational.ONE.dividedBy(Rational.of(2));

  // A table has a few units; thousands would only make work of fractional powers.
  private static final int UNIT_PAIRS_MAX = 100;

  private final Findings findings;
  private final RealRules realRules;
  private final Map<List<DsiUnit>, UnitConversion> conversions = new HashMap<>();

  HybridRules(Findings findings) {
    this.findings = findings;
    this.realRules = new RealRules(findings);
  }

  void check(Hybrid hybrid) {
    if (hybrid.members().isEmpty()) {
      findings.error("/hybrid", "empty-list", "A hybrid has at least one member.");
      return;
    }
    int before = findings.errors();
    List<RealColumns> members = new ArrayList<>();
    for (int i = 0; i < hybrid.members().size(); i++) {
      String at = "/hybrid/" + i;
      RealColumns member = columns(hybrid.members().get(i), at);
      if (member == null) {
        findings.error(at, "hybrid-member", "A member of a hybrid is a real or a list of reals.");
      } else {
        realRules.check(member);
        members.add(member);
      }
    }
    if (findings.errors() == before) {
      together(members);
    }
  }

  private static @Nullable RealColumns columns(QuantityValue value, String at) {
    if (value instanceof Real real) {
      return RealColumns.of(real, at);
    }
    return value instanceof RealList list ? RealColumns.of(list, at) : null;
  }

  private void together(List<RealColumns> members) {
    int count = members.get(0).values().size();
    for (RealColumns member : members) {
      if (member.values().size() != count) {
        findings.error(
            member.values().pointer(),
            "count-mismatch",
            "All members of a hybrid have as many values as the first, which has " + count + ".");
        return;
      }
    }
    List<RealColumns> known = members.stream().filter(HybridRules::isAllOfTheSi).toList();
    if (known.isEmpty()) {
      findings.error(
          "/hybrid",
          "hybrid-without-si",
          "At least one member of a hybrid is in a unit of the SI.");
      return;
    }
    for (RealColumns member : known.subList(1, known.size())) {
      agree(known.get(0), member, count);
    }
  }

  private static boolean isAllOfTheSi(RealColumns member) {
    return member.units().entries().stream()
        .noneMatch(unit -> unit == null || DsiUnit.parse(unit).isDeclaredNonSi());
  }

  private void agree(RealColumns first, RealColumns member, int count) {
    for (int i = 0; i < count; i++) {
      if (conversions.size() > UNIT_PAIRS_MAX) {
        findings.error(
            member.units().pointer(), "too-many-units", "A hybrid has at most 100 pairs of units.");
        return;
      }
      Measured one = Measured.of(first, i);
      Measured other = Measured.of(member, i);
      try {
        agree(one, other, member.values().pointer(i));
      } catch (ConversionRefusedException e) {
        findings.error(member.units().pointerForValue(i), e.code(), e.detail());
        if (member.units().size() == 1 && first.units().size() == 1) {
          return;
        }
      }
    }
  }

  private void agree(Measured one, Measured other, String pointer) {
    UnitConversion conversion =
        conversions.computeIfAbsent(
            List.of(one.unit(), other.unit()),
            units ->
                UnitConversion.between(units.get(0), units.get(1), UnitConversion.Scale.POINT));
    Rational difference = conversion.convert(one.rational()).minus(other.rational()).abs();
    Rational coarser = max(conversion.difference(one.lastPlace()), other.lastPlace());
    if (difference.compareTo(coarser.times(HALF)) <= 0) {
      return;
    }
    String detail =
        one + " and " + other + " differ by more than half a unit of the last written place.";
    if (conversion.exactness() == Exactness.MEASURED) {
      findings.warning(pointer, "hybrid-disagrees", detail);
    } else {
      findings.error(pointer, "hybrid-disagrees", detail);
    }
  }

  private static Rational max(Rational one, Rational other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private record Measured(Decimal value, DsiUnit unit) {
    static Measured of(RealColumns member, int i) {
      String value = member.values().forValue(i);
      String unit = member.units().forValue(i);
      if (value == null || unit == null) {
        throw new IllegalStateException("members are compared only when each is right by itself");
      }
      return new Measured(Decimal.parse(value), DsiUnit.parse(unit));
    }

    Rational rational() {
      return Rational.of(value.value());
    }

    Rational lastPlace() {
      return Rational.of(value.lastPlace());
    }

    @Override
    public String toString() {
      return value + " " + unit;
    }
  }
}
