package org.etalon.dcc;

import org.etalon.quantity.value.CovarianceMatrix;
import org.etalon.quantity.value.CovarianceMatrixList;
import org.etalon.quantity.value.CoverageRegion;
import org.etalon.quantity.value.CoverageRegionList;
import org.etalon.quantity.value.RegionUncertainty;
import org.jspecify.annotations.Nullable;

/** Writes coverage regions with their covariance matrices. */
final class SiRegionWriter {
  private final ElementWriter out;

  SiRegionWriter(ElementWriter out) {
    this.out = out;
  }

  /** Of the two, one at most is there. */
  void of(@Nullable CoverageRegion ellipsoidal, @Nullable CoverageRegion rectangular) {
    requireOne(ellipsoidal, rectangular);
    region("si:ellipsoidalRegion", ellipsoidal);
    region("si:rectangularRegion", rectangular);
  }

  void bivariate(@Nullable RegionUncertainty uncertainty) {
    uncertainty("si:measurementUncertaintyBivariateXMLList", uncertainty);
  }

  void multivariate(@Nullable RegionUncertainty uncertainty) {
    uncertainty("si:measurementUncertaintyMultivariateXMLList", uncertainty);
  }

  private void region(String name, @Nullable CoverageRegion region) {
    if (region == null) {
      return;
    }
    out.start(name);
    out.start("si:covarianceMatrix");
    for (CovarianceMatrix.Column column : region.covarianceMatrix().columns()) {
      out.start("si:column");
      for (CovarianceMatrix.Covariance covariance : column.covariances()) {
        out.start("si:covariance");
        out.element("si:value", covariance.value());
        out.said("si:unit", covariance.unit());
        out.end();
      }
      out.end();
    }
    out.end();
    out.element("si:coverageFactor", region.coverageFactor());
    out.element("si:coverageProbability", region.coverageProbability());
    out.said("si:distribution", region.distribution());
    out.end();
  }

  private void uncertainty(String name, @Nullable RegionUncertainty uncertainty) {
    if (uncertainty == null) {
      return;
    }
    requireOne(uncertainty.ellipsoidalRegion(), uncertainty.rectangularRegion());
    out.start(name);
    regionList("si:ellipsoidalRegionMUXMLList", uncertainty.ellipsoidalRegion());
    regionList("si:rectangularRegionMUXMLList", uncertainty.rectangularRegion());
    out.end();
  }

  private void regionList(String name, @Nullable CoverageRegionList region) {
    if (region == null) {
      return;
    }
    out.start(name);
    out.start("si:covarianceMatrixXMLList");
    for (CovarianceMatrixList.Column column : region.covarianceMatrix().columns()) {
      out.start("si:columnXMLList");
      for (CovarianceMatrixList.Covariance covariance : column.covariances()) {
        out.start("si:covarianceXMLList");
        out.demandedList("si:valueXMLList", covariance.values());
        out.demandedList("si:unitXMLList", covariance.units());
        out.end();
      }
      out.end();
    }
    out.end();
    out.demandedList("si:coverageFactorXMLList", region.coverageFactors());
    out.demandedList("si:coverageProbabilityXMLList", region.coverageProbabilities());
    out.list("si:distributionXMLList", region.distributions());
    out.end();
  }

  private void requireOne(@Nullable Object one, @Nullable Object other) {
    if (one != null && other != null) {
      throw out.refuse("region-twice", "A region is an ellipsoid or a rectangle, not both.");
    }
  }
}
