package org.etalon.quantity.code;

import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.ForeignNames;
import org.etalon.quantity.unit.UnitHints;
import org.etalon.quantity.unit.UnitRejectedException;
import org.jspecify.annotations.Nullable;

/** Reads a unit in whichever notation it arrives. */
public final class UnitReader {
  /** What was read, and in which notation it stood. */
  public record ReadUnit(DsiUnit unit, UnitNotation notation) {}

  private UnitReader() {}

  /**
   * Tells the notation by its form and reads it: a backslash or a bar begins the D-SI, a namespace
   * an identifier. Anything else is read as UCUM and as an expression of the SI Reference Point,
   * and refused when both read it and mean different units, as with {@code au}.
   *
   * @throws UnitRejectedException when it is no unit, or one that the D-SI cannot say without loss
   */
  public static ReadUnit read(String text) {
    if (text.startsWith("\\") || text.startsWith("|")) {
      return new ReadUnit(DsiUnit.parse(text), UnitNotation.DSI);
    }
    if (QudtUnits.isIri(text)) {
      return read(text, UnitNotation.QUDT);
    }
    if (BipmUnits.isPid(text)) {
      return read(text, UnitNotation.BIPM);
    }
    DsiUnit ucum = readOrNull(text, UnitNotation.UCUM);
    DsiUnit bipm = readOrNull(text, UnitNotation.BIPM);
    if (ucum != null && bipm != null && !ucum.hasSameValueAs(bipm)) {
      throw new UnitRejectedException(
          "ambiguous-code",
          0,
          text + " is " + ucum + " in UCUM and " + bipm + " for the BIPM.",
          null);
    }
    if (ucum != null) {
      return new ReadUnit(ucum, UnitNotation.UCUM);
    }
    return bipm != null
        ? new ReadUnit(bipm, UnitNotation.BIPM)
        : new ReadUnit(refuse(text), UnitNotation.UCUM);
  }

  /**
   * Reads one notation and no other.
   *
   * @throws UnitRejectedException as {@link #read(String)} does
   */
  public static ReadUnit read(String text, UnitNotation notation) {
    DsiUnit unit =
        switch (notation) {
          case DSI -> DsiUnit.parse(text);
          case BIPM -> BipmUnits.read(text);
          case UCUM -> UcumReader.read(text);
          case QUDT -> QudtUnits.read(text);
        };
    return new ReadUnit(unit, notation);
  }

  private static @Nullable DsiUnit readOrNull(String text, UnitNotation notation) {
    try {
      return read(text, notation).unit();
    } catch (UnitRejectedException e) {
      return null;
    }
  }

  /** A refused code has its reason; a text that is no code at all gets a suggestion. */
  private static DsiUnit refuse(String text) {
    try {
      return UcumReader.read(text);
    } catch (UnitRejectedException e) {
      if (!e.code().equals("unknown-code")) {
        String detail = e.detail() + ForeignNames.remark(text);
        throw new UnitRejectedException(e.code(), e.position(), detail, e.hint());
      }
    }
    String hint = UnitHints.nearest(text);
    throw new UnitRejectedException(
        "unknown-code",
        0,
        "This is not a unit in any notation that is read here." + UnitHints.sentence(text, hint),
        hint);
  }
}
