package org.etalon.corpus;

import java.math.BigDecimal;
import java.util.List;

/**
 * A kind of quantity of the tree. From tier to tier the range becomes narrower, so that each lies
 * within the one above, and the uncertainty grows.
 */
public enum Measurand {
  MASS("MASS", "\\gram", 0, 1000, -6, "mass"),
  LENGTH("LENG", "\\milli\\metre", 0, 1000, -6, "length"),
  TEMPERATURE("ITSC", "\\degreecelsius", -20, 200, -5, "temperature"),
  VOLTAGE("ELPD", "\\volt", 0, 100, -8, "voltage");

  /** Two digits for each tier, in steps of at least 2.5: five in two decades. */
  private static final int[] MANTISSAS = {10, 25, 63, 160, 400};

  private static final int STEPS = MANTISSAS.length;

  private final String kind;
  private final String unit;
  private final int low;
  private final int high;
  private final int exponent;
  private final String word;

  Measurand(String kind, String unit, int low, int high, int exponent, String word) {
    this.kind = kind;
    this.unit = unit;
    this.low = low;
    this.high = high;
    this.exponent = exponent;
    this.word = word;
  }

  private static final List<Measurand> ALL = List.of(values());

  /** How many there are. */
  static int count() {
    return ALL.size();
  }

  /** The one at a place of the list, from 0. */
  static Measurand at(int place) {
    return ALL.get(place);
  }

  /** Its place in the list, from 0. */
  int place() {
    return ALL.indexOf(this);
  }

  /** Four-letter identifier of the BIPM's list of quantities. */
  public String kind() {
    return kind;
  }

  /** The D-SI unit of all its values. */
  public String unit() {
    return unit;
  }

  /** In English, in small letters. */
  public String word() {
    return word;
  }

  /** The least value at which an artifact of a tier is calibrated. */
  public int low(int tier) {
    return low + tier;
  }

  /** The greatest value at which an artifact of a tier is calibrated. */
  public int high(int tier) {
    return high - tier;
  }

  /** The expanded uncertainty (k = 2) that certificates of a tier state; of tier 1 the least. */
  public BigDecimal uncertainty(int tier) {
    int step = tier - 1;
    // Two decades are five steps.
    return BigDecimal.valueOf(MANTISSAS[step % STEPS])
        .scaleByPowerOfTen(exponent + 2 * (step / STEPS))
        .stripTrailingZeros();
  }
}
