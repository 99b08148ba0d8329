package org.etalon.quantity.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.etalon.quantity.Decimal;
import org.etalon.quantity.rules.HybridPoints.Meaning;
import org.etalon.quantity.rules.HybridPoints.Point;
import org.etalon.quantity.unit.ConversionRefusedException;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Exactness;
import org.etalon.quantity.unit.Rational;
import org.etalon.quantity.unit.UnitConversion;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.etalon.quantity.value.Complex;
import org.etalon.quantity.value.ComplexList;
import org.etalon.quantity.value.Constant;
import org.etalon.quantity.value.Hybrid;
import org.etalon.quantity.value.QuantityList;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;

/**
 * The rules of a hybrid: the same quantity in several units (D-SI 2.2.1, {@code si:hybrid}). Values
 * are temperatures or differences of temperature as the caller says; uncertainties are always
 * differences. Regions are checked for each member, not compared.
 */
final class HybridRules {
  private static final Rational HALF = Rational.ONE.dividedBy(Rational.of(2));

  // A table has a few units; thousands would only make work of fractional powers.
  private static final int UNIT_PAIRS_MAX = 100;

  private final Findings findings;
  private final ValueRules rules;
  private final Scale scale;
  private final Map<List<String>, UnitConversion> conversions = new HashMap<>();

  HybridRules(ValueRules rules, Scale scale) {
    this.rules = rules;
    this.findings = rules.columns().findings();
    this.scale = scale;
  }

  void check(Hybrid hybrid, String at) {
    String pointer = at + "/hybrid";
    if (hybrid.members().isEmpty()) {
      findings.error(pointer, "empty-list", "A hybrid has at least one member.");
      return;
    }
    int before = findings.errors();
    List<HybridPoints> members = new ArrayList<>();
    for (int i = 0; i < hybrid.members().size(); i++) {
      String place = pointer + "/" + i;
      QuantityValue member = hybrid.members().get(i);
      if (isAllowed(member)) {
        rules.check(member, place, 1);
        members.add(HybridPoints.of(member, place));
      } else {
        findings.error(
            place, "hybrid-member", "A member of a hybrid is a value or a list, not words.");
      }
    }
    if (members.size() == hybrid.members().size()
        && hybrid.members().stream().map(Object::getClass).distinct().count() > 1) {
      findings.error(pointer, "hybrid-mixed", "All members of a hybrid have the same form.");
    }
    if (findings.errors() == before) {
      together(members, pointer);
    }
  }

  private static boolean isAllowed(QuantityValue member) {
    return member instanceof Real
        || member instanceof RealList
        || member instanceof Complex
        || member instanceof ComplexList
        || member instanceof Constant
        || member instanceof QuantityList;
  }

  private void together(List<HybridPoints> members, String pointer) {
    HybridPoints first = members.get(0);
    for (HybridPoints member : members) {
      for (Map.Entry<Meaning, List<Point>> entry : first.byMeaning().entrySet()) {
        List<Point> own = member.byMeaning().get(entry.getKey());
        if (own != null
            && !entry.getKey().isUncertainty()
            && own.size() != entry.getValue().size()) {
          findings.error(
              parent(own.get(0).pointer()),
              "count-mismatch",
              "All members of a hybrid have as many values as the first, which has "
                  + entry.getValue().size()
                  + ".");
          return;
        }
      }
    }
    List<HybridPoints> known = members.stream().filter(this::isAllOfTheSi).toList();
    if (known.isEmpty()) {
      findings.error(
          pointer, "hybrid-without-si", "At least one member of a hybrid is in a unit of the SI.");
      return;
    }
    for (HybridPoints member : known.subList(1, known.size())) {
      agree(known.get(0), member, pointer);
    }
  }

  /** The list that holds a number, or the number where it is alone. */
  private static String parent(String pointer) {
    return pointer.replaceFirst("s/[0-9]+$", "s");
  }

  private boolean isAllOfTheSi(HybridPoints member) {
    return member.byMeaning().values().stream()
        .flatMap(List::stream)
        .noneMatch(point -> rules.columns().unit(point.unit()).isDeclaredNonSi());
  }

  private void agree(HybridPoints first, HybridPoints member, String pointer) {
    boolean compared = false;
    for (Map.Entry<Meaning, List<Point>> entry : first.byMeaning().entrySet()) {
      Meaning meaning = entry.getKey();
      List<Point> own = member.byMeaning().get(meaning);
      if (own != null && own.size() == entry.getValue().size()) {
        compared |= !meaning.isUncertainty();
        if (!agree(meaning, entry.getValue(), own)) {
          return;
        }
      }
    }
    if (!compared) {
      findings.warning(
          pointer,
          "hybrid-not-compared",
          "Parts of a complex value are not compared with magnitudes and phases.");
    }
  }

  /** False where there is no use in going on. */
  private boolean agree(Meaning meaning, List<Point> first, List<Point> member) {
    boolean oneUnit =
        first.stream().map(Point::unit).distinct().count() == 1
            && member.stream().map(Point::unit).distinct().count() == 1;
    for (int i = 0; i < first.size(); i++) {
      Point other = member.get(i);
      if (conversions.size() > UNIT_PAIRS_MAX) {
        findings.error(
            parent(other.unitPointer()),
            "too-many-units",
            "A hybrid has at most 100 pairs of units.");
        return false;
      }
      try {
        if (first.get(i).worth().equals(other.worth())) {
          agree(meaning, first.get(i), other);
        }
      } catch (ConversionRefusedException e) {
        findings.error(other.unitPointer(), e.code(), e.detail());
        if (oneUnit) {
          return false;
        }
      }
    }
    return true;
  }

  private void agree(Meaning meaning, Point one, Point other) {
    UnitConversion conversion = conversion(one.unit(), other.unit());
    Decimal first = Decimal.parse(one.value());
    Decimal second = Decimal.parse(other.value());
    boolean onScale = meaning.isOnScale() && scale == Scale.POINT;
    Rational number = Rational.of(first.value());
    Rational converted = onScale ? conversion.convert(number) : conversion.difference(number);
    Rational difference = converted.minus(Rational.of(second.value())).abs();
    Rational coarser =
        max(
            conversion.difference(Rational.of(first.lastPlace())).abs(),
            Rational.of(second.lastPlace()));
    // An uncertainty is often rounded up, so its last place may differ by one.
    Rational allowed = meaning.isUncertainty() ? coarser : coarser.times(HALF);
    if (difference.compareTo(allowed) <= 0) {
      return;
    }
    String detail =
        one
            + " and "
            + other
            + (meaning.isUncertainty()
                ? " differ by more than a unit of the last written place."
                : " differ by more than half a unit of the last written place.");
    if (conversion.exactness() == Exactness.MEASURED) {
      findings.warning(other.pointer(), "hybrid-disagrees", detail);
    } else {
      findings.error(other.pointer(), "hybrid-disagrees", detail);
    }
  }

  private UnitConversion conversion(String from, String to) {
    return conversions.computeIfAbsent(
        List.of(from, to),
        units -> {
          DsiUnit one = rules.columns().unit(units.get(0));
          DsiUnit other = rules.columns().unit(units.get(1));
          return UnitConversion.between(one, other, Scale.POINT);
        });
  }

  private static Rational max(Rational one, Rational other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
