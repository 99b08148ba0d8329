package org.etalon.quantity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of values (D-SI {@code si:realListXMLList}). In {@code units} and in the lists of an
 * uncertainty one entry stands for all values, or there are as many as values.
 */
public record RealList(
    List<String> values,
    List<String> units,
    @Nullable StandardUncertainty standardUncertainty,
    @Nullable ExpandedUncertainty expandedUncertainty,
    @Nullable CoverageInterval coverageInterval)
    implements QuantityValue {

  public RealList {
    values = List.copyOf(values);
    units = List.copyOf(units);
  }

  /** Values in one unit without an uncertainty. */
  public static RealList of(List<String> values, String unit) {
    return new RealList(values, List.of(unit), null, null, null);
  }

  @Override
  public boolean hasUncertainty() {
    return standardUncertainty != null || expandedUncertainty != null || coverageInterval != null;
  }

  /** Standard uncertainties; {@code distributions} may be empty. */
  public record StandardUncertainty(List<String> values, List<String> distributions) {
    public StandardUncertainty {
      values = copy(values);
      distributions = copy(distributions);
    }
  }

  /** Expanded uncertainties; {@code distributions} and degrees of freedom may be empty. */
  public record ExpandedUncertainty(
      List<String> values,
      List<String> coverageFactors,
      List<String> coverageProbabilities,
      List<String> distributions,
      List<String> effectiveDegreesOfFreedom) {
    public ExpandedUncertainty {
      values = copy(values);
      coverageFactors = copy(coverageFactors);
      coverageProbabilities = copy(coverageProbabilities);
      distributions = copy(distributions);
      effectiveDegreesOfFreedom = copy(effectiveDegreesOfFreedom);
    }
  }

  /** Coverage intervals; {@code distributions} may be empty. */
  public record CoverageInterval(
      List<String> standardUncertainties,
      List<String> min,
      List<String> max,
      List<String> coverageProbabilities,
      List<String> distributions) {
    public CoverageInterval {
      standardUncertainties = copy(standardUncertainties);
      min = copy(min);
      max = copy(max);
      coverageProbabilities = copy(coverageProbabilities);
      distributions = copy(distributions);
    }
  }

  /** An absent list of a request is an empty one. */
  private static List<String> copy(@Nullable List<String> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
