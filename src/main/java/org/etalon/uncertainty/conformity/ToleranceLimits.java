package org.etalon.uncertainty.conformity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tolerance limits of many values as they were written; one entry stands for all values.
 *
 * @param lower null or empty where there is no lower limit
 * @param upper likewise
 * @param unit of the limits, to which values and uncertainties are converted
 */
public record ToleranceLimits(
    @Nullable List<String> lower, @Nullable List<String> upper, String unit) {}
