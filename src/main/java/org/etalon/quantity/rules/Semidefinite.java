package org.etalon.quantity.rules;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.etalon.quantity.unit.Rational;

/**
 * Whether a symmetric matrix of fractions is positive semidefinite, decided without rounding:
 * elimination in whole numbers (E. H. Bareiss, 1968), where every pivot has the sign of a principal
 * minor.
 */
public final class Semidefinite {
  /** Products of machine words; about a nanosecond each. */
  static final long WORK_MAX = 50_000_000;

  /** What a number costs beside its words. */
  private static final int OVERHEAD = 30;

  private static final int SIDE_MAX = 100;

  /** What can be said of a matrix. */
  public enum Verdict {
    YES,
    /** Not as written, but the rounding of its elements can be the reason. */
    ROUNDED,
    NO,
    TOO_LARGE
  }

  /** What is left to be spent on the matrices of one quantity. */
  static final class Work {
    private long left = WORK_MAX;

    boolean take(long cost) {
      boolean enough = cost <= left;
      left -= enough ? cost : 0;
      return enough;
    }
  }

  private Semidefinite() {}

  /** Of the elements as they are written: {@code ROUNDED} is never the verdict. */
  public static Verdict asWritten(List<List<Rational>> matrix) {
    return of(matrix, Rational.ZERO, new Work());
  }

  /**
   * @param rounding half of the largest last place of the elements
   * @param work that may be done
   */
  static Verdict of(List<List<Rational>> matrix, Rational rounding, Work work) {
    int side = matrix.size();
    List<List<BigInteger>> whole = whole(matrix);
    int digits = digits(whole);
    if (side > SIDE_MAX || !work.take(cost(side, digits))) {
      return Verdict.TOO_LARGE;
    }
    if (decide(whole)) {
      return Verdict.YES;
    }
    // A symmetric error of at most h in each element moves no eigenvalue by more than n·h.
    Rational shift = rounding.times(Rational.of(side));
    List<List<Rational>> shifted = new ArrayList<>();
    for (int i = 0; i < side; i++) {
      List<Rational> row = new ArrayList<>(matrix.get(i));
      row.set(i, row.get(i).plus(shift));
      shifted.add(row);
    }
    List<List<BigInteger>> again = whole(shifted);
    // The shift has the digits of the last place, and now and then a factor of two more.
    return !work.take(cost(side, digits(again)))
        ? Verdict.TOO_LARGE
        : decide(again) ? Verdict.ROUNDED : Verdict.NO;
  }

  private static int digits(List<List<BigInteger>> whole) {
    return whole.stream().flatMap(List::stream).mapToInt(BigInteger::bitLength).max().orElse(0);
  }

  /**
   * In step k there are (n − k)² / 2 elements of k times the digits, which are multiplied twice and
   * divided once.
   */
  private static long cost(int side, int digits) {
    long cost = 0;
    for (long k = 1; k <= side; k++) {
      long words = k * digits / Integer.SIZE + 1;
      long left = side - k;
      cost += left * (left + 1) / 2 * (3 * words * words + OVERHEAD);
    }
    return cost;
  }

  private static List<List<BigInteger>> whole(List<List<Rational>> matrix) {
    BigInteger denominator = BigInteger.ONE;
    for (List<Rational> row : matrix) {
      for (Rational entry : row) {
        BigInteger own = entry.denominator();
        denominator = denominator.multiply(own.divide(denominator.gcd(own)));
      }
    }
    List<List<BigInteger>> whole = new ArrayList<>();
    for (List<Rational> row : matrix) {
      List<BigInteger> line = new ArrayList<>();
      for (Rational entry : row) {
        line.add(entry.numerator().multiply(denominator.divide(entry.denominator())));
      }
      whole.add(line);
    }
    return whole;
  }

  private static boolean decide(List<List<BigInteger>> rows) {
    int side = rows.size();
    BigInteger[][] a = new BigInteger[side][];
    for (int i = 0; i < side; i++) {
      a[i] = rows.get(i).toArray(BigInteger[]::new);
    }
    BigInteger previous = BigInteger.ONE;
    for (int k = 0; k < side; k++) {
      int sign = a[k][k].signum();
      if (sign < 0) {
        return false;
      }
      if (sign == 0) {
        // A zero on the diagonal of a semidefinite matrix has only zeros beside it.
        for (int j = k + 1; j < side; j++) {
          if (a[k][j].signum() != 0) {
            return false;
          }
        }
        continue;
      }
      for (int i = k + 1; i < side; i++) {
        for (int j = i; j < side; j++) {
          a[i][j] = a[i][j].multiply(a[k][k]).subtract(a[k][i].multiply(a[k][j])).divide(previous);
          a[j][i] = a[i][j];
        }
      }
      previous = a[k][k];
    }
    return true;
  }
}
