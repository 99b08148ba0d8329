package org.etalon.quantity.code;

import java.util.List;
import org.etalon.quantity.unit.DsiUnit;
import org.jspecify.annotations.Nullable;

/**
 * A unit as other systems write it; null where a system has nothing for it, with the reason among
 * the problems.
 *
 * @param bipm unit expression of the SI Reference Point; {@link #bipmPid} is its identifier
 * @param qudt IRI
 * @param rec20 common code of UN/CEFACT Recommendation 20
 * @param symbol Unicode text
 * @param latex for math mode, without any package
 * @param mathml a {@code math} element, presentation markup
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
  public UnitCodes {
    problems = List.copyOf(problems);
  }

  /** Every code of the unit. */
  public static UnitCodes of(DsiUnit unit) {
    return new UnitCodes(
        null, null, null, null, null, null, null, null, List.of("No system has " + unit + "."));
  }
}
