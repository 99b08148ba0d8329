/**
 * Measures units against other libraries: the same expressions, the same conversions, the same
 * answers. Started by {@code bench/units}; needs no service.
 */
@NullMarked
package org.etalon.bench.unit;

import org.jspecify.annotations.NullMarked;
