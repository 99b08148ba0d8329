package org.etalon.quantity.rules;

import java.util.ArrayList;
import java.util.List;
import org.etalon.quantity.Decimal;
import org.etalon.quantity.rules.RegionRules.Covariance;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Rational;
import org.etalon.quantity.unit.UnitFactor;

/**
 * The rules of covariance matrices: as many rows and columns as quantities, the same on both sides
 * of the diagonal, positive semidefinite, in the products of the units (JCGM 102:2011, 3.11).
 */
final class MatrixRules {
  private static final Rational TWO = Rational.of(2);

  private final ColumnRules columns;
  private final Findings findings;
  private final Semidefinite.Work work = new Semidefinite.Work();

  MatrixRules(ColumnRules columns) {
    this.columns = columns;
    this.findings = columns.findings();
  }

  /**
   * @param units for each matrix, of the quantities in their order; empty where these are wrong
   * @param count of matrices
   */
  void check(String at, List<List<Covariance>> cells, List<List<String>> units, int count) {
    int side = units.get(0).size();
    boolean square =
        cells.size() == side && cells.stream().allMatch(column -> column.size() == side);
    if (!square) {
      findings.error(
          at,
          "covariance-shape",
          "The covariance matrix of " + side + " numbers has as many columns and rows.");
      return;
    }
    int before = findings.errors();
    for (List<Covariance> column : cells) {
      for (Covariance cell : column) {
        if (columns.isCountRight(cell.values(), count)) {
          columns.decimals(cell.values());
        }
        columns.units(cell.units(), count);
      }
    }
    if (findings.errors() != before) {
      return;
    }
    for (int k = 0; k < count; k++) {
      one(at, cells, units.get(k), k);
    }
  }

  private void one(String at, List<List<Covariance>> cells, List<String> units, int k) {
    int side = cells.size();
    int before = findings.errors();
    for (int i = 0; i < side; i++) {
      for (int j = 0; j <= i; j++) {
        Covariance above = cells.get(i).get(j);
        Covariance below = cells.get(j).get(i);
        unit(above, k, units.get(i), units.get(j));
        if (i != j) {
          unit(below, k, units.get(i), units.get(j));
          symmetric(above, below, k);
        }
      }
    }
    if (findings.errors() == before) {
      semidefinite(at, cells, k);
    }
  }

  private void unit(Covariance cell, int k, String one, String other) {
    DsiUnit unit = columns.unit(text(cell.units(), k));
    DsiUnit first = columns.unit(one);
    DsiUnit second = columns.unit(other);
    if (unit.isDeclaredNonSi() || first.isDeclaredNonSi() || second.isDeclaredNonSi()) {
      return;
    }
    List<Rational> own = unit.dimension().exponents();
    for (int i = 0; i < own.size(); i++) {
      Rational product =
          first.dimension().exponents().get(i).plus(second.dimension().exponents().get(i));
      if (!own.get(i).equals(product)) {
        findings.error(
            cell.units().pointerForValue(k),
            "covariance-unit",
            "The unit of a covariance is the product of " + one + " and " + other + ".");
        return;
      }
    }
  }

  private void symmetric(Covariance above, Covariance below, int k) {
    Rational one = number(above, k);
    Rational other = number(below, k);
    String unit = text(above.units(), k);
    if (!unit.equals(text(below.units(), k))) {
      one = one.times(size(above, k));
      other = other.times(size(below, k));
    }
    if (!one.equals(other)) {
      findings.error(
          above.values().pointerForValue(k),
          "covariance-asymmetric",
          "A covariance matrix has the same value on both sides of its diagonal.");
    }
  }

  private void semidefinite(String at, List<List<Covariance>> cells, int k) {
    boolean asWritten = isCoherent(cells, k);
    List<List<Rational>> matrix = new ArrayList<>();
    Rational rounding = Rational.ZERO;
    for (List<Covariance> column : cells) {
      List<Rational> numbers = new ArrayList<>();
      for (Covariance cell : column) {
        Rational size = asWritten ? Rational.ONE : size(cell, k);
        Rational half = Rational.of(decimal(cell, k).lastPlace()).dividedBy(TWO).times(size.abs());
        numbers.add(number(cell, k).times(size));
        rounding = half.compareTo(rounding) > 0 ? half : rounding;
      }
      matrix.add(numbers);
    }
    switch (Semidefinite.of(matrix, rounding, work)) {
      case YES -> {}
      case ROUNDED ->
          findings.warning(
              at,
              "covariance-rounded",
              "The covariance matrix is not positive semidefinite; rounding can be the reason.");
      case NO ->
          findings.error(
              at, "covariance-not-semidefinite", "A covariance matrix is positive semidefinite.");
      case TOO_LARGE ->
          findings.warning(
              at,
              "covariance-not-checked",
              "The covariance matrix is too large to be checked for positive semidefiniteness.");
    }
  }

  /** Scaling each quantity changes no sign, so numbers in units that fit need no conversion. */
  private boolean isCoherent(List<List<Covariance>> cells, int k) {
    for (int i = 0; i < cells.size(); i++) {
      for (int j = 0; j < i; j++) {
        DsiUnit mixed = columns.unit(text(cells.get(i).get(j).units(), k));
        DsiUnit one = columns.unit(text(cells.get(i).get(i).units(), k));
        DsiUnit other = columns.unit(text(cells.get(j).get(j).units(), k));
        if (mixed.isDeclaredNonSi() || one.isDeclaredNonSi() || other.isDeclaredNonSi()) {
          continue;
        }
        UnitFactor cross = mixed.factor();
        UnitFactor first = one.factor();
        UnitFactor second = other.factor();
        boolean fits =
            cross.ratio().times(cross.ratio()).equals(first.ratio().times(second.ratio()))
                && cross
                    .piExponent()
                    .times(TWO)
                    .equals(first.piExponent().plus(second.piExponent()));
        if (!fits) {
          return false;
        }
      }
    }
    return true;
  }

  private Rational size(Covariance cell, int k) {
    DsiUnit unit = columns.unit(text(cell.units(), k));
    return unit.isDeclaredNonSi() ? Rational.ONE : unit.factor().approximately();
  }

  private static Rational number(Covariance cell, int k) {
    return Rational.of(decimal(cell, k).value());
  }

  private static Decimal decimal(Covariance cell, int k) {
    return Decimal.parse(text(cell.values(), k));
  }

  private static String text(Column column, int k) {
    String entry = column.forValue(k);
    if (entry == null) {
      throw new IllegalStateException("matrices are looked at only when each element is right");
    }
    return entry;
  }
}
