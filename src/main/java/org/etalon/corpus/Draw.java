package org.etalon.corpus;

/**
 * Numbers that look random and depend on nothing but a seed and what they are for, so that any part
 * of a tree can be made again without the others. Integer arithmetic alone: alike on every machine.
 */
record Draw(long seed) {
  private static final long STEP = 0x632b_e59b_d9b4_e019L;
  private static final long FIRST = 0xd6e8_feb8_6659_fd93L;
  private static final int HALF = 32;

  /** What a number is for. */
  enum For {
    FIRST_DAY(0),
    SECOND_DAY(1),
    GAP(2),
    DURATION(3),
    ISSUE(4),
    INTERVAL(5),
    SUPPLIER(6),
    SECOND_QUANTITY(7),
    STANDARDS(8),
    STANDARD(9),
    POINTS(10),
    DEVIATION(11);

    /** Never changed, so that trees stay as they are. */
    private final int code;

    For(int code) {
      this.code = code;
    }
  }

  /** From zero to below a bound. */
  int below(int bound, For purpose, long a, long b) {
    long mixed = mix(mix(mix(seed + STEP) ^ purpose.code) + a * STEP) ^ (b * FIRST);
    return (int) Long.remainderUnsigned(mix(mixed), bound);
  }

  /** Every bit of the result depends on every bit that is given. */
  private static long mix(long value) {
    long z = (value ^ (value >>> HALF)) * FIRST;
    z = (z ^ (z >>> HALF)) * FIRST;
    return z ^ (z >>> HALF);
  }
}
