package org.etalon.quantity.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of complex values (D-SI {@code si:complexListXMLList}), all as real and imaginary part or
 * all as magnitude and phase. In the lists of units and of what is said beside the values one entry
 * stands for all, or there are as many as values; what is not said is an empty list.
 *
 * @param measurementUncertaintyBivariate one region for each value
 * @param measurementUncertaintyMultivariate one region for all values together
 */
public record ComplexList(
    List<String> valueReals,
    List<String> valueImags,
    List<String> valueMagnitudes,
    List<String> valuePhases,
    List<String> units,
    List<String> unitPhases,
    @Nullable RegionUncertainty measurementUncertaintyBivariate,
    @Nullable RegionUncertainty measurementUncertaintyMultivariate,
    List<String> labels,
    List<String> quantityTypeQUDTs,
    List<String> dateTimes)
    implements QuantityValue {

  public ComplexList {
    valueReals = Entries.copy(valueReals);
    valueImags = Entries.copy(valueImags);
    valueMagnitudes = Entries.copy(valueMagnitudes);
    valuePhases = Entries.copy(valuePhases);
    units = Entries.copy(units);
    unitPhases = Entries.copy(unitPhases);
    labels = Entries.copy(labels);
    quantityTypeQUDTs = Entries.copy(quantityTypeQUDTs);
    dateTimes = Entries.copy(dateTimes);
  }

  /** Real and imaginary parts of which nothing more is said. */
  public static ComplexList cartesian(
      List<String> reals, List<String> imaginaries, List<String> units) {
    return new ComplexList(
        reals,
        imaginaries,
        List.of(),
        List.of(),
        units,
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        List.of());
  }

  /** Magnitudes and phases of which nothing more is said. */
  public static ComplexList polar(
      List<String> magnitudes, List<String> phases, List<String> units, List<String> unitPhases) {
    return new ComplexList(
        List.of(),
        List.of(),
        magnitudes,
        phases,
        units,
        unitPhases,
        null,
        null,
        List.of(),
        List.of(),
        List.of());
  }

  /** Magnitudes and phases, as far as anything of them is there. */
  public boolean hasPhase() {
    return !valueMagnitudes.isEmpty() || !valuePhases.isEmpty() || !unitPhases.isEmpty();
  }

  /** The number of values, by the first of their two parts. */
  public int count() {
    return hasPhase() ? valueMagnitudes.size() : valueReals.size();
  }

  @Override
  public boolean hasUncertainty() {
    return RegionUncertainty.isStated(measurementUncertaintyBivariate)
        || RegionUncertainty.isStated(measurementUncertaintyMultivariate);
  }
}
