package org.etalon.dcc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measurement standard or instrument that was used (DCC {@code measuringEquipmentType}).
 *
 * @param certificate its own calibration certificate
 */
public record MeasuringEquipment(
    MultilingualText name,
    List<EquipmentClass> equipmentClasses,
    @Nullable RichContent description,
    @Nullable HashReference certificate,
    @Nullable Contact manufacturer,
    @Nullable String model,
    List<Identification> identifications,
    List<Quantity> quantities,
    List<Software> installedSoftware,
    Attributes attributes) {
  public MeasuringEquipment {
    equipmentClasses = List.copyOf(equipmentClasses);
    identifications = List.copyOf(identifications);
    quantities = List.copyOf(quantities);
    installedSoftware = List.copyOf(installedSoftware);
  }

  public static MeasuringEquipment of(
      MultilingualText name,
      @Nullable HashReference certificate,
      List<Identification> identifications,
      Attributes attributes) {
    return new MeasuringEquipment(
        name,
        List.of(),
        null,
        certificate,
        null,
        null,
        identifications,
        List.of(),
        List.of(),
        attributes);
  }
}
