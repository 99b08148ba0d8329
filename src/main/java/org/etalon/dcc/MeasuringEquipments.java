package org.etalon.dcc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Equipment that was used, with what it has in common (DCC {@code measuringEquipmentListType}). */
public record MeasuringEquipments(
    @Nullable MultilingualText name,
    List<EquipmentClass> equipmentClasses,
    @Nullable RichContent description,
    @Nullable Contact owner,
    List<Identification> identifications,
    List<MeasuringEquipment> equipment) {
  /** No equipment named. */
  public static final MeasuringEquipments NONE =
      new MeasuringEquipments(null, List.of(), null, null, List.of(), List.of());

  public MeasuringEquipments {
    equipmentClasses = List.copyOf(equipmentClasses);
    identifications = List.copyOf(identifications);
    equipment = List.copyOf(equipment);
  }

  public static MeasuringEquipments of(List<MeasuringEquipment> equipment) {
    return new MeasuringEquipments(null, List.of(), null, null, List.of(), equipment);
  }
}
