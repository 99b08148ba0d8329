package org.etalon.quantity.rules;

import java.util.ArrayList;
import java.util.List;
import org.etalon.quantity.value.Complex;
import org.etalon.quantity.value.ComplexList;
import org.etalon.quantity.value.QuantityList;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;

/** The rules of a list of quantities (D-SI 2.2.1, {@code si:list} and its members). */
final class ListRules {
  private static final int DEPTH_MAX = 8;
  private static final int REGION_MAX = 400;

  private final ColumnRules columns;
  private final ValueRules values;
  private final Findings findings;

  ListRules(ColumnRules columns, ValueRules values) {
    this.columns = columns;
    this.values = values;
    this.findings = columns.findings();
  }

  void check(QuantityList list, String at, int depth) {
    String pointer = at + "/list";
    columns.labels(Column.optional(pointer + "/label", list.label()), 1);
    Particulars.dateTime(columns, Column.optional(pointer + "/dateTime", list.dateTime()));
    if (list.members().isEmpty()) {
      findings.error(pointer + "/members", "empty-list", "A list has at least one member.");
      return;
    }
    if (depth > DEPTH_MAX || list.members().size() > ColumnRules.VALUES_MAX) {
      findings.error(pointer, "too-many-values", "A list is at most eight lists deep.");
      return;
    }
    boolean single = list.holdsOnly(Real.class) || list.holdsOnly(Complex.class);
    boolean lists = list.members().stream().allMatch(ListRules::isList);
    if (!single && !lists) {
      findings.error(
          pointer + "/members",
          "list-mixed",
          "The members of a list are all reals, all complex values, or all lists.");
      return;
    }
    int before = findings.errors();
    for (int i = 0; i < list.members().size(); i++) {
      values.check(list.members().get(i), pointer + "/members/" + i, depth + 1);
    }
    degreesOfFreedom(list, pointer);
    if (findings.errors() == before) {
      regions(list, pointer, single);
    }
  }

  private void regions(QuantityList list, String pointer, boolean single) {
    if (list.ellipsoidalRegion() == null && list.rectangularRegion() == null) {
      return;
    }
    List<String> units = new ArrayList<>();
    for (QuantityValue member : list.members()) {
      if (member instanceof Real real) {
        units.add(real.unit());
      } else if (member instanceof Complex complex) {
        units.addAll(ComplexColumns.of(complex, "").unitsOf(0));
      }
    }
    if (!single || units.size() > REGION_MAX) {
      findings.error(
          pointer,
          "region-not-allowed",
          "A region belongs to a list of at most 400 numbers, not to a list of lists.");
      return;
    }
    new RegionRules(columns)
        .check(list.ellipsoidalRegion(), list.rectangularRegion(), pointer, units);
  }

  /** They are written beside the list, one for each value, so some alone could not be told. */
  private void degreesOfFreedom(QuantityList list, String pointer) {
    long stated = list.members().stream().filter(ListRules::statesDegrees).count();
    if (stated != 0 && stated != list.members().size()) {
      findings.error(
          pointer + "/members",
          "degrees-of-freedom",
          "Degrees of freedom stand with every member of a list, or with none.");
    }
  }

  private static boolean statesDegrees(QuantityValue value) {
    if (value instanceof Real real) {
      return real.expandedUncertainty() != null
          && real.expandedUncertainty().effectiveDegreesOfFreedom() != null;
    }
    if (value instanceof RealList list) {
      return list.expandedUncertainty() != null
          && !list.expandedUncertainty().effectiveDegreesOfFreedom().isEmpty();
    }
    return value instanceof QuantityList list
        && list.members().stream().anyMatch(ListRules::statesDegrees);
  }

  private static boolean isList(QuantityValue value) {
    return value instanceof RealList
        || value instanceof ComplexList
        || value instanceof QuantityList;
  }
}
