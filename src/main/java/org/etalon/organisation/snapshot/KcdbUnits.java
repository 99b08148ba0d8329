package org.etalon.organisation.snapshot;

import org.etalon.quantity.code.UnitReader;
import org.etalon.quantity.unit.UnitRejectedException;
import org.jspecify.annotations.Nullable;

/**
 * Units as the KCDB writes them, by symbols of the SI. Those agree with UCUM but for a few that are
 * replaced first; what UCUM does not read after that is left unread.
 */
final class KcdbUnits {
  private KcdbUnits() {}

  /** The unit in D-SI; null for what is not understood. */
  static @Nullable String read(@Nullable String symbol) {
    if (symbol == null || symbol.isBlank() || symbol.length() > 100) {
      return null;
    }
    String ucum =
        symbol
            .strip()
            .replace("\u00B5", "u")
            .replace("\u03BC", "u")
            .replace("\u2126", "Ohm")
            .replace("\u03A9", "Ohm")
            .replace("ohm", "Ohm")
            .replace("\u2103", "Cel")
            .replace("\u00B0C", "Cel")
            .replace("\u00B7", ".")
            .replace(' ', '.');
    // A backslash or a namespace would be read as another notation.
    if (!ucum.matches("[A-Za-z0-9%./-]+")) {
      return null;
    }
    try {
      return UnitReader.read(ucum).unit().toString();
    } catch (UnitRejectedException e) {
      return null;
    }
  }
}
