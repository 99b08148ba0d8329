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
final class Semidefinite {
  /** Side times digits: beyond it the numbers of the elimination would cost seconds. */
  private static final int WORK_MAX = 4_000;

  private static final int SIDE_MAX = 100;

  /** What can be said of a matrix. */
  enum Verdict {
    YES,
    /** Not as written, but the rounding of its elements can be the reason. */
    ROUNDED,
    NO,
    TOO_LARGE
  }

  private Semidefinite() {}

  /**
   * @param rounding half of the largest last place of the elements
   */
  static Verdict of(List<List<Rational>> matrix, Rational rounding) {
    int side = matrix.size();
    List<List<BigInteger>> whole = whole(matrix);
    int digits =
        whole.stream().flatMap(List::stream).mapToInt(BigInteger::bitLength).max().orElse(0);
    if (side > SIDE_MAX || (long) side * digits > WORK_MAX * 4L) {
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
    return decide(whole(shifted)) ? Verdict.ROUNDED : Verdict.NO;
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
