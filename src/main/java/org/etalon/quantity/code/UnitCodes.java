package org.etalon.quantity.code;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.etalon.quantity.unit.DsiUnit;
import org.jspecify.annotations.Nullable;

/**
 * A unit as other systems write it; null where a system has nothing for it, with the reason among
 * the problems. Reading a code that was written gives a unit of the same dimension and size.
 *
 * @param bipm unit expression of the SI Reference Point, names with points between them
 * @param bipmPid the same as an identifier
 * @param qudt IRI
 * @param rec20 common code of UN/CEFACT Recommendation 20
 * @param symbol Unicode text
 * @param latex for math mode, without any package
 * @param mathml a {@code math} element, presentation markup
 * @param problems one sentence for each system that has no code
 */
public record UnitCodes(
    @Nullable String bipm,
    @Nullable String bipmPid,
    @Nullable String ucum,
    @Nullable String qudt,
    @Nullable String rec20,
    @Nullable String symbol,
    @Nullable String latex,
    @Nullable String mathml,
    List<String> problems) {
  private static final String NOT_OF_THE_SI =
      "Nothing is known about a unit declared not to be of the SI, so it has no codes.";

  public UnitCodes {
    problems = List.copyOf(problems);
  }

  /** Every code of the unit. */
  public static UnitCodes of(DsiUnit unit) {
    if (unit.isDeclaredNonSi()) {
      return new UnitCodes(null, null, null, null, null, null, null, null, List.of(NOT_OF_THE_SI));
    }
    Written bipm = BipmUnits.write(unit);
    Written ucum = UcumUnits.write(unit);
    Written qudt = QudtUnits.write(unit);
    Written rec20 = Rec20Codes.write(unit);
    String symbol = UnitMarkup.symbol(unit);
    String noSymbol = symbol == null ? "A part of " + unit + " has no symbol." : null;
    return new UnitCodes(
        bipm.code(),
        bipm.code() == null ? null : BipmUnits.NAMESPACE + bipm.code(),
        ucum.code(),
        qudt.code(),
        rec20.code(),
        symbol,
        UnitMarkup.latex(unit),
        UnitMarkup.mathml(unit),
        Stream.of(bipm.problem(), ucum.problem(), qudt.problem(), rec20.problem(), noSymbol)
            .filter(Objects::nonNull)
            .toList());
  }
}
