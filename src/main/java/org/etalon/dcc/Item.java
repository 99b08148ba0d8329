package org.etalon.dcc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One calibrated item (DCC {@code itemType}). */
public record Item(
    MultilingualText name,
    List<EquipmentClass> equipmentClasses,
    @Nullable RichContent description,
    @Nullable Contact owner,
    List<Software> installedSoftware,
    @Nullable Contact manufacturer,
    @Nullable String model,
    List<Identification> identifications,
    List<Quantity> quantities,
    @Nullable Items subItems,
    Attributes attributes) {
  public Item {
    equipmentClasses = List.copyOf(equipmentClasses);
    installedSoftware = List.copyOf(installedSoftware);
    identifications = List.copyOf(identifications);
    quantities = List.copyOf(quantities);
  }

  /** An item of which only what is mandatory is known. */
  public static Item of(MultilingualText name, List<Identification> identifications) {
    return new Item(
        name,
        List.of(),
        null,
        null,
        List.of(),
        null,
        null,
        identifications,
        List.of(),
        null,
        Attributes.NONE);
  }

  /** The same item, to be referred to by this name. */
  public Item withId(String id) {
    return new Item(
        name,
        equipmentClasses,
        description,
        owner,
        installedSoftware,
        manufacturer,
        model,
        identifications,
        quantities,
        subItems,
        attributes.withId(id));
  }
}
