package org.etalon.dcc.grade;

import java.util.ArrayList;
import java.util.List;
import org.etalon.quantity.unit.Rational;
import org.jspecify.annotations.Nullable;

/** Whether a symmetric matrix can be one of covariances: no variance of any sum is negative. */
final class PositiveMatrix {
  /** Exact elimination grows fast; larger matrices are looked at in pairs. */
  private static final int SIZE_MAX = 8;

  private PositiveMatrix() {}

  static boolean isSemidefinite(List<? extends List<@Nullable Rational>> matrix) {
    List<List<Rational>> m = new ArrayList<>();
    for (List<@Nullable Rational> line : matrix) {
      List<Rational> copy = new ArrayList<>();
      for (Rational number : line) {
        copy.add(number == null ? Rational.ZERO : number);
      }
      m.add(copy);
    }
    return m.size() <= SIZE_MAX ? byElimination(m) : byPairs(m);
  }

  private static boolean byElimination(List<List<Rational>> m) {
    int size = m.size();
    for (int k = 0; k < size; k++) {
      Rational pivot = m.get(k).get(k);
      if (pivot.signum() < 0) {
        return false;
      }
      for (int i = k + 1; i < size; i++) {
        Rational factor = m.get(i).get(k);
        if (factor.signum() == 0) {
          continue;
        }
        if (pivot.signum() == 0) {
          return false;
        }
        Rational ratio = factor.dividedBy(pivot);
        for (int j = k; j < size; j++) {
          m.get(i).set(j, m.get(i).get(j).minus(ratio.times(m.get(k).get(j))));
        }
      }
    }
    return true;
  }

  private static boolean byPairs(List<List<Rational>> m) {
    for (int i = 0; i < m.size(); i++) {
      for (int j = 0; j < i; j++) {
        Rational square = m.get(i).get(j).times(m.get(i).get(j));
        if (square.compareTo(m.get(i).get(i).times(m.get(j).get(j))) > 0) {
          return false;
        }
      }
    }
    return true;
  }
}
