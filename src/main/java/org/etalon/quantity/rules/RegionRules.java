package org.etalon.quantity.rules;

import java.util.ArrayList;
import java.util.List;
import org.etalon.quantity.value.CovarianceMatrix;
import org.etalon.quantity.value.CovarianceMatrixList;
import org.etalon.quantity.value.CoverageRegion;
import org.etalon.quantity.value.CoverageRegionList;
import org.etalon.quantity.value.RegionUncertainty;
import org.jspecify.annotations.Nullable;

/** The rules of coverage regions (D-SI 2.2.1; JCGM 102:2011, 3.11 and 3.22). */
final class RegionRules {
  private final ColumnRules columns;
  private final MatrixRules matrices;

  RegionRules(ColumnRules columns) {
    this.columns = columns;
    this.matrices = new MatrixRules(columns);
  }

  /**
   * The region of one value or of one list, in one of two forms.
   *
   * @param units of the numbers that vary together, in their order
   */
  void check(
      @Nullable CoverageRegion ellipsoidal,
      @Nullable CoverageRegion rectangular,
      String at,
      List<String> units) {
    if (ellipsoidal != null && rectangular != null) {
      twice(at + "/rectangularRegion");
    }
    one(ellipsoidal, at + "/ellipsoidalRegion", units);
    one(rectangular, at + "/rectangularRegion", units);
  }

  private void one(@Nullable CoverageRegion region, String at, List<String> units) {
    if (region == null) {
      return;
    }
    columns.coverageFactors(Column.single(at + "/coverageFactor", region.coverageFactor()), 1);
    columns.probabilities(
        Column.single(at + "/coverageProbability", region.coverageProbability()), 1);
    columns.distributions(Column.optional(at + "/distribution", region.distribution()), 1);
    CovarianceMatrix matrix = region.covarianceMatrix();
    List<List<Covariance>> cells = new ArrayList<>();
    for (int i = 0; matrix != null && i < matrix.columns().size(); i++) {
      List<Covariance> column = new ArrayList<>();
      List<CovarianceMatrix.Covariance> covariances = matrix.columns().get(i).covariances();
      for (int j = 0; j < covariances.size(); j++) {
        String place = at + place(i, j);
        CovarianceMatrix.Covariance covariance = covariances.get(j);
        column.add(
            new Covariance(
                place,
                Column.single(place + "/value", covariance.value()),
                Column.single(place + "/unit", covariance.unit())));
      }
      cells.add(column);
    }
    matrices.check(at + "/covarianceMatrix", cells, List.of(units), 1);
  }

  /**
   * The regions of a list, in one of two forms.
   *
   * @param units for each region, of the numbers that vary together, in their order
   */
  void check(@Nullable RegionUncertainty uncertainty, String at, List<List<String>> units) {
    if (uncertainty == null) {
      return;
    }
    CoverageRegionList ellipsoidal = uncertainty.ellipsoidalRegion();
    CoverageRegionList rectangular = uncertainty.rectangularRegion();
    if (ellipsoidal == null && rectangular == null) {
      columns.findings().error(at, "missing", "An ellipsoidal or a rectangular region is missing.");
    }
    if (ellipsoidal != null && rectangular != null) {
      twice(at + "/rectangularRegion");
    }
    all(ellipsoidal, at + "/ellipsoidalRegion", units);
    all(rectangular, at + "/rectangularRegion", units);
  }

  private void all(@Nullable CoverageRegionList region, String at, List<List<String>> units) {
    if (region == null) {
      return;
    }
    int count = units.size();
    columns.coverageFactors(Column.list(at + "/coverageFactors", region.coverageFactors()), count);
    columns.probabilities(
        Column.list(at + "/coverageProbabilities", region.coverageProbabilities()), count);
    columns.distributions(Column.list(at + "/distributions", region.distributions()), count);
    CovarianceMatrixList matrix = region.covarianceMatrix();
    List<List<Covariance>> cells = new ArrayList<>();
    for (int i = 0; matrix != null && i < matrix.columns().size(); i++) {
      List<Covariance> column = new ArrayList<>();
      List<CovarianceMatrixList.Covariance> covariances = matrix.columns().get(i).covariances();
      for (int j = 0; j < covariances.size(); j++) {
        String place = at + place(i, j);
        column.add(
            new Covariance(
                place,
                Column.list(place + "/values", covariances.get(j).values()),
                Column.list(place + "/units", covariances.get(j).units())));
      }
      cells.add(column);
    }
    matrices.check(at + "/covarianceMatrix", cells, units, count);
  }

  private static String place(int column, int row) {
    return "/covarianceMatrix/columns/" + column + "/covariances/" + row;
  }

  private void twice(String pointer) {
    columns
        .findings()
        .error(
            pointer, "several-uncertainties", "A region is an ellipsoid or a rectangle, not both.");
  }

  /** One element of a matrix, or of as many matrices as there are regions. */
  record Covariance(String pointer, Column values, Column units) {}
}
