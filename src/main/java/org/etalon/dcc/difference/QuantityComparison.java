package org.etalon.dcc.difference;

import java.util.List;
import java.util.Objects;
import org.etalon.dcc.Measured;
import org.etalon.dcc.QuantityForm;
import org.etalon.dcc.difference.Change.Category;
import org.etalon.dcc.difference.Change.Kind;
import org.etalon.dcc.difference.NumberComparison.Verdict;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.etalon.quantity.value.Complex;
import org.etalon.quantity.value.ComplexList;
import org.etalon.quantity.value.Constant;
import org.etalon.quantity.value.Hybrid;
import org.etalon.quantity.value.QuantityList;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.jspecify.annotations.Nullable;

/** Quantities value by value, whatever form of the D-SI they have. */
final class QuantityComparison {
  private static final QuantityList NOTHING = QuantityList.of(List.of());

  private final Changes changes;
  private final Summary summary;
  private final NumberComparison numbers = new NumberComparison();

  /** Of the quantity that is being compared. */
  private PointOrDifference sense = PointOrDifference.UNKNOWN;

  QuantityComparison(Changes changes, Summary summary) {
    this.changes = changes;
    this.summary = summary;
  }

  void compare(Place at, QuantityForm before, QuantityForm after, PointOrDifference of) {
    sense = of;
    if (before instanceof Measured one && after instanceof Measured other) {
      compare(at, one.value(), other.value());
    } else if (!before.equals(after)) {
      otherForm(at, before, after);
    }
  }

  private void compare(Place at, QuantityValue before, QuantityValue after) {
    if (before.equals(after)) {
      return;
    }
    Rows one = Rows.of(before);
    Rows other = Rows.of(after);
    if (one != null && other != null) {
      rows(at, one, other);
      beside(at, before, after);
    } else if (before instanceof Hybrid hybrid && after instanceof Hybrid changed) {
      members(at, hybrid.members(), changed.members());
    } else if (before instanceof QuantityList list && after instanceof QuantityList changed) {
      members(at, list.members(), changed.members());
      beside(at, list, changed);
    } else if (before instanceof Complex complex && after instanceof Complex changed) {
      complex(at, complex, changed);
    } else if (before instanceof ComplexList list && after instanceof ComplexList changed) {
      complexes(at, list, changed);
    } else if (!before.equals(after)) {
      otherForm(at, before, after);
    }
  }

  /** What is said of all rows together. */
  private void beside(Place at, QuantityValue before, QuantityValue after) {
    QuantityList one = before instanceof QuantityList list ? list : NOTHING;
    QuantityList other = after instanceof QuantityList list ? list : NOTHING;
    word(at.child("label"), one.label(), other.label());
    word(at.child("dateTime"), one.dateTime(), other.dateTime());
    equal(uncertainty(at), one.ellipsoidalRegion(), other.ellipsoidalRegion());
    equal(uncertainty(at), one.rectangularRegion(), other.rectangularRegion());
    equal(uncertainty(at), region(before), region(after));
    // A constant is exact where it states no uncertainty, another value is not.
    if (before instanceof Constant != after instanceof Constant) {
      otherForm(at, before, after);
    }
    odd(at, before, after);
  }

  private void otherForm(Place at, Object before, Object after) {
    changes.add(
        Kind.CHANGED, at.quantity("value", Category.VALUE), summary.of(before), summary.of(after));
  }

