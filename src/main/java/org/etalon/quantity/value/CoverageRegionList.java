package org.etalon.quantity.value;

import java.util.List;

/**
 * Coverage regions of one shape, written as lists (D-SI {@code si:ellipsoidalRegionMUXMLList} and
 * {@code si:rectangularRegionMUXMLList}); {@code distributions} may be empty.
 */
public record CoverageRegionList(
    CovarianceMatrixList covarianceMatrix,
    List<String> coverageFactors,
    List<String> coverageProbabilities,
    List<String> distributions) {
  public CoverageRegionList {
    coverageFactors = Entries.copy(coverageFactors);
    coverageProbabilities = Entries.copy(coverageProbabilities);
    distributions = Entries.copy(distributions);
  }
}
