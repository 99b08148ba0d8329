package org.etalon.ui;

import java.util.Arrays;
import java.util.List;
import org.etalon.quantity.unit.ForeignUnit;
import org.etalon.quantity.unit.UnitName;
import org.etalon.quantity.unit.UnitPrefix;
import org.etalon.quantity.unit.UnitSymbols;
import org.etalon.rendering.Labels;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the lists below the forms: what to type and what it is.
 *
 * @param language of the text, as a tag; empty for a symbol
 */
public record UnitsWord(String code, String text, String language) {

  static List<UnitsWord> units() {
    return Arrays.stream(UnitName.values())
        .map(name -> symbol(name.word(), UnitSymbols.of(name)))
        .toList();
  }

  static List<UnitsWord> prefixes() {
    return Arrays.stream(UnitPrefix.values())
        .map(prefix -> symbol(prefix.word(), UnitSymbols.of(prefix)))
        .toList();
  }

  static List<UnitsWord> foreign(Labels words) {
    return ForeignUnit.all().stream().map(unit -> foreign(unit, words)).toList();
  }

  private static UnitsWord foreign(ForeignUnit unit, Labels words) {
    String name = words.texts().get("foreign_" + unit.code());
    return name == null
        ? new UnitsWord(unit.code(), unit.englishName(), "en")
        : new UnitsWord(unit.code(), name, words.get("unitErrorLanguage"));
  }

  private static UnitsWord symbol(String word, @Nullable String symbol) {
    return new UnitsWord("\\" + word, symbol == null ? "" : symbol, "");
  }
}
