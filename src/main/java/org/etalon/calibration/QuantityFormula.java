package org.etalon.calibration;

import org.jspecify.annotations.Nullable;

/**
 * The formula by which a quantity is given; right is exactly one notation.
 *
 * @param latex shown as it is written, never set
 * @param mathml refused: no valid certificate can hold it (decision 0014)
 */
public record QuantityFormula(@Nullable String latex, @Nullable String mathml) {}
