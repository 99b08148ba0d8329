package org.etalon.dcc.difference;

import java.util.List;
import org.etalon.dcc.difference.Change.Category;
import org.etalon.dcc.difference.NumberComparison.Verdict;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.etalon.quantity.value.Real;
import org.jspecify.annotations.Nullable;

/** The uncertainties of two values, part by part where both are stated in the same way. */
final class UncertaintyComparison {
  private final Changes changes;
  private final NumberComparison numbers;

  /** Of the values, and so of the limits of intervals. */
  private final @Nullable Scale scale;

  UncertaintyComparison(Changes changes, NumberComparison numbers, @Nullable Scale scale) {
    this.changes = changes;
    this.numbers = numbers;
    this.scale = scale;
  }

  void compare(Place at, Real before, Real after) {
    if (before.expandedUncertainty() != null && after.expandedUncertainty() != null) {
      expanded(at, before, before.expandedUncertainty(), after, after.expandedUncertainty());
    }
    if (before.standardUncertainty() != null && after.standardUncertainty() != null) {
      Real.StandardUncertainty one = before.standardUncertainty();
      Real.StandardUncertainty other = after.standardUncertainty();
      spread(at, "standardUncertainty", one.value(), before.unit(), other.value(), after.unit());
      word(at, "distribution", one.distribution(), other.distribution());
    }
    if (before.coverageInterval() != null && after.coverageInterval() != null) {
      interval(at, before, before.coverageInterval(), after, after.coverageInterval());
    }
    if (!forms(before).equals(forms(after))) {
      String one = Rows.uncertainty(before);
      String other = Rows.uncertainty(after);
      Place place = at.quantity("uncertainty", Category.UNCERTAINTY);
      changes.add(place, one.isEmpty() ? null : one, other.isEmpty() ? null : other);
    }
  }

  /** Which are stated; a document may state several, though it should not. */
  private static List<Boolean> forms(Real real) {
    return List.of(
        real.expandedUncertainty() != null,
        real.standardUncertainty() != null,
        real.coverageInterval() != null);
  }

  private void expanded(
      Place at,
      Real before,
      Real.ExpandedUncertainty one,
      Real after,
      Real.ExpandedUncertainty other) {
    spread(at, "expandedUncertainty", one.value(), before.unit(), other.value(), after.unit());
    plain(at, "coverageFactor", one.coverageFactor(), other.coverageFactor());
    plain(at, "coverageProbability", one.coverageProbability(), other.coverageProbability());
    word(at, "distribution", one.distribution(), other.distribution());
    word(
        at,
        "effectiveDegreesOfFreedom",
        one.effectiveDegreesOfFreedom(),
        other.effectiveDegreesOfFreedom());
  }

  private void interval(
      Place at, Real before, Real.CoverageInterval one, Real after, Real.CoverageInterval other) {
    spread(
        at,
        "standardUncertainty",
        one.valueStandard(),
        before.unit(),
        other.valueStandard(),
        after.unit());
    limit(at, "intervalMin", one.intervalMin(), before, other.intervalMin(), after);
    limit(at, "intervalMax", one.intervalMax(), before, other.intervalMax(), after);
    plain(at, "coverageProbability", one.coverageProbability(), other.coverageProbability());
    word(at, "distribution", one.distribution(), other.distribution());
  }

  /** A limit of an interval is a value as the value itself is. */
  private void limit(Place at, String what, String one, Real before, String other, Real after) {
    Verdict verdict = numbers.compare(one, before.unit(), other, after.unit(), scale);
    add(at, what, verdict, one + " " + before.unit(), other + " " + after.unit());
  }

  private void spread(
      Place at, String what, String one, String unit, String other, String unitAfter) {
    Verdict verdict = numbers.compare(one, unit, other, unitAfter, Scale.DIFFERENCE);
    add(at, what, verdict, one + " " + unit, other + " " + unitAfter);
  }

  private void plain(Place at, String what, String one, String other) {
    add(at, what, numbers.compare(one, "", other, "", Scale.DIFFERENCE), one, other);
  }

  private void add(Place at, String what, Verdict verdict, String before, String after) {
    changes.add(at.quantity(what, Category.UNCERTAINTY), verdict, before, after);
  }

  private void word(Place at, String what, @Nullable String before, @Nullable String after) {
    if (before == null ? after != null : !before.equals(after)) {
      changes.add(at.quantity(what, Category.UNCERTAINTY), before, after);
    }
  }
}
