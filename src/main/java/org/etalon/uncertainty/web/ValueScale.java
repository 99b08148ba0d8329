package org.etalon.uncertainty.web;

import org.etalon.quantity.unit.UnitConversion;

/** What the values are: points on a scale such as temperatures, or differences. */
public enum ValueScale {
  INTERVAL(UnitConversion.Scale.POINT),
  RATIO(UnitConversion.Scale.DIFFERENCE);

  final UnitConversion.Scale conversion;

  ValueScale(UnitConversion.Scale conversion) {
    this.conversion = conversion;
  }
}
