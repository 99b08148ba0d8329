package org.etalon.quantity.code;

import org.etalon.quantity.unit.DsiUnit;

/** Reads a unit in whichever notation it arrives. */
public final class UnitReader {
  /** What was read, and in which notation it stood. */
  public record ReadUnit(DsiUnit unit, UnitNotation notation) {}

  private UnitReader() {}

  /**
   * Tells the notation by its form and reads it.
   *
   * @throws org.etalon.quantity.unit.UnitRejectedException when it is no unit, or one that the D-SI
   *     cannot say without loss
   */
  public static ReadUnit read(String text) {
    return new ReadUnit(DsiUnit.parse(text), UnitNotation.DSI);
  }
}
