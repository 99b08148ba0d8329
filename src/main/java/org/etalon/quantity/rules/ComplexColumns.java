package org.etalon.quantity.rules;

import java.util.List;
import org.etalon.quantity.value.Complex;
import org.etalon.quantity.value.ComplexList;
import org.jspecify.annotations.Nullable;

/**
 * A complex value or a list of them, seen alike: which columns it has and where they stand.
 *
 * @param first real parts or magnitudes
 * @param second imaginary parts or phases
 * @param phaseUnits null for real and imaginary parts
 * @param mixed parts of both forms are given
 */
record ComplexColumns(
    String pointer,
    Column first,
    Column second,
    Column units,
    @Nullable Column phaseUnits,
    boolean mixed,
    Particulars particulars) {

  boolean hasPhase() {
    return phaseUnits != null;
  }

  /** The units of both parts of a value. */
  List<String> unitsOf(int i) {
    String unit = String.valueOf(units.forValue(i));
    return List.of(unit, phaseUnits == null ? unit : String.valueOf(phaseUnits.forValue(i)));
  }

  static ComplexColumns of(Complex complex, String at) {
    String pointer = at + "/complex";
    boolean polar = complex.hasPhase();
    return new ComplexColumns(
        pointer,
        polar
            ? Column.single(pointer + "/valueMagnitude", complex.valueMagnitude())
            : Column.single(pointer + "/valueReal", complex.valueReal()),
        polar
            ? Column.single(pointer + "/valuePhase", complex.valuePhase())
            : Column.single(pointer + "/valueImag", complex.valueImag()),
        Column.single(pointer + "/unit", complex.unit()),
        polar ? Column.single(pointer + "/unitPhase", complex.unitPhase()) : null,
        polar && (complex.valueReal() != null || complex.valueImag() != null),
        new Particulars(
            Column.optional(pointer + "/label", complex.label()),
            Column.optional(pointer + "/quantityTypeQUDT", complex.quantityTypeQUDT()),
            Column.list(pointer, List.of()),
            Column.optional(pointer + "/dateTime", complex.dateTime())));
  }

  static ComplexColumns of(ComplexList list, String at) {
    String pointer = at + "/complexList";
    boolean polar = list.hasPhase();
    return new ComplexColumns(
        pointer,
        polar
            ? Column.list(pointer + "/valueMagnitudes", list.valueMagnitudes())
            : Column.list(pointer + "/valueReals", list.valueReals()),
        polar
            ? Column.list(pointer + "/valuePhases", list.valuePhases())
            : Column.list(pointer + "/valueImags", list.valueImags()),
        Column.list(pointer + "/units", list.units()),
        polar ? Column.list(pointer + "/unitPhases", list.unitPhases()) : null,
        polar && !(list.valueReals().isEmpty() && list.valueImags().isEmpty()),
        new Particulars(
            Column.list(pointer + "/labels", list.labels()),
            Column.list(pointer + "/quantityTypeQUDTs", list.quantityTypeQUDTs()),
            Column.list(pointer, List.of()),
            Column.list(pointer + "/dateTimes", list.dateTimes())));
  }
}
