package org.etalon.dcc.rules.quantity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.etalon.dcc.rules.quantity.Column.Kind;
import org.etalon.quantity.value.Complex;
import org.etalon.quantity.value.ComplexList;
import org.etalon.quantity.value.Constant;
import org.etalon.quantity.value.CovarianceMatrix;
import org.etalon.quantity.value.CovarianceMatrixList;
import org.etalon.quantity.value.CoverageRegion;
import org.etalon.quantity.value.CoverageRegionList;
import org.etalon.quantity.value.Hybrid;
import org.etalon.quantity.value.QuantityList;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.etalon.quantity.value.RegionUncertainty;
import org.jspecify.annotations.Nullable;

/** Takes a quantity apart into its columns, whatever form it has; what is not said is left out. */
public final class Columns {
  private final List<Column> all = new ArrayList<>();

  private Columns() {}

  /** Every column of a value and of its members. */
  public static List<Column> of(QuantityValue value) {
    Columns columns = new Columns();
    columns.add(value);
    return columns.all;
  }

  private void add(QuantityValue value) {
    if (value instanceof Real real) {
      real(real);
    } else if (value instanceof RealList list) {
      realList(list);
    } else if (value instanceof Hybrid hybrid) {
      hybrid.members().forEach(this::add);
    } else if (value instanceof QuantityList list) {
      list.members().forEach(this::add);
      region(list.ellipsoidalRegion());
      region(list.rectangularRegion());
    } else if (value instanceof Complex complex) {
      complex(complex);
    } else if (value instanceof ComplexList list) {
      complexList(list);
    } else if (value instanceof Constant constant) {
      one("value", Kind.NUMBER, constant.value());
      one("unit", Kind.UNIT, constant.unit());
      one("valueStandardMU", Kind.NUMBER, constant.valueStandard());
    }
  }

  private void real(Real real) {
    one("value", Kind.NUMBER, real.value());
    one("unit", Kind.UNIT, real.unit());
    if (real.standardUncertainty() != null) {
      one("valueStandardMU", Kind.NUMBER, real.standardUncertainty().value());
    }
    if (real.expandedUncertainty() != null) {
      Real.ExpandedUncertainty expanded = real.expandedUncertainty();
      one("valueExpandedMU", Kind.NUMBER, expanded.value());
      one("coverageFactor", Kind.NUMBER, expanded.coverageFactor());
      one("coverageProbability", Kind.NUMBER, expanded.coverageProbability());
    }
    if (real.coverageInterval() != null) {
      Real.CoverageInterval interval = real.coverageInterval();
      one("valueStandardMU", Kind.NUMBER, interval.valueStandard());
      one("intervalMin", Kind.NUMBER, interval.intervalMin());
      one("intervalMax", Kind.NUMBER, interval.intervalMax());
      one("coverageProbability", Kind.NUMBER, interval.coverageProbability());
    }
  }

  private void realList(RealList list) {
    int n = list.values().size();
    many("value", Kind.NUMBER, list.values(), n);
    many("unit", Kind.UNIT, list.units(), n);
    if (list.standardUncertainty() != null) {
      many("valueStandardMU", Kind.NUMBER, list.standardUncertainty().values(), n);
      many("distribution", Kind.WORD, list.standardUncertainty().distributions(), n);
    }
    if (list.expandedUncertainty() != null) {
      RealList.ExpandedUncertainty expanded = list.expandedUncertainty();
      many("valueExpandedMU", Kind.NUMBER, expanded.values(), n);
      many("coverageFactor", Kind.NUMBER, expanded.coverageFactors(), n);
      many("coverageProbability", Kind.NUMBER, expanded.coverageProbabilities(), n);
      many("distribution", Kind.WORD, expanded.distributions(), n);
    }
    if (list.coverageInterval() != null) {
      RealList.CoverageInterval interval = list.coverageInterval();
      many("valueStandardMU", Kind.NUMBER, interval.valueStandards(), n);
      many("intervalMin", Kind.NUMBER, interval.intervalMins(), n);
      many("intervalMax", Kind.NUMBER, interval.intervalMaxs(), n);
      many("coverageProbability", Kind.NUMBER, interval.coverageProbabilities(), n);
      many("distribution", Kind.WORD, interval.distributions(), n);
    }
    words(list.labels(), list.quantityTypeQUDTs(), list.dateTimes(), n);
    many("significantDigit", Kind.WORD, list.significantDigits(), n);
    regions(list.measurementUncertaintyMultivariate(), 1);
  }

