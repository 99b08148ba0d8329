package org.etalon.dcc;

import java.util.List;

/**
 * How something was measured: the lists that a DCC allows for all results, for one result set, for
 * a list and for a quantity.
 */
public record Context(
    List<UsedMethod> usedMethods,
    List<Software> usedSoftware,
    MeasuringEquipments measuringEquipments,
    List<InfluenceCondition> influenceConditions,
    List<StatementMetaData> metaData) {
  /** Nothing said. */
  public static final Context EMPTY =
      new Context(List.of(), List.of(), MeasuringEquipments.NONE, List.of(), List.of());

  public Context {
    usedMethods = List.copyOf(usedMethods);
    usedSoftware = List.copyOf(usedSoftware);
    influenceConditions = List.copyOf(influenceConditions);
    metaData = List.copyOf(metaData);
  }

  /** A context of statements alone. */
  public static Context ofMetaData(List<StatementMetaData> metaData) {
    return new Context(List.of(), List.of(), MeasuringEquipments.NONE, List.of(), metaData);
  }
}
