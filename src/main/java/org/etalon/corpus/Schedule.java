package org.etalon.corpus;

import java.time.Period;
import org.etalon.corpus.Draw.For;

/**
 * When artifacts are calibrated. A standard has a new certificate before the interval of the one
 * before is over, counted from the end of the calibration to the end of any use.
 */
record Schedule(TreeShape shape, Draw draw) {
  /** Within these days everything that a tier has is calibrated first and its papers are there. */
  private static final int TIER_DAYS = 12;

  private static final int FIRST_DAYS = 4;
  private static final int STANDARD_MONTHS = 12;
  private static final int GAP_MAX = 350;
  private static final int GAP_SPREAD = 10;
  private static final int SECOND_MIN = 30;
  private static final int DURATION = 3;
  private static final int ISSUE = 3;
  private static final int DAYS_OF_MONTH = 30;
  private static final int SPARE_DAYS = 15;

  /** Of twenty instruments, two every year, nine every second, nine every third. */
  private static final int INSTRUMENTS = 20;

  private static final int EVERY_YEAR = 2;
  private static final int EVERY_SECOND_YEAR = 11;

  Period interval(int artifact, int tier) {
    return Period.ofMonths(months(artifact, tier));
  }

  private int months(int artifact, int tier) {
    if (tier < shape.tiers()) {
      return STANDARD_MONTHS;
    }
    int one = draw.below(INSTRUMENTS, For.INTERVAL, artifact, 0);
    int years = one < EVERY_YEAR ? 1 : one < EVERY_SECOND_YEAR ? 2 : 3;
    return years * STANDARD_MONTHS;
  }

  /** The day of the first calibration, counted from the first day of the tree. */
  int first(int artifact, int tier) {
    int start = (tier - 1) * TIER_DAYS;
    int within = tier < shape.tiers() ? FIRST_DAYS : gapMax(artifact, tier);
    return start + draw.below(within, For.FIRST_DAY, artifact, 0);
  }

  /** The days from one calibration to the next. */
  int gap(int artifact, int tier, int occurrence) {
    boolean standard = tier < shape.tiers();
    if (standard && occurrence == 0) {
      // Standards that began together do not stay together.
      return SECOND_MIN + draw.below(GAP_MAX - SECOND_MIN, For.SECOND_DAY, artifact, 0);
    }
    return gapMax(artifact, tier) - draw.below(GAP_SPREAD, For.GAP, artifact, occurrence);
  }

  private int gapMax(int artifact, int tier) {
    return tier < shape.tiers() ? GAP_MAX : months(artifact, tier) * DAYS_OF_MONTH - SPARE_DAYS;
  }

  /** The days from the first to the last of a calibration. */
  int duration(int event) {
    return draw.below(DURATION, For.DURATION, event, 0);
  }

  /** The days from the last of a calibration to the certificate. */
  int untilIssued(int event) {
    return 1 + draw.below(ISSUE, For.ISSUE, event, 0);
  }
}
