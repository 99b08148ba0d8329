package org.etalon.quantity.rules;

import org.etalon.quantity.value.Constant;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.jspecify.annotations.Nullable;

/** A real or a list of reals, seen alike: which columns it has and where they stand. */
record RealColumns(
    String pointer,
    Column values,
    Column units,
    @Nullable Standard standard,
    @Nullable Expanded expanded,
    @Nullable Interval interval,
    Particulars particulars) {

  record Standard(String pointer, Column values, Column distributions) {}

  record Expanded(
      String pointer,
      Column values,
      Column factors,
      Column probabilities,
      Column distributions,
      Column degreesOfFreedom) {}

  record Interval(
      String pointer,
      Column standardUncertainties,
      Column min,
      Column max,
      Column probabilities,
      Column distributions) {}

  static RealColumns of(Real real, String at) {
    String pointer = at + "/real";
    var standard = real.standardUncertainty();
    var expanded = real.expandedUncertainty();
    var interval = real.coverageInterval();
    return new RealColumns(
        pointer,
        Column.single(pointer + "/value", real.value()),
        Column.single(pointer + "/unit", real.unit()),
        standard == null ? null : of(standard, pointer + "/standardUncertainty"),
        expanded == null ? null : of(expanded, pointer + "/expandedUncertainty"),
        interval == null ? null : of(interval, pointer + "/coverageInterval"),
        new Particulars(
            Column.optional(pointer + "/label", real.label()),
            Column.optional(pointer + "/quantityTypeQUDT", real.quantityTypeQUDT()),
            Column.optional(pointer + "/significantDigit", real.significantDigit()),
            Column.optional(pointer + "/dateTime", real.dateTime())));
  }

  private static Standard of(Real.StandardUncertainty u, String at) {
    return new Standard(
        at,
        Column.single(at + "/value", u.value()),
        Column.optional(at + "/distribution", u.distribution()));
  }

  private static Expanded of(Real.ExpandedUncertainty u, String at) {
    return new Expanded(
        at,
        Column.single(at + "/value", u.value()),
        Column.single(at + "/coverageFactor", u.coverageFactor()),
        Column.single(at + "/coverageProbability", u.coverageProbability()),
        Column.optional(at + "/distribution", u.distribution()),
        Column.optional(at + "/effectiveDegreesOfFreedom", u.effectiveDegreesOfFreedom()));
  }

  private static Interval of(Real.CoverageInterval u, String at) {
    return new Interval(
        at,
        Column.single(at + "/valueStandard", u.valueStandard()),
        Column.single(at + "/intervalMin", u.intervalMin()),
        Column.single(at + "/intervalMax", u.intervalMax()),
        Column.single(at + "/coverageProbability", u.coverageProbability()),
        Column.optional(at + "/distribution", u.distribution()));
  }

  /** A constant has a standard uncertainty without an object of its own. */
  static RealColumns of(Constant constant, String at) {
    String pointer = at + "/constant";
    String standard = constant.valueStandard();
    return new RealColumns(
        pointer,
        Column.single(pointer + "/value", constant.value()),
        Column.single(pointer + "/unit", constant.unit()),
        standard == null
            ? null
            : new Standard(
                pointer,
                Column.single(pointer + "/valueStandard", standard),
                Column.optional(pointer + "/distribution", constant.distribution())),
        null,
        null,
        new Particulars(
            Column.optional(pointer + "/label", constant.label()),
            Column.optional(pointer + "/quantityTypeQUDT", constant.quantityTypeQUDT()),
            Column.optional(pointer + "/significantDigit", constant.significantDigit()),
            Column.optional(pointer + "/dateTime", constant.dateTime())));
  }

  static RealColumns of(RealList list, String at) {
    String pointer = at + "/realList";
    var standard = list.standardUncertainty();
    var expanded = list.expandedUncertainty();
    var interval = list.coverageInterval();
    return new RealColumns(
        pointer,
        Column.list(pointer + "/values", list.values()),
        Column.list(pointer + "/units", list.units()),
        standard == null ? null : of(standard, pointer + "/standardUncertainty"),
        expanded == null ? null : of(expanded, pointer + "/expandedUncertainty"),
        interval == null ? null : of(interval, pointer + "/coverageInterval"),
        new Particulars(
            Column.list(pointer + "/labels", list.labels()),
            Column.list(pointer + "/quantityTypeQUDTs", list.quantityTypeQUDTs()),
            Column.list(pointer + "/significantDigits", list.significantDigits()),
            Column.list(pointer + "/dateTimes", list.dateTimes())));
  }

  private static Standard of(RealList.StandardUncertainty u, String at) {
    return new Standard(
        at,
        Column.list(at + "/values", u.values()),
        Column.list(at + "/distributions", u.distributions()));
  }

  private static Expanded of(RealList.ExpandedUncertainty u, String at) {
    return new Expanded(
        at,
        Column.list(at + "/values", u.values()),
        Column.list(at + "/coverageFactors", u.coverageFactors()),
        Column.list(at + "/coverageProbabilities", u.coverageProbabilities()),
        Column.list(at + "/distributions", u.distributions()),
        Column.list(at + "/effectiveDegreesOfFreedom", u.effectiveDegreesOfFreedom()));
  }

  private static Interval of(RealList.CoverageInterval u, String at) {
    return new Interval(
        at,
        Column.list(at + "/valueStandards", u.valueStandards()),
        Column.list(at + "/intervalMins", u.intervalMins()),
        Column.list(at + "/intervalMaxs", u.intervalMaxs()),
        Column.list(at + "/coverageProbabilities", u.coverageProbabilities()),
        Column.list(at + "/distributions", u.distributions()));
  }
}