  private void words(List<String> labels, List<String> kinds, List<String> dateTimes, int n) {
    many("label", Kind.WORD, labels, n);
    many("quantityTypeQUDT", Kind.WORD, kinds, n);
    many("dateTime", Kind.WORD, dateTimes, n);
  }

  private void complex(Complex complex) {
    one("valueReal", Kind.NUMBER, complex.valueReal());
    one("valueImag", Kind.NUMBER, complex.valueImag());
    one("valueMagnitude", Kind.NUMBER, complex.valueMagnitude());
    one("valuePhase", Kind.NUMBER, complex.valuePhase());
    one("unit", Kind.UNIT, complex.unit());
    one("unitPhase", Kind.UNIT, complex.unitPhase());
    region(complex.ellipsoidalRegion());
    region(complex.rectangularRegion());
  }

  private void complexList(ComplexList list) {
    int n = list.count();
    many("valueReal", Kind.NUMBER, list.valueReals(), n);
    many("valueImag", Kind.NUMBER, list.valueImags(), n);
    many("valueMagnitude", Kind.NUMBER, list.valueMagnitudes(), n);
    many("valuePhase", Kind.NUMBER, list.valuePhases(), n);
    many("unit", Kind.UNIT, list.units(), n);
    many("unitPhase", Kind.UNIT, list.unitPhases(), n);
    words(list.labels(), list.quantityTypeQUDTs(), list.dateTimes(), n);
    regions(list.measurementUncertaintyBivariate(), n);
    regions(list.measurementUncertaintyMultivariate(), 1);
  }

  private void region(@Nullable CoverageRegion region) {
    if (region == null) {
      return;
    }
    one("coverageFactor", Kind.NUMBER, region.coverageFactor());
    one("coverageProbability", Kind.NUMBER, region.coverageProbability());
    for (CovarianceMatrix.Column column : region.covarianceMatrix().columns()) {
      for (CovarianceMatrix.Covariance covariance : column.covariances()) {
        one("covariance", Kind.NUMBER, covariance.value());
        one("covariance/unit", Kind.UNIT, covariance.unit());
      }
    }
  }

  private void regions(@Nullable RegionUncertainty uncertainty, int n) {
    if (uncertainty == null) {
      return;
    }
    for (CoverageRegionList region :
        Arrays.asList(uncertainty.ellipsoidalRegion(), uncertainty.rectangularRegion())) {
      if (region != null) {
        region(region, n);
      }
    }
  }

  private void region(CoverageRegionList region, int n) {
    many("coverageFactor", Kind.NUMBER, region.coverageFactors(), n);
    many("coverageProbability", Kind.NUMBER, region.coverageProbabilities(), n);
    many("distribution", Kind.WORD, region.distributions(), n);
    for (CovarianceMatrixList.Column column : region.covarianceMatrix().columns()) {
      for (CovarianceMatrixList.Covariance covariance : column.covariances()) {
        many("covariance", Kind.NUMBER, covariance.values(), n);
        many("covariance/unit", Kind.UNIT, covariance.units(), n);
      }
    }
  }

  private void one(String name, Kind kind, @Nullable String entry) {
    if (entry != null && !entry.isEmpty()) {
      all.add(new Column(name, kind, List.of(entry), 1));
    }
  }

  private void many(String name, Kind kind, List<String> entries, int count) {
    if (!entries.isEmpty()) {
      all.add(new Column(name, kind, entries, count));
    }
  }
}
