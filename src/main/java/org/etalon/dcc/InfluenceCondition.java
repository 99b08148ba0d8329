package org.etalon.dcc;

import org.jspecify.annotations.Nullable;

/**
 * A condition that influences the result (DCC {@code conditionType}).
 *
 * @param status beforeAdjustment, afterAdjustment, beforeRepair or afterRepair
 */
public record InfluenceCondition(
    MultilingualText name,
    @Nullable RichContent description,
    @Nullable String status,
    @Nullable HashReference certificate,
    Data data,
    Attributes attributes) {}
