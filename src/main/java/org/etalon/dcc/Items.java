package org.etalon.dcc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calibrated items, with what they have in common (DCC {@code itemListType}). */
public record Items(
    @Nullable MultilingualText name,
    List<EquipmentClass> equipmentClasses,
    @Nullable RichContent description,
    @Nullable Contact owner,
    @Nullable Contact manufacturer,
    List<Identification> identifications,
    List<Item> items,
    Attributes attributes) {
  public Items {
    equipmentClasses = List.copyOf(equipmentClasses);
    identifications = List.copyOf(identifications);
    items = List.copyOf(items);
  }

  public static Items of(List<Item> items) {
    return new Items(null, List.of(), null, null, null, List.of(), items, Attributes.NONE);
  }
}
