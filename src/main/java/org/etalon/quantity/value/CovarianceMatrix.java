package org.etalon.quantity.value;

import java.util.List;

/** A covariance matrix, column by column from the left (D-SI {@code si:covarianceMatrix}). */
public record CovarianceMatrix(List<Column> columns) {
  public CovarianceMatrix {
    columns = Entries.copy(columns);
  }

  /** One column, from the first row to the last. */
  public record Column(List<Covariance> covariances) {
    public Column {
      covariances = Entries.copy(covariances);
    }
  }

  /** One element; its unit is the product of the units of the two quantities. */
  public record Covariance(String value, String unit) {}
}
