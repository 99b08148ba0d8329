package org.etalon.quantity.value;

import org.jspecify.annotations.Nullable;

/**
 * The uncertainty of a list as coverage regions, of one of two forms (D-SI {@code
 * si:measurementUncertaintyBivariateXMLList} and {@code Multivariate}); the norm allows neither.
 */
public record RegionUncertainty(
    @Nullable CoverageRegionList ellipsoidalRegion,
    @Nullable CoverageRegionList rectangularRegion) {

  static boolean isStated(@Nullable RegionUncertainty uncertainty) {
    return uncertainty != null
        && (uncertainty.ellipsoidalRegion != null || uncertainty.rectangularRegion != null);
  }
}
