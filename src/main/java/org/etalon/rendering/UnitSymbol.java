package org.etalon.rendering;

import org.etalon.quantity.code.UnitMarkup;
import org.etalon.quantity.unit.DsiUnit;

/**
 * The symbol of a D-SI unit in a document that may be anybody's: what is not understood is shown as
 * it was written.
 */
public final class UnitSymbol {
  private UnitSymbol() {}

  /** The symbol; the D-SI string itself where there is none. */
  public static String of(String dsi) {
    DsiUnit unit = DsiUnit.find(dsi);
    String symbol = unit == null ? null : UnitMarkup.symbol(unit);
    return symbol == null ? dsi : symbol;
  }
}
