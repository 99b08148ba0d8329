package org.etalon.quantity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.etalon.quantity.conversion.DecimalText;
import org.etalon.quantity.conversion.UnitDescription;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Exactness;
import org.etalon.quantity.unit.UnitName;
import org.etalon.quantity.unit.UnitPrefix;
import org.jspecify.annotations.Nullable;

/**
 * A unit or a prefix that an expression can have.
 *
 * @param factor as in the description of a unit
 * @param namedByDsi false for the prefixes of 2022
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnitWord(
    Type type,
    String dsi,
    @Nullable String dimension,
    String factor,
    Exactness exactness,
    boolean namedByDsi) {
  enum Type {
    PREFIX,
    UNIT
  }

  static UnitWord of(UnitPrefix prefix) {
    return new UnitWord(
        Type.PREFIX,
        "\\" + prefix.word(),
        null,
        DecimalText.of(Objects.requireNonNull(prefix.factor().toDecimal()), Exactness.EXACT),
        Exactness.EXACT,
        prefix.isInDsi());
  }

  static UnitWord of(UnitName name) {
    DsiUnit unit = DsiUnit.parse("\\" + name.word());
    UnitDescription known = UnitDescription.of(unit);
    return new UnitWord(
        Type.UNIT,
        unit.toString(),
        unit.dimension().toString(),
        String.valueOf(known.factorText()),
        unit.magnitude().exactness(),
        true);
  }
}
