package org.etalon.quantity.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.etalon.quantity.Decimal;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Rational;
import org.etalon.quantity.unit.UnitName;
import org.etalon.quantity.value.Complex;
import org.etalon.quantity.value.ComplexList;

/** The rules of complex values (D-SI 2.2.1, {@code si:complex} and its lists). */
final class ComplexRules {
  private static final Set<UnitName> PLANE_ANGLES =
      Set.of(UnitName.RADIAN, UnitName.DEGREE, UnitName.ARCMINUTE, UnitName.ARCSECOND);

  // The matrix of all parts together has the square of this many elements.
  private static final int MULTIVARIATE_MAX = 200;

  private final ColumnRules columns;
  private final RegionRules regions;
  private final Findings findings;

  ComplexRules(ColumnRules columns) {
    this.columns = columns;
    this.regions = new RegionRules(columns);
    this.findings = columns.findings();
  }

  void check(Complex complex, String at) {
    ComplexColumns seen = ComplexColumns.of(complex, at);
    if (isRight(seen)) {
      regions.check(
          complex.ellipsoidalRegion(),
          complex.rectangularRegion(),
          seen.pointer(),
          seen.unitsOf(0));
    }
  }

  void check(ComplexList list, String at) {
    ComplexColumns seen = ComplexColumns.of(list, at);
    if (!isRight(seen)) {
      return;
    }
    int count = seen.first().size();
    regions.check(
        list.measurementUncertaintyBivariate(),
        seen.pointer() + "/measurementUncertaintyBivariate",
        IntStream.range(0, count).mapToObj(seen::unitsOf).toList());
    if (list.measurementUncertaintyMultivariate() == null) {
      return;
    }
    String place = seen.pointer() + "/measurementUncertaintyMultivariate";
    if (count > MULTIVARIATE_MAX) {
      findings.error(place, "too-many-values", "A common region holds at most 200 values.");
      return;
    }
    List<String> units = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      units.addAll(seen.unitsOf(i));
    }
    regions.check(list.measurementUncertaintyMultivariate(), place, List.of(units));
  }

  private boolean isRight(ComplexColumns seen) {
    int before = findings.errors();
    if (seen.mixed()) {
      findings.error(
          seen.pointer(),
          "complex-form",
          "A complex value has a real and an imaginary part, or a magnitude and a phase, not both.");
    }
    if (!columns.isCountAllowed(seen.first())) {
      return false;
    }
    int count = seen.first().size();
    columns.decimals(seen.first());
    if (seen.second().size() == count) {
      columns.decimals(seen.second());
    } else {
      findings.error(
          seen.second().pointer(),
          "count-mismatch",
          seen.second().size() + " entries for " + count + " values: each value has two parts.");
    }
    columns.units(seen.units(), count);
    if (seen.hasPhase()) {
      polar(seen, count);
    }
    seen.particulars().check(columns, count);
    return findings.errors() == before;
  }

  private void polar(ComplexColumns seen, int count) {
    for (int i = 0; i < count; i++) {
      Decimal magnitude = ColumnRules.decimal(seen.first().entries().get(i));
      if (magnitude != null && magnitude.value().signum() < 0) {
        findings.error(
            seen.first().pointer(i), "negative-magnitude", "A magnitude is not negative.");
      }
    }
    Column units = seen.phaseUnits();
    if (units == null || !columns.units(units, count)) {
      return;
    }
    for (int i = 0; i < units.size(); i++) {
      String unit = units.entries().get(i);
      if (unit != null) {
        planeAngle(columns.unit(unit), units.pointer(i));
      }
    }
  }

  private void planeAngle(DsiUnit unit, String pointer) {
    if (unit.isDeclaredNonSi()) {
      findings.warning(
          pointer, "phase-unit-unknown", "Nothing tells whether " + unit + " is a plane angle.");
    } else if (unit.terms().size() != 1
        || !PLANE_ANGLES.contains(unit.terms().get(0).name())
        || !unit.terms().get(0).exponent().equals(Rational.ONE)) {
      findings.error(pointer, "phase-unit", "The unit of a phase is one of a plane angle.");
    }
  }
}
