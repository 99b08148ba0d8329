package org.etalon.dcc;

import java.util.List;
import org.etalon.quantity.value.CovarianceMatrix;
import org.etalon.quantity.value.CovarianceMatrixList;
import org.etalon.quantity.value.CoverageRegion;
import org.etalon.quantity.value.CoverageRegionList;
import org.etalon.quantity.value.RegionUncertainty;
import org.jspecify.annotations.Nullable;

/** Reads coverage regions with their covariance matrices. */
final class SiRegionReader {
  private SiRegionReader() {}

  static @Nullable CoverageRegion region(ElementReader parent, String name) {
    ElementReader in = parent.child(name);
    if (in == null) {
      return null;
    }
    ElementReader matrix = in.demanded("si:covarianceMatrix");
    List<CovarianceMatrix.Column> columns =
        matrix == null
            ? List.of()
            : matrix.children("si:column").stream().map(SiRegionReader::column).toList();
    return new CoverageRegion(
        new CovarianceMatrix(columns),
        in.demandedText("si:coverageFactor"),
        in.demandedText("si:coverageProbability"),
        in.text("si:distribution"));
  }

  private static CovarianceMatrix.Column column(ElementReader in) {
    return new CovarianceMatrix.Column(
        in.children("si:covariance").stream()
            .map(
                c ->
                    new CovarianceMatrix.Covariance(
                        c.demandedText("si:value"), c.demandedText("si:unit")))
            .toList());
  }

  static @Nullable RegionUncertainty bivariate(ElementReader parent) {
    ElementReader in = parent.child("si:measurementUncertaintyBivariateXMLList");
    return in == null ? null : uncertainty(in);
  }

  /** D-SI 2.1 had regions of single matrices here, which say the same as lists of one. */
  static @Nullable RegionUncertainty multivariate(ElementReader parent) {
    ElementReader in = parent.child("si:measurementUncertaintyMultivariateXMLList");
    if (in != null) {
      return uncertainty(in);
    }
    CoverageRegion ellipsoidal = region(parent, "si:ellipsoidalRegionXMLList");
    CoverageRegion rectangular = region(parent, "si:rectangularRegionXMLList");
    return ellipsoidal == null && rectangular == null
        ? null
        : new RegionUncertainty(asList(ellipsoidal), asList(rectangular));
  }

  private static RegionUncertainty uncertainty(ElementReader in) {
    return new RegionUncertainty(
        regionList(in, "si:ellipsoidalRegionMUXMLList"),
        regionList(in, "si:rectangularRegionMUXMLList"));
  }

  private static @Nullable CoverageRegionList regionList(ElementReader parent, String name) {
    ElementReader in = parent.child(name);
    if (in == null) {
      return null;
    }
    ElementReader matrix = in.demanded("si:covarianceMatrixXMLList");
    List<CovarianceMatrixList.Column> columns =
        matrix == null
            ? List.of()
            : matrix.children("si:columnXMLList").stream().map(SiRegionReader::columnList).toList();
    return new CoverageRegionList(
        new CovarianceMatrixList(columns),
        in.demandedTokens("si:coverageFactorXMLList"),
        in.demandedTokens("si:coverageProbabilityXMLList"),
        in.tokens("si:distributionXMLList"));
  }

  private static CovarianceMatrixList.Column columnList(ElementReader in) {
    return new CovarianceMatrixList.Column(
        in.children("si:covarianceXMLList").stream()
            .map(
                c ->
                    new CovarianceMatrixList.Covariance(
                        c.demandedTokens("si:valueXMLList"), c.demandedTokens("si:unitXMLList")))
            .toList());
  }

  private static @Nullable CoverageRegionList asList(@Nullable CoverageRegion region) {
    if (region == null) {
      return null;
    }
    List<CovarianceMatrixList.Column> columns =
        region.covarianceMatrix().columns().stream()
            .map(
                column ->
                    new CovarianceMatrixList.Column(
                        column.covariances().stream()
                            .map(
                                c ->
                                    new CovarianceMatrixList.Covariance(
                                        XmlSpace.tokens(c.value()), XmlSpace.tokens(c.unit())))
                            .toList()))
            .toList();
    String distribution = region.distribution();
    return new CoverageRegionList(
        new CovarianceMatrixList(columns),
        List.of(region.coverageFactor()),
        List.of(region.coverageProbability()),
        distribution == null ? List.of() : XmlSpace.tokens(distribution));
  }
}
