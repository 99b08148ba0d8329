package org.etalon.quantity.value;

import java.util.List;

/**
 * Covariance matrices of one shape, each element a list with the entries of all of them (D-SI
 * {@code si:covarianceMatrixXMLList}).
 */
public record CovarianceMatrixList(List<Column> columns) {
  public CovarianceMatrixList {
    columns = Entries.copy(columns);
  }

  /** One column, from the first row to the last. */
  public record Column(List<Covariance> covariances) {
    public Column {
      covariances = Entries.copy(covariances);
    }
  }

  /** One element of all matrices. */
  public record Covariance(List<String> values, List<String> units) {
    public Covariance {
      values = Entries.copy(values);
      units = Entries.copy(units);
    }
  }
}
