package org.etalon.quantity.value;

import org.jspecify.annotations.Nullable;

/**
 * A coverage region of several quantities (JCGM 102:2011, 3.22; D-SI {@code si:ellipsoidalRegion}
 * and {@code si:rectangularRegion}).
 */
public record CoverageRegion(
    CovarianceMatrix covarianceMatrix,
    String coverageFactor,
    String coverageProbability,
    @Nullable String distribution) {}
