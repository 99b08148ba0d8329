package org.etalon.dcc;

import org.jspecify.annotations.Nullable;

/** The class of a thing in a published scheme (DCC {@code equipmentClassType}). */
public record EquipmentClass(
    String reference, String classId, @Nullable String link, Attributes attributes) {}
