package org.etalon.corpus;

/**
 * How many artifacts and laboratories each tier has. Standards become more numerous from tier to
 * tier by one ratio, chosen so that they get a given share of all certificates.
 */
final class TierPlan {
  /** A standard is calibrated a little more often than once a year, and once more at the start. */
  private static final int STANDARD_DAYS = 345;

  private static final int DAYS_OF_YEAR = 365;

  /** By the intervals of {@link Schedule}. */
  private static final int INSTRUMENT_CERTIFICATES_PERMILLE_A_YEAR = 493;

  private static final int PERMILLE = 1_000;
  private static final int RATIO_STEP = 10;
  private static final int RATIO_MAX = 20_000;
  private static final int STANDARDS_OF_LABORATORY = 6;
  private static final int INSTRUMENTS_OF_FACTORY = 100;

  /** By tier, for each quantity. */
  private final int[] artifacts;

  private final int[] laboratories;

  TierPlan(TreeShape shape) {
    int tiers = shape.tiers();
    this.artifacts = standards(shape);
    int standards = 0;
    for (int tier = 1; tier < tiers; tier++) {
      standards += artifacts[tier];
    }
    long left =
        (long) shape.certificates() / shape.quantities()
            - (long) standards * certificatesOfStandard(shape);
    artifacts[tiers] =
        (int)
            Math.max(1, left * PERMILLE / INSTRUMENT_CERTIFICATES_PERMILLE_A_YEAR / shape.years());
    this.laboratories = new int[tiers + 1];
    laboratories[1] = 1;
    for (int tier = 2; tier <= tiers; tier++) {
      int each = tier == tiers ? INSTRUMENTS_OF_FACTORY : STANDARDS_OF_LABORATORY;
      laboratories[tier] = Math.max(1, artifacts[tier] / each);
    }
  }

  int artifacts(int tier) {
    return artifacts[tier];
  }

  int laboratories(int tier) {
    return laboratories[tier];
  }

  private static int certificatesOfStandard(TreeShape shape) {
    return 1 + shape.years() * DAYS_OF_YEAR / STANDARD_DAYS;
  }

  private static int[] standards(TreeShape shape) {
    long wanted = (long) shape.certificates() * share(shape) / PERMILLE / shape.quantities();
    int[] best = grown(shape, PERMILLE);
    for (int ratio = PERMILLE + RATIO_STEP; ratio <= RATIO_MAX; ratio += RATIO_STEP) {
      int[] grown = grown(shape, ratio);
      long certificates = 0;
      for (int tier = 1; tier < shape.tiers(); tier++) {
        certificates += (long) grown[tier] * certificatesOfStandard(shape);
      }
      if (certificates > wanted) {
        return best;
      }
      best = grown;
    }
    return best;
  }

  /** In a small tree most of it is standards, in a large one hardly any. */
  private static int share(TreeShape shape) {
    return shape.certificates() < 1_000 ? 500 : shape.certificates() < 100_000 ? 250 : 120;
  }

  private static int[] grown(TreeShape shape, int ratio) {
    int[] counts = new int[shape.tiers() + 1];
    counts[0] = 1;
    long exact = (long) shape.national() * PERMILLE;
    for (int tier = 1; tier < shape.tiers(); tier++) {
      counts[tier] = (int) Math.min(exact / PERMILLE, TreeShape.CERTIFICATES_MAX);
      exact = Math.min(exact * ratio / PERMILLE, (long) TreeShape.CERTIFICATES_MAX * PERMILLE);
    }
    return counts;
  }
}
