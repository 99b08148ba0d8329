package org.etalon.corpus;

import java.time.LocalDate;

/**
 * How large a tree is. The same shape is the same tree, everywhere and always.
 *
 * @param certificates how many there are in the whole tree
 * @param from the first day
 * @param years about how long the tree goes on
 * @param tiers how many steps of certificates there are; those of the last are about instruments
 * @param quantities how many of {@link Measurand} there are
 * @param national how many standards the national institute has below each primary one
 * @param prefix of every identifier and number, so that several trees go into one service
 */
public record TreeShape(
    long seed,
    int certificates,
    LocalDate from,
    int years,
    int tiers,
    int quantities,
    int national,
    String prefix) {
  /** Above it there would be more steps than a verdict follows. */
  public static final int TIERS_MAX = 10;

  public static final int CERTIFICATES_MAX = 20_000_000;

  private static final int YEARS_MAX = 50;
  private static final int NATIONAL_MAX = 1_000;

  public TreeShape {
    within("certificates", certificates, 1, CERTIFICATES_MAX);
    within("years", years, 1, YEARS_MAX);
    within("tiers", tiers, 2, TIERS_MAX);
    within("quantities", quantities, 1, Measurand.values().length);
    within("national", national, 1, NATIONAL_MAX);
  }

  /** A tree of a size with what is usual for that size: the larger, the longer and the deeper. */
  public static TreeShape of(long seed, int certificates) {
    if (certificates < 200) {
      return new TreeShape(seed, certificates, LocalDate.of(2024, 1, 8), 2, 4, 1, 2, "");
    }
    if (certificates < 20_000) {
      return new TreeShape(seed, certificates, LocalDate.of(2021, 1, 8), 5, 5, 4, 3, "");
    }
    return new TreeShape(seed, certificates, LocalDate.of(2016, 1, 8), 10, 7, 4, 8, "");
  }

  public TreeShape withTiers(int other) {
    return new TreeShape(seed, certificates, from, years, other, quantities, national, prefix);
  }

  public TreeShape withFrom(LocalDate other) {
    return new TreeShape(seed, certificates, other, years, tiers, quantities, national, prefix);
  }

  public TreeShape withQuantities(int other) {
    return new TreeShape(seed, certificates, from, years, tiers, other, national, prefix);
  }

  /** With a prefix of small letters, digits and hyphens. */
  public TreeShape withPrefix(String other) {
    return new TreeShape(seed, certificates, from, years, tiers, quantities, national, other);
  }

  private static void within(String what, int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(what + " must be from " + min + " to " + max);
    }
  }
}
