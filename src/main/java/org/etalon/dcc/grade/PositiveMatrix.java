package org.etalon.dcc.grade;

import java.util.ArrayList;
import java.util.List;
import org.etalon.quantity.rules.Semidefinite;
import org.etalon.quantity.rules.Semidefinite.Verdict;
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
    return switch (m.size() > SIZE_MAX ? Verdict.TOO_LARGE : Semidefinite.asWritten(m)) {
      case YES -> true;
      case ROUNDED, NO -> false;
      case TOO_LARGE -> byPairs(m);
    };
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
