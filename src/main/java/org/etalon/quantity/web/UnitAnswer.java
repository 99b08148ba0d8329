package org.etalon.quantity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.etalon.quantity.code.UnitCodes;
import org.etalon.quantity.conversion.UnitDescription;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Exactness;
import org.etalon.quantity.unit.Grade;
import org.etalon.quantity.unit.UnitProblem;
import org.jspecify.annotations.Nullable;

/**
 * A unit in all notations; null where a notation has nothing for it, with the reason in {@code
 * withoutCode}.
 *
 * @param dsi as written, or the D-SI expression of what was written in another notation
 * @param canonical the one way of writing the same product
 * @param factor coherent SI units in one, rounded to 34 digits if its digits do not end
 * @param fraction the exact factor, if it is a fraction or one times a power of π
 * @param offset kelvins to add to a temperature in this unit, not to a difference
 * @param relativeStandardUncertainty of the factor, if it rests on measured constants
 * @param logarithmic a level, which converts to other levels only
 * @param problems what keeps the unit from a medal
 * @param withoutCode for each notation that has no code for the unit, why
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record UnitAnswer(
    String dsi,
    String canonical,
    @Nullable String bipmPid,
    @Nullable String ucum,
    @Nullable String qudt,
    @Nullable String rec20,
    @Nullable String symbol,
    @Nullable String latex,
    @Nullable String mathml,
    @Nullable String dimension,
    @Nullable String factor,
    @Nullable String fraction,
    @Nullable Exactness exactness,
    @Nullable String relativeStandardUncertainty,
    @Nullable String offset,
    boolean logarithmic,
    Grade grade,
    List<UnitProblem> problems,
    List<String> withoutCode) {
  static UnitAnswer of(UnitDescription known) {
    DsiUnit unit = known.unit();
    UnitCodes codes = known.codes();
    return new UnitAnswer(
        unit.toString(),
        unit.canonical().toString(),
        codes.bipmPid(),
        codes.ucum(),
        codes.qudt(),
        codes.rec20(),
        codes.symbol(),
        codes.latex(),
        codes.mathml(),
        unit.isDeclaredNonSi() ? null : unit.dimension().toString(),
        known.factorText(),
        known.fraction(),
        known.exactness(),
        known.relativeUncertainty() == null ? null : known.relativeUncertainty().toString(),
        unit.hasOffset() ? String.valueOf(unit.offset().toDecimal()) : null,
        unit.isLogarithmic(),
        known.grade(),
        known.problems(),
        codes.problems());
  }
}