  private void members(Place at, List<QuantityValue> before, List<QuantityValue> after) {
    if (before.size() != after.size()) {
      Place count = at.quantity("count", Category.VALUE);
      changes.add(Kind.CHANGED, count, "" + before.size(), "" + after.size());
    }
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      compare(at.member(i, i), before.get(i), after.get(i));
    }
  }

  private void complex(Place at, Complex before, Complex after) {
    part(
        at,
        "valueReal",
        Rows.ofPart(before.valueReal(), before.unit()),
        Rows.ofPart(after.valueReal(), after.unit()));
    part(
        at,
        "valueImag",
        Rows.ofPart(before.valueImag(), before.unit()),
        Rows.ofPart(after.valueImag(), after.unit()));
    part(
        at,
        "valueMagnitude",
        Rows.ofPart(before.valueMagnitude(), before.unit()),
        Rows.ofPart(after.valueMagnitude(), after.unit()));
    part(
        at,
        "valuePhase",
        Rows.ofPart(before.valuePhase(), before.unitPhase()),
        Rows.ofPart(after.valuePhase(), after.unitPhase()));
    word(at.child("label"), before.label(), after.label());
    word(at.child("quantityType"), before.quantityTypeQUDT(), after.quantityTypeQUDT());
    word(at.child("dateTime"), before.dateTime(), after.dateTime());
    equal(uncertainty(at), before.ellipsoidalRegion(), after.ellipsoidalRegion());
    equal(uncertainty(at), before.rectangularRegion(), after.rectangularRegion());
    odd(at, before, after);
  }

  private void complexes(Place at, ComplexList before, ComplexList after) {
    part(
        at,
        "valueReal",
        Rows.ofPart(before.valueReals(), before.units()),
        Rows.ofPart(after.valueReals(), after.units()));
    part(
        at,
        "valueImag",
        Rows.ofPart(before.valueImags(), before.units()),
        Rows.ofPart(after.valueImags(), after.units()));
    part(
        at,
        "valueMagnitude",
        Rows.ofPart(before.valueMagnitudes(), before.units()),
        Rows.ofPart(after.valueMagnitudes(), after.units()));
    part(
        at,
        "valuePhase",
        Rows.ofPart(before.valuePhases(), before.unitPhases()),
        Rows.ofPart(after.valuePhases(), after.unitPhases()));
    word(at.child("label"), before.labels(), after.labels());
    word(at.child("quantityType"), before.quantityTypeQUDTs(), after.quantityTypeQUDTs());
    word(at.child("dateTime"), before.dateTimes(), after.dateTimes());
    equal(
        uncertainty(at),
        before.measurementUncertaintyBivariate(),
        after.measurementUncertaintyBivariate());
    equal(
        uncertainty(at),
        before.measurementUncertaintyMultivariate(),
        after.measurementUncertaintyMultivariate());
    odd(at, before, after);
  }

  /** Where entries belong to no value, the whole is compared as it is written. */
  private void odd(Place at, QuantityValue before, QuantityValue after) {
    if (Columns.isOdd(before) || Columns.isOdd(after)) {
      otherForm(at, before, after);
    }
  }

  private void part(Place at, String name, Rows before, Rows after) {
    rows(at.child(name), before, after);
  }

  /** Rows at the beginning and at the end that mean the same belong together. */
  private void rows(Place at, Rows before, Rows after) {
    if (before.size() == after.size()) {
      for (int i = 0; i < before.size(); i++) {
        Place place = before.size() == 1 ? at : at.member(i, i).ofRow(i);
        real(place, before.row(i), after.row(i));
      }
      return;
    }
    int shorter = Math.min(before.size(), after.size());
    int start = 0;
    while (start < shorter && isSame(before.row(start), after.row(start))) {
      real(at.member(start, start), before.row(start), after.row(start));
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && isSame(before.row(before.size() - 1 - end), after.row(after.size() - 1 - end))) {
      end++;
    }
    for (int i = end; i > 0; i--) {
      int one = before.size() - i;
      int other = after.size() - i;
      real(at.member(one, other), before.row(one), after.row(other));
    }
    for (int i = start; i < before.size() - end; i++) {
      Place place = at.member(i, i).ofRow(i).quantity("value", Category.VALUE);
      changes.add(Kind.REMOVED, place, Rows.text(before.row(i)), null);
    }
    for (int i = start; i < after.size() - end; i++) {
      Place place = at.member(i, i).ofRow(i).quantity("value", Category.VALUE);
      changes.add(Kind.ADDED, place, null, Rows.text(after.row(i)));
    }
  }

  private boolean isSame(Real before, Real after) {
    return value(before, after).kind() != Kind.CHANGED;
  }

  private Verdict value(Real before, Real after) {
    return numbers.compare(
        before.value(), before.unit(), after.value(), after.unit(), scale(before, after));
  }

  private @Nullable Scale scale(Real before, Real after) {
    return sense.scale(before.quantityTypeQUDT(), after.quantityTypeQUDT());
  }

  private void real(Place at, Real before, Real after) {
    if (before.equals(after)) {
      return;
    }
    Place value = at.quantity("value", Category.VALUE);
    changes.add(
        value,
        value(before, after),
        written(before.value(), before.unit()),
        written(after.value(), after.unit()));
    word(at.quantity("label", Category.VALUE), before.label(), after.label());
    word(
        at.quantity("quantityType", Category.VALUE),
        before.quantityTypeQUDT(),
        after.quantityTypeQUDT());
    word(
        at.quantity("significantDigit", Category.VALUE),
        before.significantDigit(),
        after.significantDigit());
    word(at.quantity("dateTime", Category.VALUE), before.dateTime(), after.dateTime());
    new UncertaintyComparison(changes, numbers, scale(before, after)).compare(at, before, after);
  }

  private void word(Place at, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      changes.add(
          at, before == null ? null : summary.of(before), after == null ? null : summary.of(after));
    }
  }

  /** What is only looked at as a whole. */
  private void equal(Place at, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      changes.add(
          at, before == null ? null : summary.of(before), after == null ? null : summary.of(after));
    }
  }

  private static Place uncertainty(Place at) {
    return at.quantity("uncertainty", Category.UNCERTAINTY);
  }

  private static @Nullable Object region(QuantityValue value) {
    return value instanceof RealList list ? list.measurementUncertaintyMultivariate() : null;
  }

  private static String written(String value, String unit) {
    return value + " " + unit;
  }
}
