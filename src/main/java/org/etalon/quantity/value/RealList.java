package org.etalon.quantity.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of values (D-SI {@code si:realListXMLList}). In every list but {@code values} one entry
 * stands for all values, or there are as many as values; what is not said is an empty list.
 */
public record RealList(
    List<String> values,
    List<String> units,
    @Nullable StandardUncertainty standardUncertainty,
    @Nullable ExpandedUncertainty expandedUncertainty,
    @Nullable CoverageInterval coverageInterval,
    @Nullable RegionUncertainty measurementUncertaintyMultivariate,
    List<String> labels,
    List<String> quantityTypeQUDTs,
    List<String> significantDigits,
    List<String> dateTimes)
    implements QuantityValue {

  public RealList {
    values = Entries.copy(values);
    units = Entries.copy(units);
    labels = Entries.copy(labels);
    quantityTypeQUDTs = Entries.copy(quantityTypeQUDTs);
    significantDigits = Entries.copy(significantDigits);
    dateTimes = Entries.copy(dateTimes);
  }

  /** Values of which nothing more is said. */
  public RealList(
      List<String> values,
      List<String> units,
      @Nullable StandardUncertainty standardUncertainty,
      @Nullable ExpandedUncertainty expandedUncertainty,
      @Nullable CoverageInterval coverageInterval) {
    this(
        values,
        units,
        standardUncertainty,
        expandedUncertainty,
        coverageInterval,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** Values in one unit without an uncertainty. */
  public static RealList of(List<String> values, String unit) {
    return new RealList(values, List.of(unit), null, null, null);
  }

  @Override
  public boolean hasUncertainty() {
    return standardUncertainty != null
        || expandedUncertainty != null
        || coverageInterval != null
        || RegionUncertainty.isStated(measurementUncertaintyMultivariate);
  }

  /** The same values with this expanded uncertainty instead of their own. */
  public RealList withExpandedUncertainty(ExpandedUncertainty expanded) {
    return new RealList(
        values,
        units,
        standardUncertainty,
        expanded,
        coverageInterval,
        measurementUncertaintyMultivariate,
        labels,
        quantityTypeQUDTs,
        significantDigits,
        dateTimes);
  }

  /** Standard uncertainties; {@code distributions} may be empty. */
  public record StandardUncertainty(List<String> values, List<String> distributions) {
    public StandardUncertainty {
      values = Entries.copy(values);
      distributions = Entries.copy(distributions);
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
      values = Entries.copy(values);
      coverageFactors = Entries.copy(coverageFactors);
      coverageProbabilities = Entries.copy(coverageProbabilities);
      distributions = Entries.copy(distributions);
      effectiveDegreesOfFreedom = Entries.copy(effectiveDegreesOfFreedom);
    }
  }

  /**
   * Coverage intervals; {@code distributions} may be empty.
   *
   * @param valueStandards the standard uncertainties
   */
  public record CoverageInterval(
      List<String> valueStandards,
      List<String> intervalMins,
      List<String> intervalMaxs,
      List<String> coverageProbabilities,
      List<String> distributions) {
    public CoverageInterval {
      valueStandards = Entries.copy(valueStandards);
      intervalMins = Entries.copy(intervalMins);
      intervalMaxs = Entries.copy(intervalMaxs);
      coverageProbabilities = Entries.copy(coverageProbabilities);
      distributions = Entries.copy(distributions);
    }
  }
}
